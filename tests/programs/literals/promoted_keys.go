// run

// Keys of struct literals that name promoted fields (Go 1.27).
package main

import "fmt"

type E struct{ A, B int }
type F struct {
	E
	C string
}
type G struct {
	F
	*P
	D []int
}
type P struct{ Q int }

func promoted() {
	f := F{A: 1, C: "c"}
	g := G{A: 3, C: "d", D: []int{1}}
	h := &F{B: 2, A: 1}
	i := []F{{A: 1}, {B: 2, C: "x"}, {E: E{3, 4}}}
	j := map[string]G{"a": {B: 7, P: &P{Q: 8}}}
	fmt.Println(f, g.A, g.C, g.D, *h, i, j["a"].B, j["a"].Q)
}

func main() {
	promoted()
}
