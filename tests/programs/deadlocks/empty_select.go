// exit 2
// goknot run -explain=off

// An empty select in main when everybody else has ended.
package main

import "fmt"

func main() {
	done := make(chan bool)
	go func() { fmt.Println("worker"); close(done) }()
	<-done
	select {}
}
