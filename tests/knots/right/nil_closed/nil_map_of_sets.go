package main

import "fmt"

type graph struct{ edges map[string]map[string]bool }

func (g *graph) connect(a, b string) {
	if g.edges[a] == nil {
		g.edges[a] = map[string]bool{}
	}
	g.edges[a][b] = true
}

func main() {
	g := &graph{edges: map[string]map[string]bool{}}
	g.connect("a", "b")
	fmt.Println(len(g.edges["a"]))
}
