// Elements of slices that are fields, and what goes wrong on the way to them.
package main

import "fmt"

type node struct {
	name     string
	children []*node
	bytes    []byte
	weights  []float64
	counts   []int
	at       int
	next     *node
}

func (n *node) child(i int) *node     { return n.children[i] }
func (n *node) byteAt(i uint64) byte  { return n.bytes[i] }
func (n *node) current() int          { return n.counts[n.at] }
func (n *node) second() float64       { return n.next.weights[n.at+1] }
func (n *node) dot(m *node) (s float64) {
	for i := 0; i < len(n.weights); i++ {
		s += n.weights[i] * m.weights[i]
	}
	return s
}

func (n *node) bump() int { n.counts = []int{7, 8, 9}; n.at = 2; return 1 }

var root = &node{bytes: []byte("root")}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	leaf := &node{name: "leaf", weights: []float64{1, 2, 3}, counts: []int{4, 5}}
	n := &node{children: []*node{nil, leaf}, bytes: []byte{250, 251}, weights: []float64{0.5, 1.5, 2.5}, counts: []int{1, 2, 3}, at: 1, next: leaf}
	fmt.Println(n.child(1).name, n.child(0) == nil, n.byteAt(1), n.current(), n.second(), n.dot(leaf))
	fmt.Println(n.counts[n.bump()], n.counts[1], n.counts[n.at], n.counts[len(n.counts)-1])
	fmt.Println(root.bytes[1], n.children[1].weights[2], n.children[n.at-1].counts[1])
	n.children[1].counts[1] += n.counts[0]
	n.counts[2], n.counts[0] = n.counts[0], n.counts[2]
	fmt.Println(leaf.counts, n.counts)
	value := *n
	fmt.Println(value.counts[value.at], value.next.weights[0])
	try("length", func() { fmt.Println(n.child(2)) })
	try("negative", func() { fmt.Println(n.child(-1)) })
	try("unsigned", func() { fmt.Println(n.byteAt(1 << 63)) })
	try("nil", func() { fmt.Println(n.child(0).counts[0]) })
	try("nil and index", func() { var none *node; fmt.Println(none.counts[none.at]) })
	try("nil in index", func() { var none *node; fmt.Println(n.counts[none.at]) })
	try("index in index", func() { fmt.Println(n.counts[leaf.counts[9]]) })
	try("empty", func() { fmt.Println(leaf.children[0]) })
}

var table = []int{10, 20, 30}

func init() {
	own := []byte("own")
	get := func(i int) byte { return own[i] }
	own = append(own, '!')
	fmt.Println(table[1], table[len(table)-1], get(3), string(rune(own[0])))
	try("package variable", func() { fmt.Println(table[len(own)]) })
	try("cell", func() { fmt.Println(get(4)) })
	table = nil
	try("nil slice", func() { fmt.Println(table[0]) })
}
