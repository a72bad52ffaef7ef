package main

import (
	"fmt"
	"strings"
	"sync"
)

var (
	mu    sync.Mutex
	words = map[string]int{}
)

func main() {
	for _, line := range strings.Split("a b\n\nb c", "\n") {
		mu.Lock()
		if line == "" {
			mu.Unlock()
			continue
		}
		for _, word := range strings.Fields(line) {
			words[word]++
		}
		mu.Unlock()
	}
	fmt.Println(len(words))
}
