// run

// Closures over loop variables, over named results, over each other; recursion through variables.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
)

type Op func(float64) (float64, error)

func (o Op) Then(next Op) Op {
	return func(x float64) (float64, error) {
		y, err := o(x)
		if err != nil {
			return 0, err
		}
		return next(y)
	}
}

func Add(n float64) Op { return func(x float64) (float64, error) { return x + n, nil } }

func Div(n float64) Op {
	return func(x float64) (y float64, err error) {
		if n == 0 {
			return x, errors.New("division by zero")
		}
		y = x / n
		return
	}
}

func counters() (inc, dec func() int, get func() int) {
	n := 0
	inc = func() int { n++; return n }
	dec = func() int { n--; return n }
	get = func() int { return n }
	return
}

func memo[K comparable, V any](f func(K) V) (func(K) V, func() int) {
	cache := map[K]V{}
	misses := 0
	return func(k K) V {
		if v, ok := cache[k]; ok {
			return v
		}
		misses++
		v := f(k)
		cache[k] = v
		return v
	}, func() int { return misses }
}

func generator(limit int) func() (int, bool) {
	a, b := 0, 1
	return func() (v int, ok bool) {
		if a > limit {
			return
		}
		defer func() { a, b = b, a+b }()
		return a, true
	}
}

type event struct {
	name string
	run  func(*log)
}

type log struct {
	lines    []string
	handlers map[string][]func(string)
}

func (l *log) on(name string, h func(string)) {
	if l.handlers == nil {
		l.handlers = map[string][]func(string){}
	}
	l.handlers[name] = append(l.handlers[name], h)
}

func (l *log) emit(name, arg string) {
	for i, h := range l.handlers[name] {
		h(fmt.Sprint(arg, i))
	}
}

func (l *log) addf(format string, args ...any) { l.lines = append(l.lines, fmt.Sprintf(format, args...)) }

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 10; return i })
		i := i + 100
		fs = append(fs, func() int { i++; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()

	// The variable is copied at the end of each round, so what a closure changes goes into the next.
	var steps []func()
	for i := 0; i < 6; i++ {
		bump := func() { i++ }
		steps = append(steps, bump)
		if i%2 == 0 {
			bump()
		}
		fmt.Print(i, " ")
	}
	fmt.Println(len(steps))

	var prints []func() string
	for i, s := range []string{"a", "b", "c"} {
		prints = append(prints, func() string { s += "!"; return fmt.Sprint(i, s) })
	}
	for k := range map[string]int{"only": 1} {
		prints = append(prints, func() string { return k })
	}
	for i := range 2 {
		prints = append(prints, func() string { i++; return strings.Repeat("r", i) })
	}
	for i := len(prints) - 1; i >= 0; i-- {
		fmt.Print(prints[i](), " ", prints[i](), " ")
	}
	fmt.Println()

	pipeline := Add(10).Then(Div(4)).Then(Add(-1))
	fmt.Println(pipeline(2))
	fmt.Println(pipeline.Then(Div(0)).Then(Add(5))(2))

	inc, dec, get := counters()
	inc2, _, get2 := counters()
	fmt.Println(inc(), inc(), dec(), inc(), inc2(), get(), get2())

	var fib func(int) int
	slow := 0
	fib = func(n int) int {
		slow++
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15), slow)
	plain := fib
	var misses func() int
	fib, misses = memo(plain)
	slow = 0
	fmt.Println(fib(40), slow, misses())

	next := generator(50)
	for v, ok := next(); ok; v, ok = next() {
		fmt.Print(v, " ")
	}
	fmt.Println()

	var wg sync.WaitGroup
	results := make([]int, 5)
	for i := range results {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j <= i; j++ {
				results[i] += j * j
			}
		}()
	}
	wg.Wait()
	fmt.Println(results)

	l := &log{}
	for _, name := range []string{"start", "stop"} {
		for n := 1; n <= 2; n++ {
			l.on(name, func(arg string) { l.addf("%s/%d(%s)", name, n, arg) })
		}
	}
	events := []event{
		{"one", func(l *log) { l.emit("start", "x") }},
		{"two", func(l *log) { defer l.emit("stop", "y"); l.addf("before") }},
		{"three", (*log).reset},
	}
	for _, e := range events {
		if e.name == "three" {
			fmt.Println(strings.Join(l.lines, " "))
		}
		e.run(l)
	}
	fmt.Println(len(l.lines))

	less := map[string]func(a, b string) bool{
		"length": func(a, b string) bool { return len(a) < len(b) },
		"alpha":  func(a, b string) bool { return a < b },
		"last":   func(a, b string) bool { return a[len(a)-1] < b[len(b)-1] },
	}
	for _, by := range []string{"alpha", "length", "last"} {
		words := strings.Fields("pear fig apple banana kiwi")
		sort.SliceStable(words, func(i, j int) bool { return less[by](words[i], words[j]) })
		fmt.Println(by, words)
	}

	x := 1
	func() {
		x := x + 1
		func() {
			x += 10
			defer func(y int) { fmt.Println("deferred", x, y) }(x)
			x++
		}()
		fmt.Println("inner", x)
	}()
	fmt.Println("outer", x)
}

func (l *log) reset() { *l = log{} }
