// run

// Breadth-first and depth-first search, topological order, and connected components.
package main

import (
	"fmt"
	"sort"
)

type graph map[string][]string

func (g graph) nodes() (r []string) {
	for n := range g {
		r = append(r, n)
	}
	sort.Strings(r)
	return
}

func (g graph) bfs(from string) (order []string, depth map[string]int) {
	depth = map[string]int{from: 0}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		n := queue[0]
		order = append(order, n)
		for _, m := range g[n] {
			if _, seen := depth[m]; !seen {
				depth[m] = depth[n] + 1
				queue = append(queue, m)
			}
		}
	}
	return
}

func (g graph) dfs(n string, seen map[string]bool, visit func(string)) {
	if seen[n] {
		return
	}
	seen[n] = true
	for _, m := range g[n] {
		g.dfs(m, seen, visit)
	}
	visit(n)
}

func (g graph) topological() (order []string) {
	seen := map[string]bool{}
	for _, n := range g.nodes() {
		g.dfs(n, seen, func(n string) { order = append(order, n) })
	}
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
	return
}

func main() {
	g := graph{"shirt": {"tie", "belt"}, "tie": {"jacket"}, "trousers": {"shoes", "belt"}, "belt": {"jacket"}, "socks": {"shoes"}, "shoes": nil, "jacket": nil, "watch": nil}
	fmt.Println(g.bfs("shirt"))
	order := g.topological()
	at := map[string]int{}
	for i, n := range order {
		at[n] = i
	}
	valid := true
	for n, ms := range g {
		for _, m := range ms {
			valid = valid && at[n] < at[m]
		}
	}
	fmt.Println(order, valid)
	both := graph{}
	for n, ms := range g {
		both[n] = append(both[n], ms...)
		for _, m := range ms {
			both[m] = append(both[m], n)
		}
	}
	seen := map[string]bool{}
	for _, n := range both.nodes() {
		var part []string
		both.dfs(n, seen, func(m string) { part = append(part, m) })
		if part != nil {
			sort.Strings(part)
			fmt.Println(len(part), part)
		}
	}
}
