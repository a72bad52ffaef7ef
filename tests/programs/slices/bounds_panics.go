// run

// Every out-of-range access panics with the index and the length.
package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, ok := r.(error)
		fmt.Println(name, "->", r, ok)
	}()
	f()
}

func main() {
	s := make([]int, 3, 5)
	i, j, k := 3, 6, -1
	var u8 uint8 = 200
	try("read", func() { _ = s[i] })
	try("write", func() { s[j] = 1 })
	try("negative", func() { s[k]++ })
	try("byte", func() { _ = s[u8] })
	try("slice high", func() { _ = s[:j] })
	try("slice order", func() { _ = s[i:2] })
	try("slice negative", func() { _ = s[k:] })
	try("beyond length", func() { fmt.Println(s[3:5]) })
	a := [3]int{1, 2, 3}
	try("array", func() { _ = a[i] })
	p := &a
	try("pointer", func() { p[i] = 0 })
	try("array slice", func() { _ = p[:j] })
	p = nil
	try("nil pointer", func() { _ = p[1] })
	try("nil length", func() { fmt.Println(len(p)) })
	try("make", func() { _ = make([]int, k) })
	try("make cap", func() { _ = make([]int, j, i) })
	try("make huge", func() { _ = make([]int64, 1<<62+j) })
	try("compound", func() { s[i] += 5 })
	try("two", func() { s[0], s[j] = 7, 8 })
	fmt.Println(s)
}
