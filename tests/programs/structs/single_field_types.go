// run

// Structs and arrays with exactly one part behave as structs and arrays, whatever the part is.
package main

import "fmt"

type num struct{ x int }
type small struct{ x uint8 }
type str struct{ s string }
type arr1 [1]int
type nest struct{ a [1]struct{ s [1]string } }
type ifc struct{ v any }
type list struct{ s []int }
type fl struct{ f float32 }
type big struct{ a [1][20]int }

func (n num) add(d int) num  { n.x += d; return n }
func (n *num) inc()          { n.x++ }
func (a arr1) first() int    { return a[0] }
func (a *arr1) set(v int)    { a[0] = v }
func (s small) twice() small { s.x *= 2; return s }
func (n nest) get() string   { return n.a[0].s[0] }

func main() {
	n, s, t, a := num{5}, small{200}, str{"s"}, arr1{7}
	ne := nest{[1]struct{ s [1]string }{{[1]string{"deep"}}}}
	n.inc()
	a.set(n.add(10).x)
	t.s += "t"
	i := 0
	ne.a[i].s[i] += "!"
	fmt.Println(n, s.twice(), t, a, a.first(), ne, ne.get())
	p, q := &n.x, &a[i]
	*p, *q = *q, *p
	fmt.Println(n, a)
	fmt.Println(n == num{16}, s == small{200}, t == str{"st"}, a == arr1{6}, ne == nest{}, ifc{1} == ifc{1}, ifc{1} == ifc{"1"}, fl{0.5} == fl{0.5})
	m := map[any]int{n: 1, s: 2, t: 3, a: 4, ne: 5, ifc{1}: 6, fl{1}: 7, 16: 8, "st": 9}
	fmt.Println(len(m), m[num{16}], m[small{200}], m[str{"st"}], m[arr1{6}], m[ne], m[ifc{1}], m[fl{1}], m[16], m["st"])
	c := make(chan str, 1)
	d := make(chan arr1, 1)
	c <- t
	d <- a
	t.s, a[0] = "x", 0
	fmt.Println((<-c).s, (<-d)[0])
	sl := []small{{1}, {2}, {255}}
	for k := range sl {
		sl[k].x++
	}
	l := list{}
	l.s = append(l.s, 1, 2)
	l2 := l
	l2.s[0] = 9
	b := big{}
	b.a[0][19] = 3
	b2 := b
	b2.a[0][19]++
	fmt.Println(sl, l, b.a[0][19], b2.a[0][19], b == b2)
	var x any = n
	y, ok := x.(num)
	_, ok2 := x.(struct{ x int })
	fmt.Println(y.add(1), ok, ok2, struct{ x int }(n) == struct{ x int }{16})
	f := func(v num, w [1]string) (num, [1]string) { v.x, w[0] = -v.x, w[0]+w[0]; return v, w }
	fmt.Println(f(n, [1]string{"ab"}))
	ps := []*num{{1}, {2}}
	ps[0].inc()
	*ps[1] = *ps[0]
	ps[0].inc()
	fmt.Println(*ps[0], *ps[1])
}
