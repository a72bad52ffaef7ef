package main

import (
	"fmt"
	"sync"
)

type message struct {
	kind string
	size int
}

func handle(m message, wg *sync.WaitGroup) int {
	defer wg.Done()
	switch m.kind {
	case "text":
		return m.size
	case "image":
		return 2 * m.size
	default:
		return 0
	}
}

func main() {
	var wg sync.WaitGroup
	for _, kind := range []string{"text", "sound", "image"} {
		wg.Add(1)
		go handle(message{kind, 3}, &wg)
	}
	wg.Wait()
	fmt.Println("handled")
}
