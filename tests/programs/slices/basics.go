package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

func sum(xs ...int) (n int) {
	for _, x := range xs {
		n += x
	}
	return
}

func join(sep string, parts ...any) string {
	s := fmt.Sprint(len(parts))
	for _, p := range parts {
		s += sep + fmt.Sprint(p)
	}
	return s
}

func main() {
	s := make([]int, 3, 10)
	t := s[1:2]
	t = append(t, 9)
	fmt.Println(s, t, len(t), cap(t), s[:5])
	u := s[0:2:2]
	u = append(u, 100)
	fmt.Println(s, u, cap(s[3:]))
	a := [5]int{1, 2, 3, 4, 5}
	v := a[1:4]
	v[0] = 20
	fmt.Println(a, v, a[:], a[2:], a[:2], len(a[1:3:4]), cap(a[1:3:4]))
	p := &a
	w := p[3:]
	w[1] = 50
	fmt.Println(a, p[4], len(p))
	str := "hello, world"
	fmt.Println(str[7:], str[:5], str[3:8], str[1], len(str[2:2]))
	var nilS []int
	nilS = append(nilS, 1)
	nilS = append(nilS, nilS...)
	nilS = append(nilS, 5, 6, 7)
	fmt.Println(nilS, append([]int(nil), nilS[1:3]...), append(nilS[:1], 99))
	bs := append([]byte("ab"), "cd"...)
	bs = append(bs, 'e', 102)
	fmt.Println(string(bs), copy(bs[1:], "XY"), string(bs), copy(bs, bs[2:]), string(bs))
	fmt.Println(sum(), sum(1), sum(1, 2, 3), sum(nilS...), join("-"), join("-", 1, "a", nil, 2.5), join("+", []any{1, 2}...))
	xs := [][]string{{"a"}, {}, nil, {"b", "c"}}
	xs[1] = append(xs[1], "z")
	fmt.Println(xs, len(xs[3]), xs[2] == nil)
	m := make([]map[string]int, 2)
	m[0] = map[string]int{"k": 1}
	fmt.Println(m[0]["k"], m[1]["k"])
	type point struct{ x, y int }
	ps := []point{{1, 2}}
	ps = append(ps, point{3, 4})
	ps[0].x = 10
	q := &ps[1]
	q.y = 40
	fmt.Println(ps)
	any1 := []any{1, "two", 3.0, nil, point{5, 6}}
	fmt.Println(any1...)
	idx := [...]string{2: "two", 0: "zero", 5: "five"}
	fmt.Println(len(idx), idx[2], idx[1] == "")
	sparse := []int{5: 1, 2, 1: 7}
	fmt.Println(sparse)
	arr4 := [4]int(nilS[:4])
	arr4[0] = 0
	pa := (*[2]int)(nilS)
	pa[1] = 77
	fmt.Println(arr4, nilS[1])
	clear(sparse)
	fmt.Println(sparse)
	n, neg, big := 5, -1, 1<<40
	try("index", func() { fmt.Println(s[n]) })
	try("negative", func() { fmt.Println(s[neg]) })
	try("set", func() { s[n] = 1 })
	try("slice", func() { fmt.Println(s[n:2]) })
	try("high", func() { fmt.Println(s[:big]) })
	try("low", func() { fmt.Println(s[n-1 : 3]) })
	try("three", func() { fmt.Println(s[:2:big]) })
	try("three2", func() { fmt.Println(s[:n:3]) })
	try("three3", func() { fmt.Println(s[n:4:4]) })
	try("string", func() { fmt.Println(str[n*10]) })
	try("substr", func() { fmt.Println(str[n*10:]) })
	try("substr2", func() { fmt.Println(str[:100]) })
	try("substr3", func() { fmt.Println(str[n:2]) })
	try("array", func() { fmt.Println(a[n]) })
	try("arrayset", func() { a[n+1]++ })
	try("arrayslice", func() { fmt.Println(a[n+1:]) })
	try("make", func() { _ = make([]int, neg) })
	try("makecap", func() { _ = make([]int, 2, n-4) })
	try("makebig", func() { _ = make([]int, big*big) })
	try("toarray", func() { _ = [9]int(nilS[:2]) })
	try("toptr", func() { _ = (*[9]int)(nilS[:2]) })
	var np *[3]int
	try("nil array", func() { np[1] = 2 })
	try("nil array slice", func() { fmt.Println(np[:]) })
	e := []int{}
	fmt.Println(e == nil, len(e[:0]), e[0:0:0] == nil)
	chars := []rune("héllo")
	chars[1] = 'e'
	fmt.Println(string(chars), len(chars), []byte("é"), string([]byte{104, 105}), string(rune(0x4e16)))
	var i8 int8 = 2
	var u64 uint64 = 1
	fmt.Println(s[i8], s[u64:i8], str[u64])
	f := []float32{1.5, 2.5}
	f[0], f[1] = f[1], f[0]
	b2 := []bool{true, false}
	b2[1] = !b2[1]
	fmt.Println(f, b2)
	c := []complex128{1i}
	c = append(c, 2)
	c[0] += 1
	fmt.Println(c)
	fs := []func(int) int{func(x int) int { return x + 1 }}
	fs = append(fs, func(x int) int { return x * 2 })
	fmt.Println(fs[0](1), fs[1](5))
}
