// flags -leaks

package main

import (
	"fmt"
	"time"
)

// Goes down far, rests there, and sends when it comes back.
func dive(depth int, news chan<- string) {
	if depth == 0 {
		time.Sleep(time.Hour)
		return
	}
	dive(depth-1, nil)
	if news != nil {
		news <- "back"
	}
}

func main() {
	news := make(chan string)
	go func() { fmt.Println(<-news) }()
	go dive(3000, news)
	time.Sleep(5 * time.Millisecond)
	fmt.Println("main does not wait")
}
