// run

// Thirty parameters of mixed types and ten results.
package main

import "fmt"

type big struct {
	a [20]int
	s string
}

func many(a int8, b string, c float64, d []int, e map[string]int, f any, g [3]int16, h big, i *int, j complex128,
	k bool, l uint32, m func() int, n chan int, o struct{ x, y int }, p rune, q error, r [2]string, s float32, t byte,
	rest ...big) (int8, string, float64, int, int, any, int16, big, complex128, bool) {
	*i += int(a)
	h.a[19] += len(rest)
	n <- o.x + o.y
	return a + 1, b + r[1], c * float64(s), len(d) + m(), e["k"], f, g[2], h, j * 2, k && l > 5 && p == 'x' && q == nil && t == 7
}

func main() {
	x := 1
	ch := make(chan int, 1)
	h := big{s: "h"}
	a, b, c, d, e, f, g, h2, j, k := many(1, "b", 2.5, []int{1, 2}, map[string]int{"k": 9}, "any", [3]int16{1, 2, 3}, h, &x, 1i,
		true, 6, func() int { return 40 }, ch, struct{ x, y int }{3, 4}, 'x', nil, [2]string{"r0", "r1"}, 2, 7, h, h, h)
	fmt.Println(a, b, c, d, e, f, g, h2.a[19], h2.s, j, k, x, <-ch, h.a[19])
	all := func(xs ...any) int { return len(xs) }
	fmt.Println(all(many(1, "", 0, nil, nil, nil, [3]int16{}, big{}, &x, 0, false, 0, func() int { return 0 }, ch, struct{ x, y int }{}, 0, nil, [2]string{}, 0, 0)))
}
