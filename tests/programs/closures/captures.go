package main

import "fmt"

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func adder(x int) func(int) int { return func(y int) int { return x + y } }

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func named() (n int, err error) {
	defer func() { n *= 2 }()
	n = 21
	return n, nil
}

func main() {
	next, reset := counter()
	next()
	next()
	fmt.Println(next())
	reset()
	fmt.Println(next())
	add5 := adder(5)
	fmt.Println(add5(1), adder(1)(2), compose(add5, add5, func(x int) int { return x * x })(1))
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fs = nil
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
		i := i * 2
		_ = i
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	for i := 0; i < 6; i++ {
		f := func() { i += 2 }
		f()
		fmt.Print(i, " ")
	}
	fmt.Println()
	var prints []func()
	for i, s := range []string{"a", "b"} {
		prints = append(prints, func() { fmt.Print(i, s, " ") })
	}
	for k := range 3 {
		prints = append(prints, func() { k++; fmt.Print(k, " ") })
	}
	for _, p := range prints {
		p()
	}
	fmt.Println()
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))
	x := 1
	f := func() {
		x := x + 1
		func() {
			x++
			fmt.Println("inner", x)
		}()
		fmt.Println("middle", x)
	}
	f()
	fmt.Println("outer", x)
	fmt.Println(named())
	a, b, c, d := 1, "two", 3.5, []int{4}
	all := func() string { return fmt.Sprint(a, b, c, d) }
	d[0] = 44
	fmt.Println(all())
	var big struct {
		v [10]int
		s string
	}
	big.v[3] = 3
	show := func() (int, string) { return big.v[3], big.s }
	big.s = "later"
	fmt.Println(show())
	func(p *int) { *p = 9 }(&x)
	fmt.Println(x)
	deep := func() func() func() int {
		return func() func() int {
			return func() int { x++; return x + a }
		}
	}
	fmt.Println(deep()()(), x)
	type s struct{ f func(int) int }
	v := s{f: add5}
	fmt.Println(v.f(2), (v.f)(3), func() int { return 1 }())
	fm := map[string]func() string{"k": func() string { return b }}
	fmt.Println(fm["k"]())
	var nilf func()
	defer func() { fmt.Println(recover()) }()
	nilf()
}
