// run

package main

import "fmt"

func main() {
	defer func() { fmt.Println("recovered:", recover()) }()
	c, d := make(chan int), make(chan int)
	go func() { close(c) }()
	select {
	case c <- 1:
	case <-d:
	}
}
