// run

// A stack and a queue from the same slice operations.
package main

import "fmt"

type stack []int

func (s *stack) push(v int) { *s = append(*s, v) }
func (s *stack) pop() (v int) {
	old := *s
	v = old[len(old)-1]
	*s = old[:len(old)-1]
	return
}
func (s stack) empty() bool { return len(s) == 0 }

func main() {
	var s stack
	for i := range 5 {
		s.push(i * i)
	}
	for !s.empty() {
		fmt.Print(s.pop(), " ")
	}
	fmt.Println(len(s), cap(s) >= 5)
	var q []string
	for i := range 4 {
		q = append(q, fmt.Sprint("job", i))
	}
	for len(q) > 0 {
		var head string
		head, q = q[0], q[1:]
		fmt.Print(head, " ")
		if head == "job1" {
			q = append(q, "job1b")
		}
	}
	fmt.Println(len(q))
}
