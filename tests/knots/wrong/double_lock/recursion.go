// knot GK023 at 24

package main

import (
	"fmt"
	"sync"
)

type tree struct {
	mu       sync.Mutex
	size     int
	children []string
}

var trees = map[string]*tree{
	"root": {children: []string{"left", "right"}},
	"left": {size: 1}, "right": {size: 2, children: []string{"leaf"}}, "leaf": {size: 4},
}

var mu sync.Mutex

func total(name string) int {
	mu.Lock()
	defer mu.Unlock()
	t := trees[name]
	sum := t.size
	for _, child := range t.children {
		sum += total(child)
	}
	return sum
}

func main() {
	fmt.Println(total("root"))
}
