// Slices and strings cut at either end and in the middle, and where that goes wrong.
package main

import "fmt"

type stack struct {
	items []int
	names []string
	text  string
}

func (s *stack) push(v int)    { s.items = append(s.items, v) }
func (s *stack) pop() int      { v := s.items[len(s.items)-1]; s.items = s.items[:len(s.items)-1]; return v }
func (s *stack) top() *int     { return &s.items[len(s.items)-1] }
func (s *stack) name(n string) { s.names = append(s.names, n) }
func (s *stack) last() byte    { return s.text[len(s.text)-1] }
func (s *stack) chop()         { s.text = s.text[:len(s.text)-1] }
func (s *stack) behead()       { s.text = s.text[1:len(s.text)] }
func (s *stack) grow() []int   { s.push(len(s.items)); return s.items }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
	fmt.Println(name, "fine")
}

func show(s []int) { fmt.Println(s, len(s), cap(s)) }

func main() {
	var s stack
	for i := range 10 {
		s.push(i * i)
	}
	fmt.Println(s.pop()+s.pop()*100, *s.top(), len(s.items))
	*s.top() += s.pop()
	s.items[len(s.items)-1] ^= 3
	fmt.Println(s.items, s.grow()[len(s.items)-1], len(s.items))
	s.name("a")
	s.name("b")
	s.text = "héllo"
	s.chop()
	s.behead()
	fmt.Println(s.names, s.text, s.last(), s.text[len(s.text)-2:])

	all := []int{0, 1, 2, 3, 4, 5, 6, 7}[:6]
	zero, three, six, eight, nine, minus := 0, 3, 6, 8, 9, -1
	huge := uint64(1) << 63
	show(all[:zero])
	show(all[:three])
	show(all[:eight])
	show(all[three:])
	show(all[six:])
	show(all[three:three])
	show(all[three:eight])
	show(all[eight:eight])
	show(all[zero:zero])
	show(all[1:][:eight-1])
	var none []int
	show(none[:zero])
	show(none[zero:])
	show(none[zero:zero])
	fmt.Println(none[:zero] == nil, all[eight:eight] == nil)
	try("to 9", func() { show(all[:nine]) })
	try("to -1", func() { show(all[:minus]) })
	try("from 7", func() { show(all[eight-1:]) })
	try("from -1", func() { show(all[minus:]) })
	try("6 to 3", func() { show(all[six:three]) })
	try("3 to 9", func() { show(all[three:nine]) })
	try("9 to 9", func() { show(all[nine:nine]) })
	try("big", func() { show(all[:huge]) })
	try("big from", func() { show(all[huge:]) })
	try("nil", func() { show(none[:1]) })
	text := "abcdef"
	fmt.Println(text[:zero] == "", text[:three], text[three:], text[six:] == "", text[three:three] == "", text[three:six])
	try("text to 9", func() { fmt.Println(text[:nine]) })
	try("text from 9", func() { fmt.Println(text[nine:]) })
	try("text 6 to 3", func() { fmt.Println(text[six:three]) })
	try("text -1", func() { fmt.Println(text[minus:]) })
	try("text 3 to 9", func() { fmt.Println(text[three:nine]) })
	try("pop", func() { var s stack; s.pop() })
	try("chop", func() { var s stack; s.chop() })
	pairs := []struct {
		n int
		s string
	}{{1, "one"}, {2, "two"}, {3, "three"}}
	fmt.Println(pairs[1:], pairs[:2], pairs[1:2], pairs[len(pairs)-1:])
	queue := []string{"x", "y", "z"}
	for len(queue) > 0 {
		first := queue[0]
		queue = queue[1:]
		fmt.Print(first, len(queue), " ")
	}
	fmt.Println()
}
