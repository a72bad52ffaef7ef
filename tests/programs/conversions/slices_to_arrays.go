// run

// A slice converts to an array, which copies, or to an array pointer, which aliases.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5}
	a := [3]int(s)
	p := (*[3]int)(s[1:])
	a[0] = 10
	p[0] = 20
	fmt.Println(s, a, *p, len(p))
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	try(func() { _ = [6]int(s) })
	try(func() { _ = (*[3]int)(s[3:]) })
	try(func() { fmt.Println([0]int(s), (*[0]int)(s) != nil) })
	var none []int
	fmt.Println((*[0]int)(none) == nil, [0]int(none), (*[0]int)([]int{}) == nil)
	for i := range p {
		p[i] *= 2
	}
	fmt.Println(s, p[:2], cap(p[:2]))
}
