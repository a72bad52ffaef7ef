// alloc: linked lists and slices that grow; most of it is garbage soon.
package main

import "fmt"

const n = 300 // small: 4

type node struct {
	value int
	next  *node
}

type bag struct{ items []*node }

func (b *bag) add(value int) {
	b.items = append(b.items, &node{value: value})
}

func reversed(list *node) *node {
	var result *node
	for ; list != nil; list = list.next {
		result = &node{list.value, result}
	}
	return result
}

func main() {
	sum := 0
	for round := range n {
		var b bag
		var list *node
		for i := range 3000 {
			b.add(i ^ round)
			list = &node{i, list}
		}
		list = reversed(list)
		for i, at := 0, list; at != nil; i, at = i+1, at.next {
			sum += at.value & b.items[i].value
		}
	}
	fmt.Println(sum)
}
