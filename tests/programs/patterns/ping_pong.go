// run

// Two goroutines hand a ball back and forth; a third keeps score.
package main

import "fmt"

type ball struct {
	hits int
	last string
}

func player(name string, table chan *ball, score chan<- string, end int) {
	for b := range table {
		b.hits++
		b.last = name
		score <- name
		if b.hits == end {
			close(table)
			close(score)
			return
		}
		table <- b
	}
}

func main() {
	table, score := make(chan *ball), make(chan string)
	go player("ping", table, score, 10)
	go player("pong", table, score, 10)
	b := &ball{}
	table <- b
	n := map[string]int{}
	prev := ""
	for s := range score {
		if s == prev {
			fmt.Println("twice in a row", s)
		}
		prev = s
		n[s]++
	}
	fmt.Println(n, b.hits)
}
