// run

// Assignments between parts of the same value: fields, elements, through pointers and calls.
package main

import "fmt"

type pair struct{ a, b int }
type tree struct {
	left, right *tree
	val         pair
	list        [3]pair
}
type large struct {
	rows [4][10]int
	self *large
}

func (l large) row(i int) [10]int { return l.rows[i] }
func (p pair) flip() pair         { return pair{p.b, p.a} }

func main() {
	t := tree{val: pair{1, 2}, list: [3]pair{{3, 4}, {5, 6}, {7, 8}}}
	t.list[0] = t.list[2]
	t.list[1], t.val = t.val, t.list[1]
	t.val = t.val.flip()
	t.list[0].a, t.list[0].b = t.list[0].b, t.list[0].a
	fmt.Println(t.val, t.list)
	t.left = &tree{val: t.val}
	t.right = t.left
	*t.left = t
	fmt.Println(t.left.left == t.right, t.left.val == t.val)
	t = *t.left
	t.list = [3]pair{t.list[2], t.list[0], t.list[1]}
	fmt.Println(t.list)
	var l large
	for i := range l.rows {
		for j := range l.rows[i] {
			l.rows[i][j] = i*10 + j
		}
	}
	l.rows[0], l.rows[3] = l.rows[3], l.rows[0]
	l.rows[1] = l.row(2)
	l.self = &l
	l.self.rows[2][0] = -1
	l.rows[3] = l.self.rows[2]
	k := l
	k.rows[0] = k.self.rows[1]
	*l.self = k
	fmt.Println(l.rows[0], l.rows[1][0], l.rows[3][0], k.self == &l)
	s := []pair{{1, 2}, {3, 4}}
	s[0] = pair{s[1].a, s[0].b}
	s[1] = s[1].flip()
	s = append(s, s[0], s[len(s)-1])
	s = append(s[:1], s[2:]...)
	fmt.Println(s)
	m := map[string]pair{"x": {1, 2}}
	m["y"] = m["x"].flip()
	m["x"], m["z"] = m["y"], m["x"]
	fmt.Println(m)
	arr := [3][2]int{{1, 2}, {3, 4}, {5, 6}}
	i := 0
	i, arr[i] = 2, arr[i+1]
	arr[i], arr[0] = arr[0], arr[i]
	arr[1][0], arr[1][1] = arr[1][1], arr[1][0]
	fmt.Println(i, arr)
	x := 1
	f := func() int { x *= 10; return x }
	x = x + f()
	y := x + f() + x
	z := []int{x, f(), x}
	fmt.Println(x, y, z)
}
