// run

// Struct types that differ in tags or names convert; pointers to them too.
package main

import "fmt"

type wire struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

type record struct {
	ID   int
	Name string
}

func (r *record) rename(s string) { r.Name = s }

func main() {
	w := wire{1, "one"}
	r := record(w)
	r.Name = "uno"
	fmt.Println(w, r)
	p := (*record)(&w)
	p.rename("eins")
	fmt.Println(w, *p, w == wire(*p))
	var anon struct {
		ID   int
		Name string
	} = r
	fmt.Println(anon, record(anon) == r, anon == r)
	type ints []int
	type fn func(int) int
	f := fn(func(x int) int { return x + 1 })
	var g func(int) int = f
	fmt.Println(ints([]int{1})[0], g(1), f(2))
}
