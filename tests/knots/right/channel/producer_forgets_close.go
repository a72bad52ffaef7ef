package main

import (
	"fmt"
	"strings"
)

func tokens(text string) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for _, word := range strings.Fields(text) {
			out <- word
		}
	}()
	return out
}

func main() {
	count := 0
	for range tokens("the quick brown fox") {
		count++
	}
	fmt.Println(count)
}
