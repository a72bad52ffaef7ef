// call: methods called through an interface that holds several types.
package main

import "fmt"

const n = 20000000 // small: 20000

type shape interface{ area() int }

type square struct{ side int }
type rectangle struct{ width, height int }
type dot struct{}

func (s square) area() int     { return s.side * s.side }
func (r *rectangle) area() int { return r.width * r.height }
func (dot) area() int          { return 1 }

func main() {
	shapes := []shape{square{3}, &rectangle{2, 5}, dot{}, square{4}}
	sum := 0
	for i := 0; i < n; i++ {
		sum += shapes[i&3].area()
	}
	fmt.Println(sum)
}
