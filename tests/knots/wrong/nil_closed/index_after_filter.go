// knot GK051 at 17

package main

import (
	"fmt"
	"strings"
)

func firstComment(lines []string) string {
	var comments []string
	for _, line := range lines {
		if strings.HasPrefix(line, "//") {
			comments = append(comments, line)
		}
	}
	return comments[0]
}

func main() {
	fmt.Printf("%q %q\n", firstComment([]string{"// a", "b"}), firstComment([]string{"b"}))
}
