package main

import "fmt"

type node struct {
	next *node
	v    int
}

func two() (int, string) { return 7, "seven" }
func idx(s string, i int) int {
	fmt.Print(s, " ")
	return i
}

func main() {
	a, b := 1, 2
	a, b = b, a
	fmt.Println(a, b)
	a, b = b, a+b
	a, b, c := a+b, a, b
	fmt.Println(a, b, c)
	s := []int{0, 1, 2, 3}
	i := 0
	i, s[i] = 2, 9
	fmt.Println(i, s)
	s[0], s[3] = s[3], s[0]
	s[i], i = 5, 1
	fmt.Println(i, s)
	s, s[0] = []int{1}, 42
	fmt.Println(s)
	list := &node{v: 1}
	list.next = &node{v: 2}
	list, list.next, list.next.next = list.next, nil, list
	fmt.Println(list.v, list.next.v, list.next.next)
	x, y := two()
	x, z := two()
	_, y = two()
	fmt.Println(x, y, z)
	m := map[string]int{}
	m["a"], m["b"] = two2()
	fmt.Println(m["a"], m["b"])
	v, ok := m["c"]
	fmt.Println(v, ok)
	m["a"], ok = m["b"]
	fmt.Println(m["a"], ok)
	arr := [3]int{1, 2, 3}
	arr2 := arr
	arr[0], arr2[idx("i", 1)] = arr2[0]+10, idx("v", 8)
	fmt.Println(arr, arr2)
	t := []int{1, 2, 3}
	t[idx("a", 0)], t[idx("b", 1)] = idx("c", 5), idx("d", 6)
	fmt.Println(t)
	p := struct{ x, y int }{1, 2}
	p.x, p.y = p.y, p.x
	fmt.Println(p)
	str1, str2 := "a", "b"
	str1, str2 = str2+str1, str1
	fmt.Println(str1, str2)
	var iface any
	iface, n := x, 3
	fmt.Println(iface, n)
	_, _ = a, b
	var q, r = 1.5, "r"
	fmt.Println(q, r)
	var (
		u    int
		w, k = two()
	)
	fmt.Println(u, w, k)
}

func two2() (int, int) { return 1, 2 }
