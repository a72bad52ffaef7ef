// run

// A buffer is a queue: first in, first out, also around its end.
package main

import "fmt"

func main() {
	ch := make(chan string, 3)
	ch <- "a"
	ch <- "b"
	fmt.Println(len(ch), cap(ch), <-ch)
	ch <- "c"
	ch <- "d"
	fmt.Println(len(ch), <-ch, <-ch, <-ch, len(ch))
}
