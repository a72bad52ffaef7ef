// run

// Methods on nil pointers, maps and slices run; only touching a field panics.
package main

import "fmt"

type list struct {
	v    int
	next *list
}

func (l *list) len() int {
	if l == nil {
		return 0
	}
	return 1 + l.next.len()
}
func (l *list) first() int { return l.v }
func (l list) copyv() int  { return 1 }

type table map[string]int

func (t table) get(k string) int { return t[k] }

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	var l *list
	fmt.Println(l.len(), (&list{1, &list{}}).len(), table(nil).get("x"))
	try(func() { l.first() })
	try(func() { l.copyv() })
	var s interface{ len() int } = l
	fmt.Println(s.len(), s == nil)
	s = nil
	try(func() { s.len() })
	try(func() { f := s.len; f() })
	var fn func()
	try(func() { fn() })
	try(func() { *l = list{} })
	try(func() { _ = *l })
	try(func() { p := &l.next; fmt.Println(p) })
}
