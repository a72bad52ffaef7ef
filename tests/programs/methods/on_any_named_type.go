// run

// Methods on integers, strings, slices, maps, functions and channels.
package main

import (
	"fmt"
	"strings"
)

type temp float64
type ids []int
type dict map[string]int
type handler func(string) string
type queue chan int
type name string
type mask uint8
type matrix [2][2]int

func (t temp) f() temp { return t*9/5 + 32 }
func (s ids) sum() (n int) {
	for _, v := range s {
		n += v
	}
	return
}
func (s *ids) add(v int)                { *s = append(*s, v) }
func (d dict) inc(k string) dict        { d[k]++; return d }
func (h handler) twice(s string) string { return h(h(s)) }
func (q queue) put(v int) queue         { q <- v; return q }
func (n name) initial() byte            { return n[0] }
func (m *mask) set(b uint)              { *m |= 1 << b }
func (m mask) has(b uint) bool          { return m>>b&1 == 1 }
func (m matrix) mul(n matrix) (r matrix) {
	for i := range 2 {
		for j := range 2 {
			for k := range 2 {
				r[i][j] += m[i][k] * n[k][j]
			}
		}
	}
	return
}

func main() {
	s := ids{1, 2}
	s.add(3)
	fmt.Println(temp(100).f(), s.sum(), ids(nil).sum(), dict{}.inc("a").inc("a")["a"])
	fmt.Println(handler(strings.ToUpper).twice("x"), handler(func(s string) string { return s + s }).twice("ab"))
	q := make(queue, 3)
	fmt.Println(len(q.put(1).put(2)), <-q, string(name("zed").initial()))
	var m mask
	m.set(3)
	m.set(0)
	fmt.Println(m, m.has(3), m.has(2))
	fib := matrix{{1, 1}, {1, 0}}
	p := matrix{{1, 0}, {0, 1}}
	for range 30 {
		p = p.mul(fib)
	}
	fmt.Println(p)
}
