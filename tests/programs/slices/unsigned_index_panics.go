// run

// An unsigned index that is out of range is printed as unsigned.
package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	s := []int{1, 2, 3}
	a := [3]int{1, 2, 3}
	str := "abc"
	var i uint
	var u uint64 = 1 << 63
	var p uintptr = 1<<64 - 2
	try(func() { _ = s[i-1] })
	try(func() { s[u] = 1 })
	try(func() { _ = a[p] })
	try(func() { _ = str[u+5] })
	try(func() { _ = s[:u] })
	try(func() { _ = s[i-3:] })
	try(func() { _ = str[u:] })
	try(func() { _ = s[1:2:u] })
	try(func() { _ = a[:i-7] })
	try(func() { s[i-1]++ })
	try(func() { x := &s[u]; _ = x })
	n := -1
	try(func() { _ = s[n] })
}
