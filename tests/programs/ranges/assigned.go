// Range clauses that assign to places: the operands of both are evaluated before either is stored.
package main

import "fmt"

type pair struct{ key, value int }

func main() {
	x := []rune{'a', 'b'}
	i := 1
	for i, x[i] = range "c" {
	}
	fmt.Println(i, x)

	y := []int{1, 2, 3}
	r := rune(1)
	for y[r], r = range "\x02" {
	}
	fmt.Println(r, y)

	z := []int{0, 0, 0, 0}
	k := 3
	for k, z[k] = range []int{7, 8, 9} {
	}
	fmt.Println(k, z)
	k = 3
	for z[k], k = range []int{2, 1, 0} {
	}
	fmt.Println(k, z)
	k = 2
	for z[k], k = range [2]int{1, 3} {
	}
	fmt.Println(k, z)

	var p pair
	for p.key, p.value = range []int{4, 5} {
		fmt.Print(p, " ")
	}
	for p.key = range 3 {
		fmt.Print(p, " ")
	}
	for _, p.value = range []int{6} {
		fmt.Println(p)
	}
	m := map[string]int{}
	key := "a"
	for key, m[key] = range map[string]int{"b": 2} {
	}
	fmt.Println(key, m)
	c := make(chan int, 2)
	c <- 1
	c <- 2
	close(c)
	for z[0] = range c {
		fmt.Print(z, " ")
	}
	fmt.Println()
	var any1, any2 any
	for any1, any2 = range "é" {
		fmt.Println(any1, any2)
	}
}
