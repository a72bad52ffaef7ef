// run

// Every form of type switch: several types, nil, interfaces, shadowed variable, no variable.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

type animal interface{ sound() string }
type cat struct{}
type cow struct{ n int }

func (cat) sound() string    { return "meow" }
func (c *cow) sound() string { c.n++; return "moo" }

func classify(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v %T", v, v)
	case string:
		return "string of " + strconv.Itoa(len(v))
	case error:
		return "error " + v.Error()
	case animal:
		return "animal " + v.sound()
	case []int:
		return fmt.Sprint("ints ", len(v), cap(v[:0]))
	case map[string]int, chan int:
		return fmt.Sprintf("%T", v)
	case func(int) int:
		return fmt.Sprint("func ", v(2))
	case *int:
		*v++
		return "pointer"
	case struct{ x int }:
		return fmt.Sprint("struct ", v.x)
	case interface{ String() string }:
		return "stringer " + v.String()
	case [2]int:
		return fmt.Sprint("array ", v[1])
	default:
		return fmt.Sprintf("other %T", v)
	}
}

type st int

func (st) String() string { return "st" }

func main() {
	n := 1
	for _, v := range []any{nil, 1, int64(2), "abc", errors.New("e"), cat{}, &cow{}, cow{}, []int{1}, map[string]int{}, make(chan int),
		func(x int) int { return x * x }, &n, struct{ x int }{4}, st(1), [2]int{0, 9}, 1.5, uint8(1), animal(nil), &[]int{}} {
		fmt.Println(classify(v))
	}
	fmt.Println(n)
	var a animal = &cow{}
	switch a.(type) {
	case cat:
		fmt.Println("cat")
	case *cow:
		fmt.Println("cow")
	}
	switch x := 5; y := any(x + n).(type) {
	case int:
		fmt.Println(y * 2)
	}
}
