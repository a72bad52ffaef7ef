// exit 3
package main

import (
	"errors"
	"fmt"
	"os"
)

func safe(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	f()
	return nil
}

func order() {
	for i := 0; i < 3; i++ {
		defer fmt.Print("d", i, " ")
	}
	fmt.Print("body ")
}

func result() (n int) {
	defer func() { n++ }()
	defer func() { n *= 10 }()
	return 5
}

func kept() (n int, s string) {
	defer func() { recover() }()
	n, s = 1, "a"
	s += "b"
	panic("x")
}

func partial(a []int) (n int) {
	defer func() { recover() }()
	n = 7
	n = a[0] + a[5]
	return n
}

func unnamed() int {
	defer func() { recover() }()
	panic("x")
}

func nested() {
	defer func() {
		fmt.Println("outer", recover())
	}()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	panic("first")
}

func replaced() {
	defer func() { fmt.Println("got", recover()) }()
	defer func() { panic("two") }()
	panic("one")
}

func notDirect() {
	defer func() {
		func() { fmt.Println("nested call", recover()) }()
	}()
	defer func() { fmt.Println("direct", recover()) }()
	panic("p")
}

type res struct{ name string }

func (r res) close()   { fmt.Println("close", r.name) }
func (r *res) cancel() { fmt.Println("cancel", r.name) }

func methods() {
	r := res{"a"}
	defer r.close()
	defer r.cancel()
	r.name = "b"
	var c interface{ close() } = r
	defer c.close()
	r.name = "c"
}

func values() {
	x := 1
	defer fmt.Println("deferred", x, x+1)
	x = 10
	f := func(s string) { fmt.Println("f", s, x) }
	defer f("arg")
	f = nil
	x = 20
}

func loop() (s string) {
	for i := 0; i < 3; i++ {
		func() {
			defer func() {
				if r := recover(); r != nil {
					s += fmt.Sprint(r)
				}
			}()
			if i%2 == 0 {
				panic(i)
			}
			s += "-"
		}()
	}
	return s
}

func repanic() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	defer func() {
		r := recover()
		panic(fmt.Errorf("wrapped %w", r.(error)))
	}()
	var m map[string]int
	m["a"] = 1
	return nil
}

func early(n int) (r string) {
	defer func() { r += "!" }()
	if n == 0 {
		return "zero"
	}
	defer func() { r += "?" }()
	switch n {
	case 1:
		return "one"
	}
	return fmt.Sprint(n)
}

var errBase = errors.New("base")

func main() {
	fmt.Println(safe(func() { panic("boom") }))
	fmt.Println(safe(func() { var p *res; fmt.Println(p.name) }))
	fmt.Println(safe(func() { a := []int{1}; i := 3; fmt.Println(a[i]) }))
	fmt.Println(safe(func() { panic(errBase) }))
	fmt.Println(safe(func() {}))
	fmt.Println(safe(func() { panic(nil) }))
	order()
	fmt.Println()
	fmt.Println(result())
	fmt.Println(kept())
	fmt.Println(partial([]int{1}), partial([]int{1, 2, 3, 4, 5, 6}), unnamed())
	nested()
	replaced()
	notDirect()
	methods()
	values()
	fmt.Println(loop())
	fmt.Println(repanic())
	fmt.Println(early(0), early(1), early(2))
	fmt.Println(recover())
	m := map[string]int{"a": 1, "b": 2}
	c := make(chan int, 1)
	func() {
		defer close(c)
		defer delete(m, "a")
		defer print("")
	}()
	_, ok := <-c
	fmt.Println(len(m), ok)
	fmt.Println(safe(func() { defer panic("deferred panic") }))
	fmt.Println(safe(func() { defer func() { recover() }(); defer panic("late"); panic("soon") }))
	defer os.Exit(3)
}
