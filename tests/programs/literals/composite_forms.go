// run

// Elided types, pointers, nested maps, keys of structs and constants, indices of runes.
package main

import "fmt"

type pt struct{ x, y int }
type line struct{ a, b pt }
type poly []pt
type poly2 []*pt
type tree struct {
	v    int
	kids []*tree
}

const first = 2

func main() {
	l := []line{{pt{1, 2}, pt{3, 4}}, {b: pt{y: 9}}, {}}
	pp := []*line{{a: pt{1, 1}}, {}, nil}
	m := map[pt]poly{{1, 2}: {{3, 4}, {5, 6}}, {}: nil}
	n := map[string]map[pt][]*pt{"k": {{0, 1}: {{7, 8}, nil}}}
	a := [...]*[2]pt{{{1, 2}}, 3: {1: {3, 4}}}
	s := []string{first: "two", "three", 'a' - 90: "two?"[:0] + "x"}
	t := &tree{1, []*tree{{2, nil}, {3, []*tree{{v: 4}}}}}
	fmt.Println(l, *pp[0], *pp[1], pp[2] == nil, m, n["k"][pt{0, 1}][0].y, len(a), a[1] == nil, a[3][1])
	fmt.Printf("%q %d\n", s, len(s))
	sum := 0
	var walk func(*tree)
	walk = func(t *tree) {
		sum += t.v
		for _, k := range t.kids {
			walk(k)
		}
	}
	walk(t)
	p2 := poly2{{1, 2}, {3, 4}}
	p2[0].x = 10
	q := &[]int{1, 2, 3}
	(*q)[1] = 20
	r := &map[string]int{"a": 1}
	(*r)["b"] = 2
	arr := &[3]int{1, 2, 3}
	arr[1]++
	fmt.Println(sum, *p2[0], *q, *r, *arr, len(arr), (&pt{1, 2}).x, pt{5, 6}.y, []int{4, 5}[1], map[string]int{"z": 3}["z"], [2]int{1, 2} == [...]int{1, 2})
	f := []func(int) pt{func(i int) pt { return pt{i, i} }, 2: nil}
	fmt.Println(f[0](3), f[1] == nil, struct {
		pt
		z int
	}{pt{1, 2}, 3})
	var e any = map[string]any{"list": []any{1, "a", nil, map[string]any{}}, "n": 1.5}
	fmt.Println(e)
}
