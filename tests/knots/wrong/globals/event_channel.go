// knot GK002 at 7 10

package main

import "fmt"

var events = make(chan string)

func emit(name string) {
	events <- name
}

func listen() {
	for name := range events {
		fmt.Println("event", name)
	}
}

func main() {
	emit("start")
	go listen()
}
