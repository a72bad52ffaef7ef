// Whoever answers first wins; the others leak.
// outcomes 3
package main

import "fmt"

func main() {
	answers := make(chan string)
	for _, name := range []string{"red", "green", "blue", "white"} {
		go func() { answers <- name }()
	}
	fmt.Println(<-answers)
}
