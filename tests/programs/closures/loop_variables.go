package main

import "fmt"

func main() {
	var ptrs []*int
	for i := 0; i < 3; i++ {
		ptrs = append(ptrs, &i)
		i += 0
	}
	for _, p := range ptrs {
		fmt.Print(*p, " ")
	}
	fmt.Println(ptrs[0] != ptrs[1])
	var fs []func() (int, int)
	for i, j := 0, 10; i < j; i, j = i+1, j-1 {
		if i == 3 {
			continue
		}
		fs = append(fs, func() (int, int) { j++; return i, j })
		if i == 4 {
			break
		}
	}
	for _, f := range fs {
		f()
		fmt.Print(f())
		fmt.Print(" ")
	}
	fmt.Println()
	var last func()
	for i := 0; ; i++ {
		last = func() { fmt.Println("last", i) }
		if i > 2 {
			break
		}
		defer last()
	}
	last()
	for p := (&struct{ n int }{3}); p.n > 0; p.n-- {
		q := p
		fmt.Print(q.n)
	}
	fmt.Println()
	var conds []func() bool
	n := 0
	for i := 0; func() bool { conds = append(conds, func() bool { return i > 1 }); return i < 3 }(); i++ {
		n += i
	}
	for _, c := range conds {
		fmt.Print(c(), " ")
	}
	fmt.Println(n)
	for i := range 2 {
		for j := range 2 {
			defer func() { fmt.Print(i, j, " ") }()
		}
	}
	arr := [3]int{1, 2, 3}
	var ps []*int
	for _, v := range arr {
		ps = append(ps, &v)
	}
	fmt.Println(*ps[0], *ps[1], *ps[2])
	for k, v := range map[string]int{"a": 1} {
		defer func() { fmt.Println(k, v) }()
	}
}
