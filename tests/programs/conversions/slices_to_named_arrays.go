// run

// Slices converted to array values of named types, in literals, loops and comparisons.
package main

import (
	"fmt"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			_, is := r.(runtime.Error)
			fmt.Println(name, "panic:", r, is)
		}
	}()
	f()
}

func conversions() {
	s := []int{1, 2, 3, 4}
	a := [3]int(s)
	p := (*[2]int)(s[1:])
	p[0] = 20
	a[0] = 100
	fmt.Println(s, a, *p)
	var nilSlice []int
	fmt.Println((*[0]int)(nilSlice) == nil, (*[0]int)([]int{}) == nil, [0]int(nilSlice))
	try("short array", func() { _ = [5]int(s) })
	try("short pointer", func() { _ = (*[5]int)(s) })
	type S []string
	type A [2]string
	fmt.Println(A(S{"a", "b", "c"}), *(*A)(S{"x", "y"}))
	b := [4]byte([]byte("abcdef"))
	fmt.Println(string(b[:]))
	x := struct{ a, b [2]int }{[2]int(s), [2]int(s[2:])}
	fmt.Println(x)
	for i, v := range [2]int(s[2:]) {
		fmt.Print(i, v, " ")
	}
	fmt.Println(len([4]int(s)), [4]int(s) == [4]int{1, 20, 3, 4})
}

func main() {
	conversions()
}
