// run

// What recover returns: any value, runtime errors, errors, and nil turned into an error.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
)

type custom struct{ code int }

func (c custom) Error() string { return fmt.Sprint("custom ", c.code) }

func catch(f func()) (v any) {
	defer func() { v = recover() }()
	f()
	return "none"
}

func main() {
	fmt.Printf("%v %T\n", catch(func() { panic(42) }), catch(func() { panic(int8(1)) }))
	fmt.Printf("%v\n", catch(func() { panic(custom{7}) }))
	fmt.Println(catch(func() {}))
	e := errors.New("wrapped")
	err := catch(func() { panic(fmt.Errorf("outer: %w", e)) }).(error)
	fmt.Println(err, errors.Is(err, e))
	var p *custom
	var m map[string]int
	var i any = "s"
	for _, f := range []func(){
		func() { _ = p.code },
		func() { m["x"] = 1 },
		func() { _ = i.(int) },
		func() { _ = i.(fmt.Stringer) },
		func() { var s []int; _ = s[5] },
		func() { var z int; _ = 1 / z },
		func() { ch := make(chan int); close(ch); close(ch) },
		func() { var ch chan int; close(ch) },
		func() { n := -1; _ = make(chan int, n) },
		func() { n := -1; _ = make([]int, n) },
		func() { var f func(); f() },
		func() { var e error; _ = e.Error() },
		func() { _ = strings.Repeat("x", -1) },
	} {
		v := catch(f)
		_, isErr := v.(error)
		_, isRT := v.(runtime.Error)
		fmt.Println(v, isErr, isRT)
	}
}
