package main

import "fmt"

type pair struct {
	a int
	b string
}
type inner struct {
	x int8
	y float64
	z [2]string
}
type iface interface{ m() }
type impl int

func (impl) m() {}

type ptr struct{ p *int }

func try(f func() bool) (s string) {
	defer func() {
		if e := recover(); e != nil {
			s = fmt.Sprint(e)
		}
	}()
	return fmt.Sprint(f())
}

func main() {
	p, q := pair{1, "a"}, pair{1, "a"}
	fmt.Println(p == q, p != q, p == pair{2, "a"}, pair{1, "b"} != q)
	i, j := inner{1, 2, [2]string{"a", "b"}}, inner{1, 2, [2]string{"a", "b"}}
	fmt.Println(i == j)
	j.z[1] = "c"
	fmt.Println(i == j, i != j)
	a, b := [3]int{1, 2, 3}, [3]int{1, 2, 3}
	fmt.Println(a == b, a != [3]int{1, 2, 4})
	var large, other [100]int
	large[99] = 1
	fmt.Println(large == other, large != other)
	other[99] = 1
	fmt.Println(large == other)
	var x, y any = 1, 1
	fmt.Println(x == y, x == 1, x == 1.0, x == "a", 1 == y, x != nil, nil == x)
	y = p
	fmt.Println(x == y, y == q, y == any(q))
	var e1, e2 iface = impl(1), impl(2)
	fmt.Println(e1 == e2, e1 == impl(1), e2 != impl(2), e1 == nil)
	n := 0
	fmt.Println(ptr{&n} == ptr{&n}, ptr{&n} == ptr{new(int)}, &n == &n)
	var f func()
	var m map[string]int
	var s []int
	var c chan int
	fmt.Println(f == nil, m == nil, s == nil, c == nil, s[:0] == nil)
	s = []int{}
	fmt.Println(s == nil, s != nil, make([]int, 0) == nil)
	c = make(chan int)
	d := c
	fmt.Println(c == d, c != nil)
	fmt.Println(try(func() bool { var a, b any = []int{1}, []int{1}; return a == b }))
	fmt.Println(try(func() bool { var a, b any = m, m; return a != b }))
	type holder struct{ v any }
	fmt.Println(try(func() bool { return holder{f} == holder{f} }))
	fmt.Println(try(func() bool { return holder{1} == holder{f} }))
	var nan float64
	nan /= nan
	fmt.Println(any(nan) == any(nan), [1]float64{nan} == [1]float64{nan})
	fmt.Println(struct{}{} == struct{}{}, [0]int{} == [0]int{})
}
