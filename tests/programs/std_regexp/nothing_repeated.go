// What every match begins with, and whether that is all, where nothing is repeated.
package main

import (
	"fmt"
	"regexp"
)

func main() {
	for _, nothing := range []string{"(?:)", "(?:(?m))", "(?:a{0})", "(?:(?:)(?:))", "()", "(?:a{0}b{0})", "(?:^)"} {
		for _, times := range []string{"", "*", "+", "?", "{0}", "{1}", "{2}", "{0,}", "{1,}", "{2,}", "{0,1}", "{1,2}", "{2,3}", "{0,2}", "{1,3}", "{2,5}"} {
			for _, pattern := range []string{nothing + times, nothing + times + "x", "x" + nothing + times, "(?:" + nothing + times + "){2,}y", "(?:" + nothing + times + "){2,4}y", "(?:" + nothing + times + "z)*"} {
				prefix, complete := regexp.MustCompile(pattern).LiteralPrefix()
				fmt.Print(pattern, " ", prefix, " ", complete, "  ")
			}
			fmt.Println()
		}
	}
}
