// Call and CallSlice: arguments and results of all sizes, variadic ones, closures, panics that pass through.
package main

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
)

type pair struct {
	A string
	B []int
}

type large struct{ Words [40]int }

type named func(int) int

func call(f any, arguments ...any) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	in := make([]reflect.Value, len(arguments))
	for i, a := range arguments {
		in[i] = reflect.ValueOf(a)
	}
	for _, v := range reflect.ValueOf(f).Call(in) {
		fmt.Print(v.Type(), " ", v, "; ")
	}
	fmt.Println()
}

func sum(prefix string, numbers ...int) (string, int) {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return prefix, total
}

func main() {
	factor := 3
	call(func(x int) int { return x * factor }, 14)
	call(named(func(x int) int { return x + 1 }), 1)
	call(sum, "none")
	call(sum, "three", 1, 2, 3)
	call(func(p pair, f float32, e error, a any) (pair, float32, error, any) {
		p.B = append(p.B, 9)
		return p, f / 2, e, a
	}, pair{"a", []int{1}}, float32(3), errors.New("e"), 7)
	call(func(l large) (large, bool) { l.Words[39]++; return l, true }, large{})
	call(func() (c chan int, m map[string]int, p *int) { return })
	call(func(n int) int {
		for i := range n {
			_ = make([]byte, 1<<16)
			if i%10 == 0 {
				runtime.GC()
				runtime.Gosched()
			}
		}
		return n
	}, 50)
	call(func() { panic("inside") })
	call(sum)
	call(sum, 5)
	call(sum, "x", "y")
	call(func() {}, 1)
	call(func(int) {}, "s")
	call(func(any) {}, nil)
	call(5)
	in := []reflect.Value{reflect.ValueOf("slice"), reflect.ValueOf([]int{4, 5})}
	fmt.Println(reflect.ValueOf(sum).CallSlice(in)[1].Int())
	changed := large{}
	argument := reflect.ValueOf(&changed).Elem()
	reflect.ValueOf(func(l large) { l.Words[0] = 1 }).Call([]reflect.Value{argument})
	fmt.Println(changed.Words[0])
	fmt.Println(reflect.ValueOf(fmt.Sprintf).Call([]reflect.Value{reflect.ValueOf("%d-%v"), reflect.ValueOf(1), reflect.ValueOf("x")})[0])
}
