// knot GK032 at 16 22

package main

import (
	"fmt"
	"sync"
)

type basket struct {
	mu    sync.Mutex
	items []string
}

func (b *basket) add(item string) {
	b.mu.Lock()
	b.items = append(b.items, item)
	b.mu.Unlock()
}

func (b *basket) clone() basket {
	b.mu.Lock()
	defer b.mu.Unlock()
	return *b
}

func main() {
	var mine basket
	mine.add("tea")
	yours := mine.clone()
	yours.add("cake")
	fmt.Println(len(mine.items), len(yours.items))
}
