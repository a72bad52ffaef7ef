// knot GK003 at 8 10

package main

import "fmt"

func main() {
	requests, answers := make(chan string), make(chan string)
	fmt.Printf("%T %T\n", requests, answers)
	go func() { requests <- "who is there?" }()
	fmt.Println("answer:", <-answers)
}
