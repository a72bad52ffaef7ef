// knot GK023 at 16 22

package main

import (
	"fmt"
	"sync"
)

type gauge struct {
	mu    sync.Mutex
	level int
}

func (g *gauge) String() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return fmt.Sprintf("level %d", g.level)
}

func (g *gauge) raise(by int) string {
	g.mu.Lock()
	g.level += by
	text := g.describe()
	g.mu.Unlock()
	return text
}

func (g *gauge) describe() string { return "now " + g.String() }

func main() {
	g := &gauge{}
	fmt.Println(g.raise(3))
}
