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
	go listen()
	emit("start")
}
