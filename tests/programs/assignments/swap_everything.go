// run

// Parallel assignment of values of every size.
package main

import "fmt"

type large struct {
	v [30]int
	s string
}

func main() {
	a, b := "left", "right"
	a, b = b, a
	s, t := []int{1}, []int{2, 3}
	s, t = t, s
	var x, y any = 1, "y"
	x, y = y, x
	c, d := 1+2i, 3i
	c, d = d, c
	p, q := large{s: "p"}, large{s: "q"}
	p.v[29], q.v[29] = 1, 2
	p, q = q, p
	fmt.Println(a, b, s, t, x, y, c, d, p.s, q.s, p.v[29], q.v[29])
	arr := [4]large{{s: "0"}, {s: "1"}, {s: "2"}, {s: "3"}}
	arr[0], arr[1], arr[2], arr[3] = arr[3], arr[2], arr[1], arr[0]
	for _, l := range arr {
		fmt.Print(l.s)
	}
	sl := arr[:]
	i, j := 0, 3
	sl[i], sl[j], i, j = sl[j], sl[i], j, i
	fmt.Println(" ", arr[0].s, arr[3].s, i, j)
	m := map[string]large{"a": {s: "A"}, "b": {s: "B"}}
	m["a"], m["b"] = m["b"], m["a"]
	fmt.Println(m["a"].s, m["b"].s)
	type pt struct{ x, y int }
	u := pt{1, 2}
	u.x, u.y = u.y, u.x
	v := []pt{{1, 2}, {3, 4}}
	v[0], v[1] = v[1], pt{v[0].y, v[0].x}
	u, v[0] = v[0], u
	fmt.Println(u, v)
	e, f, g := 1, 2, 3
	e, f, g = g, e, f
	e, f = f, e
	fmt.Println(e, f, g)
	pp, pq := &p, &q
	*pp, *pq = *pq, *pp
	pp, pq = pq, pp
	fmt.Println(p.s, q.s, pp.s)
	n := [3]int{1, 2, 3}
	k := 0
	k, n[k] = 2, n[k+1]
	n[k], k = n[0]*10, 1
	fmt.Println(n, k)
}
