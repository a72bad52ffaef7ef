// run

// Loops over functions of all shapes: declared functions, methods, closures, func values of named
// types; with none, one and two variables, declared, assigned and blank.
package main

import "fmt"

func thrice(yield func() bool) {
	_ = yield() && yield() && yield()
}

func upTo3(yield func(int) bool) {
	for i := 0; i < 3; i++ {
		if !yield(i) {
			fmt.Println("stopped at", i)
			return
		}
	}
	fmt.Println("all")
}

func pairs(yield func(string, float64) bool) {
	_ = yield("a", 1.5) && yield("b", 2.5)
}

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

type list struct {
	value int
	next  *list
}

func (l *list) all(yield func(int) bool) {
	for ; l != nil; l = l.next {
		if !yield(l.value) {
			return
		}
	}
}

type grid [2][3]int

func (g grid) cells(yield func([2]int, int) bool) {
	for i, row := range g {
		for j, v := range row {
			if !yield([2]int{i, j}, v) {
				return
			}
		}
	}
}

type sequence interface{ each(func(any) bool) }
type words []string

func (w words) each(yield func(any) bool) {
	for _, s := range w {
		if !yield(s) {
			return
		}
	}
}

type embeds struct {
	*list
	sequence
}

type stepper func(yield func(step int, name string) bool)
type taker func(int) bool

func typed(yield taker) { _ = yield(7) && yield(8) }

type big struct {
	numbers [20]int
	name    string
}

func bigs(yield func(big, *big) bool) {
	var b big
	b.numbers[19] = 5
	b.name = "big"
	if yield(b, &b) {
		b.numbers[19]++
		yield(b, &b)
	}
}

func main() {
	n := 0
	for range thrice {
		n++
	}
	fmt.Println("thrice", n)

	for i := range upTo3 {
		fmt.Println(i)
	}
	for range upTo3 {
		break
	}
	for i := range upTo3 {
		if i == 0 {
			continue
		}
		fmt.Println("then", i)
		break
	}

	for s, f := range pairs {
		fmt.Println(s, f)
	}
	for s := range pairs {
		fmt.Println(s)
	}
	for _, f := range pairs {
		fmt.Println(f)
	}
	for range pairs {
		fmt.Println("pair")
	}

	var s string
	var m = map[string]float64{}
	for s, m[s] = range pairs {
	}
	fmt.Println(s, m)
	var a [3]int
	i := 0
	for a[i] = range upTo3 {
		i = (i + 1) % 3
	}
	fmt.Println(a, i)
	p := &struct{ s any }{}
	for p.s, _ = range pairs {
	}
	fmt.Println(p.s)

	for v := range (&list{1, &list{2, &list{3, nil}}}).all {
		fmt.Print(v, " ")
	}
	var none *list
	for range none.all {
		fmt.Println("never")
	}
	fmt.Println()
	for at, v := range (grid{{1, 2, 3}, {4, 5, 6}}).cells {
		fmt.Print(at, v, " ")
	}
	fmt.Println()
	var seq sequence = words{"x", "y"}
	for v := range seq.each {
		fmt.Print(v, " ")
	}
	e := embeds{&list{9, nil}, seq}
	for v := range e.all {
		fmt.Print(v, " ")
	}
	for v := range e.each {
		fmt.Print(v, " ")
	}
	each, all := e.each, (*list).all
	for v := range each {
		fmt.Print(v, " ")
	}
	for v := range func(yield func(int) bool) { all(e.list, yield) } {
		fmt.Println(v)
	}

	var step stepper = func(yield func(int, string) bool) { _ = yield(1, "one") && yield(2, "two") }
	for i, s := range step {
		fmt.Println(i, s)
	}
	for i := range typed {
		fmt.Println("typed", i)
	}
	for b, p := range bigs {
		b.numbers[0]++
		p.numbers[1]++
		fmt.Println(b.numbers[0], p.numbers[1], b.numbers[19], b.name, p.name)
	}

	sum := 0
	for x := range count(10) {
		for y := range count(x) {
			sum += x * y
		}
	}
	fmt.Println(sum)

	x := "outer"
	for x := range count(2) {
		x := x * 10
		fmt.Print(x, " ")
	}
	fmt.Println(x)
}
