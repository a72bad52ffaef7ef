package main

import "fmt"

func main() {
	rooms := map[string]chan string{"lobby": make(chan string, 1)}
	post := func(room, text string) {
		if rooms[room] == nil {
			rooms[room] = make(chan string, 1)
		}
		rooms[room] <- text
	}
	post("lobby", "hello")
	post("garden", "hello")
	fmt.Println(<-rooms["lobby"])
}
