// run

// Assertions to concrete and interface types, with and without ok, and their panics.
package main

import "fmt"

type rd interface{ read() int }
type wr interface{ write(int) }
type rw interface {
	rd
	wr
}
type mem struct{ v int }

func (m *mem) read() int   { return m.v }
func (m *mem) write(v int) { m.v = v }

type ro int

func (r ro) read() int { return int(r) }

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			_, ok := r.(error)
			fmt.Println(r, ok)
		}
	}()
	f()
}

func main() {
	var r rd = &mem{5}
	w, ok := r.(wr)
	w.write(6)
	fmt.Println(ok, r.(rw).read(), r.(*mem).v)
	r = ro(9)
	w, ok = r.(wr)
	fmt.Println(w == nil, ok)
	n, ok := r.(ro)
	m, ok2 := r.(*mem)
	fmt.Println(n, ok, m, ok2)
	var a any = "text"
	try(func() { _ = a.(int) })
	try(func() { _ = a.(rd) })
	try(func() { _ = r.(wr) })
	try(func() { _ = r.(*mem) })
	a = nil
	try(func() { _ = a.(int) })
	try(func() { _ = a.(rd) })
	var none rd
	try(func() { _ = none.(rw) })
	if s, ok := any("x").(string); ok {
		fmt.Println(s, ok)
	}
	_, ok = any(int8(1)).(int)
	fmt.Println(ok, any(3).(int)+1)
	m2 := map[string]any{"k": map[string]any{"l": []any{1, "deep"}}}
	fmt.Println(m2["k"].(map[string]any)["l"].([]any)[1].(string))
}
