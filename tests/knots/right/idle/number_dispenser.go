// flags -leaks

// Who gives out numbers is never done.
package main

import "fmt"

var ids = make(chan int)

func init() {
	go func() {
		for i := 1; ; i++ {
			ids <- i
		}
	}()
}

func NextID() int { return <-ids }

func main() {
	for range 3 {
		fmt.Println(NextID())
	}
}
