// run

// Assigning, passing, ranging over and comparing arrays copies them.
package main

import "fmt"

func change(a [3]int) [3]int {
	a[0] = 100
	return a
}

func changep(a *[3]int) { a[0] = 200 }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[1] = 20
	fmt.Println(a, b, change(a), a, a == b, a == [3]int{1, 2, 3}, a != b)
	changep(&a)
	fmt.Println(a)
	for i, v := range a {
		a[2] = 99
		fmt.Print(i, v, " ")
	}
	fmt.Println(a)
	for i, v := range &a {
		a[2] = 5
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	nested := [2][2]string{{"a", "b"}, {"c", "d"}}
	row := nested[0]
	row[0] = "x"
	other := nested
	other[1][1] = "y"
	fmt.Println(nested, row, other, nested == other)
	m := map[[2]int]string{{1, 2}: "12"}
	k := [2]int{1, 2}
	fmt.Println(m[k], m[[2]int{2, 1}] == "")
	var i any = a
	a[0] = 0
	fmt.Println(i, i == any(a), i.([3]int)[0])
	f := func() [2]int { return [2]int{7, 8} }
	fmt.Println(f()[1], len(f()))
}
