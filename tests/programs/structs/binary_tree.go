// run

// A search tree: insert, walk in order, depth, delete.
package main

import (
	"fmt"
	"sort"
)

type tree struct {
	left, right *tree
	key         int
}

func (t *tree) insert(k int) *tree {
	switch {
	case t == nil:
		return &tree{key: k}
	case k < t.key:
		t.left = t.left.insert(k)
	case k > t.key:
		t.right = t.right.insert(k)
	}
	return t
}

func (t *tree) walk(f func(int)) {
	if t != nil {
		t.left.walk(f)
		f(t.key)
		t.right.walk(f)
	}
}

func (t *tree) depth() int {
	if t == nil {
		return 0
	}
	return 1 + max(t.left.depth(), t.right.depth())
}

func (t *tree) remove(k int) *tree {
	if t == nil {
		return nil
	}
	if k < t.key {
		t.left = t.left.remove(k)
	} else if k > t.key {
		t.right = t.right.remove(k)
	} else if t.left == nil {
		return t.right
	} else if t.right == nil {
		return t.left
	} else {
		m := t.right
		for m.left != nil {
			m = m.left
		}
		t.key = m.key
		t.right = t.right.remove(m.key)
	}
	return t
}

func main() {
	var root *tree
	x := 17
	for range 40 {
		x = (x*29 + 11) % 101
		root = root.insert(x)
	}
	var keys []int
	root.walk(func(k int) { keys = append(keys, k) })
	fmt.Println(len(keys), sort.IntsAreSorted(keys), root.depth(), keys[:5])
	for _, k := range keys[:len(keys)/2] {
		root = root.remove(k)
	}
	sum, n := 0, 0
	root.walk(func(k int) { sum += k; n++ })
	fmt.Println(n, sum, root.remove(-5) == root)
}
