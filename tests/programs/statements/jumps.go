package main

import "fmt"

func gotos(n int) (s string) {
	i := 0
again:
	if i < n {
		s += fmt.Sprint(i)
		i++
		goto again
	}
	if n > 3 {
		goto end
	}
	s += "small"
end:
	return s + "."
}

func scan(text string) (words int) {
	inWord := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == ' ' {
			inWord = false
			continue
		}
		if inWord {
			continue
		}
		inWord = true
		words++
	}
	return
}

func search(grid [][]int, want int) (int, int) {
rows:
	for y, row := range grid {
		for x, v := range row {
			switch {
			case v < 0:
				continue rows
			case v == want:
				return x, y
			case v > 100:
				break rows
			}
		}
	}
	return -1, -1
}

func loops() {
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, j, " ")
	}
	for i := 10; i >= 0; i -= 3 {
		fmt.Print(i, " ")
	}
	for i := 5; i > 0; i-- {
		fmt.Print(i)
	}
	n := 3
	for n != 0 {
		n--
		fmt.Print("n", n)
	}
	for {
		n++
		if n > 2 {
			break
		}
	}
	x := uint8(250)
	for ; x > 5; x++ {
	}
	fmt.Println(n, x)
	var f float64
	for f = 0; f < 1; f += 0.25 {
	}
	fmt.Println(f)
	for i := int32(0); i <= 3; i++ {
		fmt.Print(i)
	}
	for i := 0; i < 3; i++ {
		i := i * i
		fmt.Print(i)
	}
	type list struct {
		v    int
		next *list
	}
	var l *list
	for i := range 3 {
		l = &list{i, l}
	}
	for p := l; p != nil; p = p.next {
		fmt.Print(p.v)
	}
	limit := 3
	for i := 0; i < limit; i++ {
		limit--
		fmt.Print("l", i)
	}
	s := []int{1}
	for i := 0; i < len(s) && len(s) < 5; i++ {
		s = append(s, i)
	}
	fmt.Println(len(s))
}

func blocks() {
	x := 1
	{
		x := 2
		x++
		{
			x = x + 10
		}
		fmt.Print(x, " ")
	}
	if x := x + 5; x > 3 {
		fmt.Print(x, " ")
	}
	fmt.Println(x)
	const c = 5
	type t struct{ a int }
	var v t
	v.a = c
	fmt.Println(v)
	;
	func() {}()
	_ = x
	var _ = x
}

func labels() {
	i := 0
L:
	{
		i++
		if i < 3 {
			goto L
		}
	}
M:
	switch {
	case i > 0:
		if i == 3 {
			break M
		}
		fmt.Println("unreached")
	}
	fmt.Println(i)
	for j := 0; j < 2; j++ {
		goto next
	next:
		fmt.Print(j)
	}
	fmt.Println()
}

func dead() int {
	for {
		if true {
			return 1
		}
	}
	return 2
}

func unreachable(n int) int {
	if n > 0 {
		return 1
	} else {
		return 2
	}
	panic("no")
}

func main() {
	fmt.Println(gotos(2), gotos(5))
	fmt.Println(scan(" the quick  brown fox "))
	fmt.Println(search([][]int{{1, -1, 7}, {3, 7}}, 7))
	fmt.Println(search([][]int{{1, 101, 7}, {3, 7}}, 7))
	loops()
	blocks()
	labels()
	fmt.Println(dead(), unreachable(1))
}
