// knot GK035 at 16 24

package main

import (
	"fmt"
	"sync"
)

type graph struct {
	mu    sync.Mutex
	edges map[string][]string
}

func (g *graph) visit(node string, see func(string)) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, next := range g.edges[node] {
		see(next)
	}
}

func (g *graph) degree(node string) int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.edges[node])
}

func main() {
	g := &graph{edges: map[string][]string{"a": {"b", "c"}, "b": {"a"}}}
	sum := 0
	g.visit("a", func(node string) { sum += g.degree(node) })
	fmt.Println(sum)
}
