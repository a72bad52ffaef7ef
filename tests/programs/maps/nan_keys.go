// run

// NaN keys never compare equal: each store adds one, only clear removes them.
package main

import (
	"fmt"
	"math"
)

func main() {
	nan := math.NaN()
	m := map[float64]int{}
	for i := range 4 {
		m[nan] = i
	}
	m[1] = 10
	_, ok := m[nan]
	fmt.Println(len(m), ok, m[nan], m[1])
	delete(m, nan)
	sum, n := 0, 0
	for k, v := range m {
		if k != k {
			n++
		}
		sum += v
	}
	fmt.Println(len(m), n, sum)
	a := map[any]string{nan: "x", 1.5: "y"}
	a[nan] = "z"
	fmt.Println(len(a), a[1.5], a[nan] == "")
	s := map[struct{ x float64 }]int{}
	s[struct{ x float64 }{nan}]++
	s[struct{ x float64 }{nan}]++
	fmt.Println(len(s))
	z := map[float64]string{0: "zero"}
	z[math.Copysign(0, -1)] = "minus"
	fmt.Println(len(z), z[0])
	clear(m)
	clear(a)
	fmt.Println(len(m), len(a))
}
