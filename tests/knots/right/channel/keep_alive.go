package main

import (
	"fmt"
	"sync"
)

func serve(id int, ready *sync.WaitGroup) {
	defer ready.Done()
	fmt.Println("server", id, "handled its requests")
}

func main() {
	var servers sync.WaitGroup
	for id := range 2 {
		servers.Add(1)
		go serve(id, &servers)
	}
	servers.Wait()
}
