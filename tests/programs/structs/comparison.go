// run

// Equality goes field by field, padding does not count, blank fields are skipped.
package main

import (
	"errors"
	"fmt"
	"math"
)

type padded struct {
	a int8
	b int64
	c int8
}
type blank struct {
	a int
	_ int
	b string
}
type empty struct{}
type iface struct {
	v any
	e error
}

func main() {
	fmt.Println(padded{1, 2, 3} == padded{1, 2, 3}, padded{1, 2, 3} == padded{1, 2, 4})
	x, y := blank{a: 1, b: "q"}, blank{a: 1, b: "q"}
	fmt.Println(x == y, x == blank{a: 2, b: "q"}, empty{} == empty{})
	e := errors.New("e")
	fmt.Println(iface{1, e} == iface{1, e}, iface{1, e} == iface{1.0, e}, iface{nil, nil} == iface{}, iface{e, e} == iface{v: e, e: e})
	f := math.NaN()
	type fl struct{ f float64 }
	z := 0.0
	fmt.Println(fl{f} == fl{f}, fl{z} == fl{-z}, [1]fl{{1}} == [1]fl{{1}})
	anon := struct{ a, b int }{1, 2}
	type named struct{ a, b int }
	fmt.Println(anon == named{1, 2}, named{1, 2} == struct{ a, b int }{1, 2})
	defer func() { fmt.Println(recover()) }()
	fmt.Println(iface{v: 1} == iface{v: []int{}})
	fmt.Println(iface{v: []int{}} == iface{v: []int{}})
}
