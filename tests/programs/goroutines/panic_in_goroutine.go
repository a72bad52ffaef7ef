// run
// exit 2

// A panic that nobody recovers ends the program, whichever goroutine it is in.
package main

import "fmt"

func fail(n int) {
	if n == 0 {
		panic(fmt.Errorf("no %d left", n))
	}
	fail(n - 1)
}

func main() {
	go fail(2)
	select {}
}
