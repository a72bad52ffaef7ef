// Results of inlined calls that a variable of the callee holds until it returns.
package main

import "fmt"

type stack struct{ items []int }

func (s *stack) push(v int) { s.items = append(s.items, v) }

func (s *stack) pop() int {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

// One of the returns gives back something else.
func difference(x, y int) int {
	d := x - y
	if d < 0 {
		return 0
	}
	return d
}

// Two variables.
func larger(a, b int) int {
	x := a + 1
	y := b + 1
	if x > y {
		return x
	}
	return y
}

// The same one everywhere.
func clamp(a int) int {
	v := a * 2
	if v > 10 {
		v = 10
		return v
	}
	v++
	return v
}

// What the result goes to is an argument as well.
func shifted(a int) int {
	v := 1
	v += a * 10
	return v + 0*a
}

func mixed(a int) int {
	v := 1
	v += a * 10
	return v
}

func lookup(m map[string]int, key string) int {
	v, ok := m[key]
	if !ok {
		v = -1
	}
	return v
}

type pair struct {
	name string
	next *pair
}

func link(p *pair, name string) pair {
	made := pair{name: name}
	made.next = p
	return made
}

func widened(a int8) any {
	v := a + 1
	return v
}

func first[T any](list []T) T {
	v := list[0]
	return v
}

func shadowed(a int) int {
	v := a
	{
		v := v * 100
		_ = v
	}
	return v
}

func main() {
	var s stack
	for i := range 6 {
		s.push(i)
	}
	b, a := s.pop(), s.pop()
	fmt.Println(a, b, s.pop()-s.pop(), s.items)
	s.push(s.pop() * 10)
	fmt.Println(s.items)

	fmt.Println(difference(3, 5), difference(5, 3), larger(1, 2), larger(2, 1), clamp(3), clamp(30))
	x := 7
	x = mixed(x)
	fmt.Println(x)
	x = mixed(mixed(x) + x)
	y := mixed(x) - mixed(y0(x))
	x = shifted(x) + x
	fmt.Println(x, y)

	m := map[string]int{"a": 1}
	for _, key := range []string{"a", "b"} {
		n := lookup(m, key)
		m[key] = lookup(m, key) + n + 5
	}
	fmt.Println(m)

	p := link(nil, "x")
	q := link(&p, "y")
	q = link(&q, "z")
	fmt.Println(p.name, q.name, q.next == &q, q.next.name)

	var boxed any = widened(5)
	fmt.Printf("%v %T\n", boxed, boxed)
	text := first([]string{"s", "t"})
	fmt.Println(text, first([]float64{2.5}), first([][2]int{{1, 2}}))
	fmt.Println(shadowed(3))

	var functions []func() int
	for i := range 3 {
		n := mixed(i)
		functions = append(functions, func() int { n++; return n })
	}
	for _, f := range functions {
		fmt.Println(f(), f())
	}
}

func y0(a int) int {
	v := a
	v--
	return v
}
