// map: integer keys that come, are looked for and go.
package main

import "fmt"

const n = 1000000 // small: 2000

func main() {
	m := map[int]int{}
	x := 1
	next := func() int {
		x = (x*1103515245 + 12345) & 0x7fffffff
		return x
	}
	for i := range n {
		m[next()] = i
	}
	x = 1
	hits := 0
	for i := range n {
		if _, ok := m[next()+i&1]; ok {
			hits++
		}
	}
	x = 1
	for range n / 2 {
		delete(m, next())
	}
	sum := 0
	for _, value := range m {
		sum += value
	}
	fmt.Println(hits, len(m), sum)
}
