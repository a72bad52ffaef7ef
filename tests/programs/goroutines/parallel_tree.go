// run

// Goroutines that start goroutines: a tree walked by all of them.
package main

import "fmt"

type node struct {
	left, right *node
	value       int
}

func build(depth, value int) *node {
	if depth == 0 {
		return nil
	}
	return &node{build(depth-1, 2*value), build(depth-1, 2*value+1), value}
}

func sum(n *node) int {
	if n == nil {
		return 0
	}
	left := make(chan int)
	go func() { left <- sum(n.left) }()
	right := sum(n.right)
	return n.value + right + <-left
}

func main() {
	fmt.Println(sum(build(10, 1)))
}
