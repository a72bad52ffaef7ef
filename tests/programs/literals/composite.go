package main

import "fmt"

type point struct{ x, y int }
type line struct{ from, to point }
type tree struct {
	left, right *tree
	v           int
}
type config struct {
	name string
	opts map[string][]int
	pts  []point
	ptrs []*point
	fn   func() string
	arr  [3]point
	any  any
	line
}

func side(s string, n int) int { fmt.Print(s); return n }

func (t *tree) sum() int {
	if t == nil {
		return 0
	}
	return t.v + t.left.sum() + t.right.sum()
}

var table = [...]struct {
	name string
	n    int
}{{"a", 1}, {"b", 2}}

var matrix = [2][2]float64{{1, 2}, {3, 4}}

func main() {
	l := line{point{1, 2}, point{x: 3}}
	l2 := line{to: l.from}
	fmt.Println(l, l2, &l == &l)
	p := point{2, 1}
	p = point{p.y, p.x}
	fmt.Println(p)
	t := &tree{&tree{nil, nil, 1}, &tree{v: 2, left: &tree{v: 4}}, 3}
	fmt.Println(t.sum())
	c := config{name: "c", opts: map[string][]int{"a": {1, 2}, "b": nil}, pts: []point{{1, 1}, {y: 2}},
		ptrs: []*point{{5, 5}, nil, &p}, fn: func() string { return "fn" }, arr: [3]point{1: {9, 9}}, any: point{7, 7}, line: l}
	fmt.Println(c.name, c.opts, c.pts, *c.ptrs[0], c.ptrs[2].x, c.fn(), c.arr, c.any, c.from.x, c.line.to)
	m := map[point]string{{1, 2}: "a", {3, 4}: "b"}
	mp := map[string]*point{"p": {1, 2}}
	ms := map[string]point{"q": {3, 4}}
	fmt.Println(m[point{1, 2}], mp["p"].y, ms["q"].x)
	fmt.Println(table[1].name, table[0].n, matrix[1][0], len(table))
	s3 := [][][]int{{{1}, {2, 3}}, {}}
	fmt.Println(s3, len(s3[1]))
	arr := [...]int{5: 1, 2, 0: 9}
	fmt.Println(arr, len(arr))
	fmt.Println([]int{side("a", 1), side("b", 2), 3, side("c", 4), 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18}[3])
	strs := []string{2: "c", 0: "a"}
	fmt.Printf("%q\n", strs)
	bytes := []byte{'a', 98, 0x63}
	fmt.Println(string(bytes), []rune{'x', 0x4e16}, []bool{true, false}, []float32{1, 2.5}, []int8{-1, 1})
	var i interface{} = []any{1, "a", nil, []int{1}, map[string]int{"k": 1}}
	fmt.Println(i)
	pp := &[]int{1, 2}
	(*pp)[0] = 10
	pm := &map[string]int{"a": 1}
	(*pm)["b"] = 2
	fmt.Println(*pp, len(*pm))
	big := [20]point{3: {1, 2}}
	bigp := &big
	bigp[3].x++
	bigs := [][20]point{big, {0: {8, 8}}}
	fmt.Println(big[3], bigs[1][0], bigs[0][3])
	anon := []struct{ a, b int }{{1, 2}, {3, 4}}
	for _, e := range anon {
		fmt.Print(e.a+e.b, " ")
	}
	n := new(5)
	*n++
	str := new("text")
	fmt.Println(*n, *str, *new(point{1, 2}), *new(int))
	type emb struct {
		*point
		line
	}
	e := emb{&point{1, 2}, line{}}
	e.x = 100
	e.from.y = 3
	fmt.Println(e.point.x, e.line)
}
