// run

// A tree of tasks, each waiting for its children's channels, adds up in parallel.
package main

import "fmt"

type task struct {
	name     string
	cost     int
	children []*task
}

func (t *task) start() <-chan result {
	c := make(chan result, 1)
	go func() {
		r := result{total: t.cost, path: t.name}
		var waits []<-chan result
		for _, k := range t.children {
			waits = append(waits, k.start())
		}
		longest := 0
		best := ""
		for _, w := range waits {
			k := <-w
			r.total += k.total
			if k.longest > longest {
				longest, best = k.longest, k.path
			}
		}
		r.longest = t.cost + longest
		if best != "" {
			r.path += ">" + best
		}
		c <- r
	}()
	return c
}

type result struct {
	total, longest int
	path           string
}

func build(depth int, name string) *task {
	t := &task{name: name, cost: len(name)*depth%7 + 1}
	if depth > 0 {
		for i := range 3 {
			t.children = append(t.children, build(depth-1, name+string(rune('a'+i))))
		}
	}
	return t
}

func main() {
	r := <-build(5, "r").start()
	fmt.Println(r.total, r.longest, r.path)
	single := <-(&task{"leaf", 4, nil}).start()
	fmt.Println(single)
}
