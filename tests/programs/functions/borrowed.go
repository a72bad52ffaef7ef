package main

import (
	"errors"
	"fmt"
	"runtime"
)

// Variables whose address goes to functions that only borrow it, while their frames move, are
// collected and are unwound.

type node struct {
	name  string
	next  *node
	parts []string
	any   any
	n     int8
	grid  [3][2]int16
}

func (n *node) grow(by int) {
	for i := range by {
		n.parts = append(n.parts, fmt.Sprint(n.name, i))
	}
	n.n++
	runtime.GC()
}

func (n *node) depth() int {
	d := 0
	for p := n.next; p != nil; p = p.next {
		d++
	}
	return d
}

// Takes a deep stack, so that the frames below move.
func deep(n int, target *node) int {
	if n == 0 {
		runtime.GC()
		target.parts = append(target.parts, "bottom")
		target.any = []int{n, 1}
		target.grid[2][1]++
		return 1
	}
	local := node{name: "local", any: n}
	local.touch()
	if local.any != n+1 || local.n != 1 {
		panic("a local variable was lost")
	}
	return deep(n-1, target) + int(local.n)
}

func (n *node) touch() {
	for {
		n.any = n.any.(int) + 1
		n.n++
		return
	}
}

func fill(counts *[4]int, pairs *[2]string, at int) {
	for i := range counts {
		counts[i] += i * at
	}
	pairs[at%2] = fmt.Sprint("pair ", at)
}

func swap[T any](a, b *T) {
	for range 1 {
		*a, *b = *b, *a
	}
}

type outer struct {
	inner
	p *inner
	k int
}
type inner struct{ values [5]any }

func (in *inner) set(i int, v any) {
	for range 1 {
		in.values[i] = v
	}
}

func fail(p *int) {
	defer func() { recover() }()
	*p = 1
	func() {
		*p++
		panic("unwound")
	}()
}

func half(n int) (result int, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("odd")
		}
	}()
	halve(n, &result)
	return
}

func halve(n int, to *int) {
	*to = n / 2
	if n%2 != 0 {
		panic("odd")
	}
}

func halfAgain(n int) (result int, s [2]string) {
	defer recoverQuietly()
	halve(n, &result)
	name(&s)
	halve(n+1, &result)
	return
}

func recoverQuietly() { recover() }

func name(s *[2]string) {
	for i := range s {
		s[i] = fmt.Sprint("s", i)
	}
}

func even(n *int) bool {
	if *n == 0 {
		return true
	}
	*n--
	return odd(n)
}

func odd(n *int) bool {
	if *n == 0 {
		return false
	}
	*n--
	return even(n)
}

func send(c *chan int, v int) {
	for range 1 {
		*c <- v
	}
}

func small(a *int8, b *bool, c *uint16, f *float32, z *complex128) {
	for range 2 {
		*a -= 100
		*b = !*b
		*c--
		*f /= 2
		*z *= 1i
	}
}

func parameter(n node, k int) (int, string) {
	n.grow(k)
	swap(&n.name, &n.parts[0])
	return len(n.parts), n.name
}

func main() {
	n := node{name: "a"}
	n.grow(3)
	n.next = &node{next: &node{}}
	fmt.Println(n.parts, n.n, n.depth())
	fmt.Println(deep(5000, &n), n.parts, n.any, n.grid)

	var counts [4]int
	var pairs [2]string
	for i := 0; i < 5; i++ {
		fill(&counts, &pairs, i)
	}
	fmt.Println(counts, pairs)

	x, y := []string{"x"}, []string{"y"}
	swap(&x, &y)
	fmt.Println(x, y)

	var o outer
	o.set(1, "one")
	o.inner.set(2, 2)
	o.p = new(inner)
	o.p.set(3, 3.5)
	fmt.Println(o.values, o.p.values[3])

	failed := 0
	fail(&failed)
	fmt.Println(failed)
	for _, v := range []int{8, 7} {
		fmt.Println(half(v))
		fmt.Println(halfAgain(v))
	}

	for i := 0; i < 12; i++ {
		k := i
		fmt.Print(even(&k), k, " ")
		skip(&i)
	}
	fmt.Println()

	c := make(chan int, 2)
	send(&c, 4)
	send(&c, 5)
	fmt.Println(<-c, <-c)

	var a int8
	var b bool
	var u uint16
	f, z := float32(3), 2+1i
	small(&a, &b, &u, &f, &z)
	fmt.Println(a, b, u, f, z)
	fmt.Println(parameter(n, 2))

	var letters [26]int8
	var first [8]string
	for i, r := range "the quick brown fox" {
		if r != ' ' {
			letters[r-'a']++
			first[i%8] += string(r)
		}
	}
	fmt.Println(letters['o'-'a'], first)

	back := 0
again:
	var fresh [3]int
	fresh[back%3]++
	bump(&back)
	if back < 4 {
		goto again
	}
	fmt.Println(fresh, back)

	done := make(chan string)
	for g := range 4 {
		go func() {
			own := node{name: fmt.Sprint("goroutine ", g)}
			deep(300, &own)
			runtime.Gosched()
			own.grow(2)
			done <- own.name + fmt.Sprint(len(own.parts))
		}()
	}
	all := map[string]bool{}
	for range 4 {
		all[<-done] = true
	}
	fmt.Println(all)
}

func skip(i *int) {
	if *i == 5 {
		*i += 3
	}
}

func bump(p *int) {
	for range 1 {
		*p++
	}
}
