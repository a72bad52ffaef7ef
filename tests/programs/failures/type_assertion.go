// exit 2

// A failed assertion names both types.
package main

import "fmt"

type shape interface{ area() float64 }
type circle struct{ r float64 }
type square struct{ s float64 }

func (c circle) area() float64 { return c.r * c.r * 3 }
func (s square) area() float64 { return s.s * s.s }

func main() {
	var s shape = square{2}
	fmt.Println(s.area())
	fmt.Println(s.(circle).r)
}
