// run

// A panic recovered inside its goroutine leaves the rest of the program alone.
package main

import (
	"fmt"
	"sort"
)

func safely(id int, f func(int) int, out chan<- string) {
	defer func() {
		if r := recover(); r != nil {
			out <- fmt.Sprint(id, " failed: ", r)
		}
	}()
	out <- fmt.Sprint(id, " = ", f(id))
}

func main() {
	out := make(chan string)
	var none []int
	for i := range 6 {
		go safely(i, func(n int) int {
			switch n % 3 {
			case 0:
				return 100 / n
			case 1:
				return none[n]
			}
			return n * n
		}, out)
	}
	var lines []string
	for range 6 {
		lines = append(lines, <-out)
	}
	sort.Strings(lines)
	for _, l := range lines {
		fmt.Println(l)
	}
}
