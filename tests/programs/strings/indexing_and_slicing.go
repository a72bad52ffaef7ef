// run

// Bytes by index, substrings that share, bounds that panic.
package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

func main() {
	s := "gopher"
	fmt.Println(s[0], s[5], s[:2], s[2:], s[2:4], s[6:] == "", s[:], s[1:][1:][1:])
	fmt.Printf("%c %T\n", s[1], s[1])
	n := 7
	m := -1
	try("index", func() { _ = s[n] })
	try("negative", func() { _ = s[m+0] })
	try("high", func() { _ = s[:n] })
	try("low", func() { _ = s[n:] })
	try("order", func() { i, j := 4, 2; _ = s[i:j] })
	empty := ""
	try("empty", func() { _ = empty[0+len(empty)] })
	t := s + s
	try("ok", func() { fmt.Println(t[n:], len(t[n:])) })
	const c = "const"
	fmt.Println(c[1], c[1:3], len(c[2:]))
}
