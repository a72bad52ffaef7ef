// run

// new of an expression (Go 1.26): a variable with that value.
package main

import "fmt"

func newExpr() {
	p := new(1)
	*p++
	q := new("x" + fmt.Sprint(*p))
	r := new(*p * 2)
	type T struct{ a, b int }
	s := new(T{1, 2})
	s.a = 5
	f := new(func() int { return *p })
	e := new(error(nil))
	m := new(map[string]int{"a": 1})
	c := new('x')
	d := new(1.5)
	u := new(uint8(200))
	fmt.Println(*p, *q, *r, *s, (*f)(), *e, (*m)["a"], *c, *d, *u)
	var any1 any = new(len("abc"))
	fmt.Println(*any1.(*int))
	for i := range 2 {
		ps := []*int{new(i), new(i * 10)}
		*ps[0] += 100
		fmt.Println(*ps[0], *ps[1])
	}
	fmt.Printf("%T %T %T %T\n", p, c, d, u)
}

func main() {
	newExpr()
}
