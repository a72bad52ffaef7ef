// run

// Captured parameters, results, receivers, large values and variables of outer closures.
package main

import "fmt"

type big struct {
	a [40]int
	s string
}

func (b big) reader() func() int { return func() int { b.a[0]++; return b.a[0] } }
func (b *big) writer() func(int) { return func(v int) { b.a[0] = v } }
func named(x int) (y int, f func()) {
	f = func() { y += x; x++ }
	f()
	f()
	return y, f
}

func main() {
	b := big{s: "b"}
	b.a[0] = 5
	r, w := b.reader(), b.writer()
	w(50)
	fmt.Println(r(), r(), b.a[0])
	y, f := named(3)
	f()
	fmt.Println(y)
	arr, str, sl, m, c := [3]int{1, 2, 3}, "s", []int{1}, map[string]int{}, 1+2i
	var e any = 1
	change := func() {
		arr[0]++
		str += "!"
		sl = append(sl, len(sl))
		m[str]++
		c *= 2
		e = str
		b.s += str
	}
	change()
	change()
	fmt.Println(arr, str, sl, m, c, e, b.s)
	level1 := 1
	f1 := func() func() func() int {
		level2 := 10
		return func() func() int {
			level3 := 100
			return func() int {
				level1++
				level2++
				level3++
				return level1 + level2 + level3
			}
		}
	}
	g := f1()
	h, k := g(), g()
	fmt.Println(h(), k(), h(), f1()()(), level1)
}
