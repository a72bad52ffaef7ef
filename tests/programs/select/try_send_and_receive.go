// run

// Non-blocking operations with default.
package main

import "fmt"

func trySend(c chan<- int, v int) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

func tryRecv(c <-chan int) (int, bool) {
	select {
	case v := <-c:
		return v, true
	default:
		return 0, false
	}
}

func main() {
	c := make(chan int, 2)
	fmt.Println(tryRecv(c))
	fmt.Println(trySend(c, 1), trySend(c, 2), trySend(c, 3))
	fmt.Println(tryRecv(c))
	fmt.Println(trySend(c, 4))
	fmt.Println(tryRecv(c))
	fmt.Println(tryRecv(c))
	fmt.Println(tryRecv(c))
	u := make(chan int)
	fmt.Println(trySend(u, 1))
	fmt.Println(tryRecv(u))
	fmt.Println(trySend(nil, 1))
	fmt.Println(tryRecv(nil))
	close(c)
	fmt.Println(tryRecv(c))
	ring := make(chan int, 3)
	for i := range 10 {
		for !trySend(ring, i) {
			<-ring
		}
	}
	close(ring)
	for v := range ring {
		fmt.Print(v, " ")
	}
	fmt.Println()
}
