// The knot: nobody is left who could receive. Go's message comes first, then GoKnot says why.
package main

import "fmt"

func main() {
	dataStream := make(chan string)
	dataStream <- "msg 1"
	fmt.Println(<-dataStream)
}
