// run

// Types that mention themselves through pointers, slices, maps, functions and channels.
package main

import "fmt"

type tree struct {
	name string
	kids []tree
}
type self []self
type trie map[byte]trie
type state func(int) (state, string)
type loop *loop
type stream chan stream
type a struct{ b *b }
type b struct{ as []a }

func (t tree) count() (n int) {
	n = 1
	for _, k := range t.kids {
		n += k.count()
	}
	return
}

func even(n int) (state, string) { return odd, fmt.Sprint("even ", n) }
func odd(n int) (state, string) {
	if n > 4 {
		return nil, "stop"
	}
	return even, fmt.Sprint("odd ", n)
}

func main() {
	t := tree{"r", []tree{{"a", nil}, {"b", []tree{{"c", nil}}}}}
	fmt.Println(t.count(), t)
	s := self{nil, self{}, self{self{}}}
	s[0] = s
	fmt.Println(len(s), len(s[0]), len(s[2][0]), len(s[0][0][0]))
	root := trie{}
	for _, w := range []string{"go", "gopher", "got"} {
		n := root
		for i := range len(w) {
			if n[w[i]] == nil {
				n[w[i]] = trie{}
			}
			n = n[w[i]]
		}
	}
	fmt.Println(len(root), len(root['g']['o']))
	next := state(even)
	for i := 0; next != nil; i++ {
		var msg string
		next, msg = next(i)
		fmt.Println(msg)
	}
	var l loop
	l = &l
	fmt.Println(*l == l)
	c := make(stream, 1)
	c <- c
	fmt.Println(<-c == c)
	x := a{&b{}}
	x.b.as = append(x.b.as, x)
	fmt.Println(x.b.as[0].b == x.b)
}
