// run

package main

import (
	"errors"
	"fmt"
)

type point struct {
	X, Y int
}

type inner struct {
	A any
	b any
	c error
}

type outer struct {
	point
	Name  string
	In    inner
	P     *point
	Tags  []string
	M     map[string]int
	F     func()
	Ch    chan int
	Iface fmt.Stringer
	arr   [2]bool
}

type tree struct {
	Left, Right *tree
	V           int
}

type str string

func (s str) String() string { return "str(" + string(s) + ")" }

type key struct {
	a int
	b string
}

type list []any

type named map[string]point

func main() {
	p := point{1, 2}
	for _, f := range []string{"%v", "%+v", "%#v", "%T", "%d", "%s", "%x", "%5d", "%q"} {
		fmt.Printf(f+"\n", p)
		fmt.Printf(f+"\n", &p)
		fmt.Printf(f+"\n", []point{p, {3, 4}})
		fmt.Printf(f+"\n", [2]point{})
		fmt.Printf(f+"\n", map[string]int{"b": 2, "a": 1})
		fmt.Printf(f+"\n", map[point]bool{{2, 1}: true, {1, 9}: false})
		fmt.Printf(f+"\n", []string{"x", "y z"})
		fmt.Printf(f+"\n", []any{1, "two", 3.5, nil, []int{4}, p})
		fmt.Printf(f+"\n", struct{}{})
		fmt.Printf(f+"\n", &[]int{1, 2})
		fmt.Printf(f+"\n", &map[int]string{1: "one"})
		fmt.Printf(f+"\n", &[2]int{7, 8})
		fmt.Printf(f+"\n", []int(nil))
		fmt.Printf(f+"\n", map[string]int(nil))
		fmt.Printf(f+"\n", (*point)(nil))
		fmt.Printf(f+"\n", list{1, list{2}})
		fmt.Printf(f+"\n", named{"p": p})
		fmt.Printf(f+"\n", [][]int{{1}, nil, {2, 3}})
		fmt.Printf(f+"\n", []bool{true, false})
		fmt.Printf(f+"\n", struct {
			a int
			B string `tag:"x"`
		}{1, "b"})
	}
	o := outer{point: p, Name: "n", In: inner{A: 1, b: str("hidden")}, Tags: []string{"t"}, M: map[string]int{"k": 1}, Iface: str("s")}
	fmt.Printf("%v\n", o)
	fmt.Printf("%+v\n", o)
	fmt.Printf("%#v\n", o)
	fmt.Printf("%v %+v\n", inner{A: str("shown"), b: 5}, inner{A: errors.New("e")})
	fmt.Printf("%v\n", tree{V: 1})
	fmt.Printf("%+v\n", []*tree{nil})
	fmt.Printf("%#v\n", []any{int8(1), uint16(2), "s", 'r', 1.5, 2i, true, nil, []byte{1}, str("x"), &p == nil})
	fmt.Printf("%v\n", map[any]int{3: 1, -4: 2, 5: 3})
	fmt.Printf("%v\n", map[float64]string{2.5: "b", -1: "a"})
	fmt.Printf("%v\n", map[bool]int{true: 1, false: 0})
	fmt.Printf("%v\n", map[[2]int]string{{2, 1}: "b", {1, 2}: "a"})
	fmt.Printf("%6.2f|%-6v|%06d\n", []float64{1, 2.5}, []int{1, 2}, []int{3, -4})
	fmt.Printf("%t %v\n", []bool{true}, [0]int{})
	fmt.Printf("%p %t\n", nil, 5)
	fmt.Printf("%v %s\n", []error{errors.New("bad"), nil}, []error{errors.New("worse")})
	var e error
	var s fmt.Stringer
	fmt.Printf("%v %v %d %#v\n", e, s, e, struct{ E error }{})
	fmt.Printf("%s %v\n", []str{"a", "b"}, map[str]str{"k": "v"})
	fmt.Printf("%d\n", map[string][]int{"z": {1}, "a": nil})
}
