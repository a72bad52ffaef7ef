// run

// Function literals called at once, in composite literals, as map values, in defer and go.
package main

import "fmt"

func apply(n int, fs ...func(int) int) int {
	for _, f := range fs {
		n = f(n)
	}
	return n
}

var global = func(x int) int { return x + hidden }(1)
var hidden = 41

type op struct {
	name string
	f    func(float64, float64) float64
}

func main() {
	fmt.Println(global, func() int { return 7 }(), func(a, b string) string { return a + b }("x", "y"))
	fmt.Println(apply(1, func(x int) int { return x + 1 }, func(x int) int { return x * 10 }))
	ops := []op{{"+", func(a, b float64) float64 { return a + b }}, {"/", func(a, b float64) float64 { return a / b }}}
	for _, o := range ops {
		fmt.Print(o.name, o.f(1, 4), " ")
	}
	fmt.Println()
	if f := func(x int) bool { return x > 2 }; f(3) {
		fmt.Println("if")
	}
	for i, f := 0, func(i int) int { return i * i }; i < 3; i++ {
		fmt.Print(f(i), " ")
	}
	switch f := func() int { return 3 }; f() {
	case func() int { return 3 }():
		fmt.Println("switch")
	}
	arr := [...]func() int{func() int { return 0 }, 2: func() int { return 2 }}
	fmt.Println(arr[1] == nil, arr[2](), len(arr))
	c := make(chan func() string, 1)
	go func(s string) { c <- func() string { return s + "!" } }("sent")
	fmt.Println((<-c)())
	x := 5
	defer func(y int) { fmt.Println(x, y) }(func() int { x++; return x * 2 }())
	x = 100
	m := map[string]func(...int) int{"len": func(xs ...int) int { return len(xs) }}
	fmt.Println(m["len"](1, 2, 3), func() int { return 9 }())
}
