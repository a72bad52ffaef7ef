// run

// Inner declarations hide outer ones, also predeclared names; := in if, for, switch.
package main

import (
	"fmt"
	"strconv"
)

var x = "package"

type int32 string

func shadow(x int) (y int) {
	{
		x := x * 2
		y = x
		{
			y := "inner"
			_ = y
		}
	}
	if x := x + 100; x > 100 {
		y += x
		x := "again"
		y += len(x)
	} else if z := x; z > 0 {
		y = z
	}
	return
}

func main() {
	fmt.Println(x, shadow(5))
	x := 1
	for x := 0; x < 2; x++ {
		x := x * 10
		fmt.Print(x, " ")
	}
	switch x := any(x).(type) {
	case int:
		x++
		fmt.Print(x, " ")
	}
	fmt.Println(x)
	true, nil, len := false, 5, func(s string) string { return s + "!" }
	fmt.Println(true, nil, len("len"), int32("named"))
	err := fmt.Errorf("outer")
	if _, err := strconv.Atoi("1"); err != nil_() {
		fmt.Println("unexpected", err)
	}
	a, err := 1, fmt.Errorf("same scope reuses")
	fmt.Println(a, err)
	func() {
		a, b := 2, 3
		a, c := b, a
		fmt.Println(a, b, c)
	}()
	type T struct{ T int }
	T1 := T{T: 1}
	{
		type T string
		fmt.Println(T("local"), T1)
	}
	string := []byte("x")
	fmt.Println(string)
	f := func(fmt int) int { return fmt + 1 }
	fmt.Println(f(1), a)
}

func nil_() error { return nil }
