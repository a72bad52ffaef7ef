// run

// Variables of if, else-if chains, for and switch headers live as long as their statement.
package main

import "fmt"

func f(n int) (int, bool) { return n * 2, n > 2 }

func main() {
	if x, ok := f(3); ok {
		fmt.Println("ok", x)
	} else if y := x + 1; y > 3 {
		fmt.Println("else if", x, y)
	} else {
		fmt.Println("else", x, y, ok)
	}
	for n := range 3 {
		if x, ok := f(n); ok {
			fmt.Println(x)
		} else if y := x + 1; y > 2 {
			fmt.Println("y", x, y)
		} else if z := y * 10; true {
			fmt.Println("z", x, y, z, ok)
		}
	}
	x := 1
	for x := x + 10; x < 13; x++ {
		x := x * 2
		fmt.Print(x, " ")
	}
	for i, s := 0, "abc"; i < len(s); i, s = i+1, s+"d" {
		if i > 4 {
			break
		}
		fmt.Print(s, " ")
	}
	i := 5
	for i < 7 {
		i++
	}
	for ; i < 9; i += 2 {
	}
	for {
		if i++; i > 12 {
			break
		}
	}
	switch x, y := x*100, x+1; {
	case x > y:
		x := "inner"
		fmt.Print(x, y, " ")
	}
	var e error
	if _, e = fmt.Sscan("7", &i); e != nil {
		fmt.Println(e)
	}
	fmt.Println(x, i, e)
}
