// run

// Interface keys compare by dynamic type and value; unhashable ones panic.
package main

import "fmt"

type id int
type shape interface{ area() float64 }
type sq struct{ s float64 }

func (s sq) area() float64 { return s.s * s.s }

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	f()
}

func main() {
	m := map[any]string{1: "int", int64(1): "int64", id(1): "id", "1": "string", 1.0: "float", nil: "nil", true: "bool"}
	fmt.Println(len(m), m[1], m[int64(1)], m[id(1)], m["1"], m[1.0], m[nil], m[true], m['1'] == "")
	m[[2]int{1, 2}] = "array"
	m[sq{2}] = "struct"
	fmt.Println(m[[2]int{1, 2}], m[sq{2}], m[sq{3}] == "")
	shapes := map[shape]int{sq{1}: 1, sq{2}: 2}
	shapes[nil] = 3
	fmt.Println(shapes[sq{1}], shapes[shape(sq{2})], shapes[nil])
	try(func() { m[[]int{1}] = "slice" })
	try(func() { _ = m[map[int]int{}] })
	try(func() { delete(m, any(func() {})) })
	try(func() { _ = m[struct{ f any }{[]string{}}] })
	try(func() { _ = m[[1]any{func() {}}] })
	var none map[any]int
	try(func() { _ = none[[]int{}] })
	fmt.Println(len(m))
}
