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
	targets := append([]string(nil), g.edges[node]...)
	g.mu.Unlock()
	for _, next := range targets {
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
