// run

// Variadic parameters: none, several, a slice handed through, nil, interfaces.
package main

import "fmt"

func f(prefix string, xs ...int) string {
	if xs == nil {
		return prefix + " nil"
	}
	return fmt.Sprint(prefix, len(xs), cap(xs), xs)
}

func change(xs ...int)         { xs[0] = 100 }
func anys(xs ...any) int       { return len(xs) }
func forward(xs ...any) string { return fmt.Sprintln(xs...) }
func funcs(fs ...func() int) (n int) {
	for _, f := range fs {
		n += f()
	}
	return
}

type log struct{ lines []string }

func (l *log) add(format string, a ...any) { l.lines = append(l.lines, fmt.Sprintf(format, a...)) }

func main() {
	fmt.Println(f("a"), f("b", 1), f("c", 1, 2, 3), f("d", nil...), f("e", []int{}...))
	s := []int{1, 2, 3}
	change(s...)
	change(s[1:]...)
	fmt.Println(s)
	a := []any{1, "x", nil}
	fmt.Println(anys(), anys(nil), anys(nil, nil), anys(a), anys(a...), anys([]int{1, 2}), anys(s))
	fmt.Print(forward(1, "a", nil, 2.5), forward(a...), forward())
	fmt.Println(funcs(), funcs(func() int { return 1 }, func() int { return 2 }))
	var l log
	add := l.add
	add("%d-%s", 1, "x")
	add("plain")
	defer func() { fmt.Println(l.lines) }()
	defer l.add("deferred %v", s)
	g := f
	fmt.Println(g("g", 1))
	go func(xs ...int) {}(s...)
}
