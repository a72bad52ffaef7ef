// knot GK002 at 7 11

package main

import "fmt"

var queue = make(chan string)

func init() {
	for _, name := range []string{"first", "second"} {
		queue <- name
	}
}

func main() {
	fmt.Println(<-queue)
	fmt.Println(<-queue)
}
