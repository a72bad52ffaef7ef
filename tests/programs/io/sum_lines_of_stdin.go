// run

// Reads numbers and words from standard input line by line.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func main() {
	sc := bufio.NewScanner(os.Stdin)
	sum, line := 0, 0
	counts := map[string]int{}
	for sc.Scan() {
		line++
		for _, w := range strings.Fields(sc.Text()) {
			if n, err := strconv.Atoi(w); err == nil {
				sum += n
			} else {
				counts[w]++
				var ne *strconv.NumError
				if errors.As(err, &ne) && ne.Err == strconv.ErrRange {
					fmt.Println("line", line, err)
				}
			}
		}
	}
	fmt.Println(sum, line, counts, sc.Err())
}
