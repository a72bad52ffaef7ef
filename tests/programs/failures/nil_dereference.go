// exit 2

// A nil pointer inside of a method called through an interface.
package main

import "fmt"

type node struct {
	val  int
	next *node
}
type summer interface{ sum() int }

func (n *node) sum() int { return n.val + n.next.sum() }

func main() {
	var s summer = &node{1, nil}
	fmt.Println("calling")
	fmt.Println(s.sum())
}
