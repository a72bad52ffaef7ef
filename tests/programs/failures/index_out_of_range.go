// exit 2

// A runtime error that nobody recovers.
package main

import "fmt"

func pick(s []string, i int) string { return s[i] }

func main() {
	s := []string{"a", "b"}
	fmt.Println(pick(s, 1))
	fmt.Println(pick(s, 2))
}
