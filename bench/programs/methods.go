// call: static calls of methods with pointer and value receivers, small and not so small.
package main

import "fmt"

const n = 10000000 // small: 10000

type vector struct{ x, y, z int }

func (v vector) plus(w vector) vector { return vector{v.x + w.x, v.y + w.y, v.z + w.z} }
func (v *vector) turn()               { v.x, v.y, v.z = v.y, v.z, v.x }
func (v vector) dot(w vector) int     { return v.x*w.x + v.y*w.y + v.z*w.z }

type counter struct {
	total int
	odd   bool
}

func (c *counter) add(k int) {
	for k > 100 {
		k -= 100
	}
	if c.odd = !c.odd; c.odd {
		c.total += k
	}
}

func main() {
	v, w := vector{1, 2, 3}, vector{4, 5, 6}
	var c counter
	for i := 0; i < n; i++ {
		v = v.plus(w)
		v.turn()
		c.add(v.dot(w) & 127)
	}
	fmt.Println(v, c.total)
}
