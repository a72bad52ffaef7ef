package main

import "fmt"

var queue = make(chan string)

func init() {
	go func() {
		for _, name := range []string{"first", "second"} {
			queue <- name
		}
	}()
}

func main() {
	fmt.Println(<-queue)
	fmt.Println(<-queue)
}
