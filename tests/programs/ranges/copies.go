// run

// What a range loop evaluates once: arrays are copied, slices and strings are not followed.
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

func arrays() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println("value copy", v)
		}
	}
	a = [3]int{1, 2, 3}
	for i, v := range &a {
		a[2] = 10
		if i == 2 {
			fmt.Println("pointer", v)
		}
	}
	a = [3]int{1, 2, 3}
	for i := range a {
		a[2] = i
	}
	s := a[:]
	for i, v := range s {
		s = append(s, v)
		a[2] = 7
		fmt.Print(i, v, " ")
	}
	fmt.Println(len(s), a)
	var np *[3]int
	for i := range np {
		fmt.Print(i)
	}
	fmt.Println(len(np), cap(np))
	try("nil array", func() {
		for i, v := range np {
			fmt.Println(i, v)
		}
	})
	st := struct{ x [2][2]int }{[2][2]int{{1, 2}, {3, 4}}}
	for i, row := range st.x {
		st.x[1][1] = 50
		row[0] = 9
		fmt.Print(i, row, " ")
	}
	fmt.Println(st)
	str := "aéb\xffc"
	for i, r := range str {
		str = "changed"
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
	b := a
	b[0] = 99
	fmt.Println(a == b, a, b, a == [...]int{1, 2, 7})
}

func main() {
	arrays()
}
