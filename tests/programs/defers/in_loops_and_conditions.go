// run

// Defers pile up until the function ends, however often and wherever they ran.
package main

import "fmt"

type stack struct{ log []string }

func (s *stack) enter(n string) func() {
	s.log = append(s.log, "+"+n)
	return func() { s.log = append(s.log, "-"+n) }
}

func work(s *stack, depth int) {
	defer s.enter(fmt.Sprint(depth))()
	if depth > 2 {
		return
	}
	for i := range 2 {
		if i == depth%2 {
			defer s.enter(fmt.Sprint(depth, "x"))()
			work(s, depth+1)
		}
	}
}

func many(n int) (sum int) {
	for i := 0; i < n; i++ {
		defer func() { sum += i }()
	}
	return
}

func jump() {
	i := 0
loop:
	defer fmt.Print("goto", i, " ")
	i++
	if i < 3 {
		goto loop
	}
	switch i {
	case 3:
		defer fmt.Print("switch ")
		fallthrough
	default:
		defer fmt.Print("default ")
	}
}

func main() {
	var s stack
	work(&s, 0)
	fmt.Println(s.log, len(s.log))
	fmt.Println(many(1000))
	jump()
	fmt.Println()
}
