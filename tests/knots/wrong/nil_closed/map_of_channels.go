// knot GK004 at 10

package main

import "fmt"

func main() {
	rooms := map[string]chan string{"lobby": make(chan string, 1)}
	post := func(room, text string) {
		rooms[room] <- text
	}
	post("lobby", "hello")
	post("garden", "hello")
	fmt.Println(<-rooms["lobby"])
}
