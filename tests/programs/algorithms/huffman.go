// run

// Huffman codes built with a heap, checked by decoding.
package main

import (
	"container/heap"
	"fmt"
	"sort"
	"strings"
)

type node struct {
	r           rune
	n           int
	left, right *node
	order       int
}
type forest []*node

func (f forest) Len() int { return len(f) }
func (f forest) Less(i, j int) bool {
	return f[i].n < f[j].n || f[i].n == f[j].n && f[i].order < f[j].order
}
func (f forest) Swap(i, j int) { f[i], f[j] = f[j], f[i] }
func (f *forest) Push(x any)   { *f = append(*f, x.(*node)) }
func (f *forest) Pop() (x any) {
	n := len(*f) - 1
	x, *f = (*f)[n], (*f)[:n]
	return
}

func build(text string) *node {
	counts := map[rune]int{}
	for _, r := range text {
		counts[r]++
	}
	f := &forest{}
	for r, n := range counts {
		*f = append(*f, &node{r: r, n: n, order: int(r)})
	}
	heap.Init(f)
	for next := 1 << 21; f.Len() > 1; next++ {
		a, b := heap.Pop(f).(*node), heap.Pop(f).(*node)
		heap.Push(f, &node{n: a.n + b.n, left: a, right: b, order: next})
	}
	return (*f)[0]
}

func (n *node) codes(prefix string, out map[rune]string) {
	if n.left == nil {
		out[n.r] = prefix
		return
	}
	n.left.codes(prefix+"0", out)
	n.right.codes(prefix+"1", out)
}

func main() {
	text := "she sells sea shells by the sea shore, así es"
	root := build(text)
	codes := map[rune]string{}
	root.codes("", codes)
	var bits strings.Builder
	for _, r := range text {
		bits.WriteString(codes[r])
	}
	var out []rune
	n := root
	for _, b := range bits.String() {
		if b == '0' {
			n = n.left
		} else {
			n = n.right
		}
		if n.left == nil {
			out = append(out, n.r)
			n = root
		}
	}
	var keys []string
	for r, c := range codes {
		keys = append(keys, fmt.Sprintf("%q:%s", r, c))
	}
	sort.Strings(keys)
	fmt.Println(string(out) == text, bits.Len(), len(text)*8)
	fmt.Println(keys)
}
