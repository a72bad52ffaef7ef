// run

// Each iteration of a three-clause loop has its own variable; changes carry over to the next.
package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	for i := 0; i < 6; i++ {
		inc := func() { i++ }
		inc()
		fmt.Print(i, " ")
	}
	fmt.Println()
	var ps []*int
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		ps = append(ps, &i, &j)
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	var gs []func()
	for i := range 3 {
		for _, s := range []string{"a", "b"} {
			gs = append(gs, func() { fmt.Print(i, s, " "); i++ })
		}
	}
	for _, g := range gs {
		g()
	}
	fmt.Println()
	var keep func() int
	for i := 0; i < 5; i++ {
		if i == 2 {
			keep = func() int { return i }
			continue
		}
		if i == 4 {
			break
		}
	}
	fmt.Println(keep())
	outer := 0
	var hs []func() int
	for outer = 0; outer < 3; outer++ {
		hs = append(hs, func() int { return outer })
	}
	fmt.Println(hs[0](), hs[2]())
}
