// run

// A singly linked list: push, reverse, remove, detect a loop.
package main

import "fmt"

type node struct {
	v    int
	next *node
}

func push(n *node, v int) *node { return &node{v, n} }

func (n *node) String() string {
	if n == nil {
		return "nil"
	}
	return fmt.Sprint(n.v) + "->" + n.next.String()
}

func reverse(n *node) (r *node) {
	for n != nil {
		n.next, r, n = r, n, n.next
	}
	return
}

func remove(n **node, v int) {
	for *n != nil {
		if (*n).v == v {
			*n = (*n).next
		} else {
			n = &(*n).next
		}
	}
}

func loops(n *node) bool {
	slow, fast := n, n
	for fast != nil && fast.next != nil {
		slow, fast = slow.next, fast.next.next
		if slow == fast {
			return true
		}
	}
	return false
}

func main() {
	var l *node
	for _, v := range []int{1, 2, 3, 2, 4, 2} {
		l = push(l, v)
	}
	fmt.Println(l)
	l = reverse(l)
	fmt.Println(l, loops(l))
	remove(&l, 2)
	remove(&l, 1)
	fmt.Println(l)
	l.next.next = l
	fmt.Println(loops(l), loops(nil))
}
