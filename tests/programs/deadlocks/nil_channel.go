// exit 2
// goknot run -explain=off

// Receiving from a nil channel.
package main

import "fmt"

func main() {
	var c chan string
	fmt.Println("waiting")
	fmt.Println(<-c)
}
