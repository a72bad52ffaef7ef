// run

// New entries may or may not be seen, old ones are seen once, and the loop ends.
package main

import "fmt"

func main() {
	m := map[int]bool{}
	for i := range 50 {
		m[i] = true
	}
	old := map[int]int{}
	for k := range m {
		if k < 50 {
			old[k]++
			m[k+1000] = true
			m[k+2000] = true
		}
	}
	twice := 0
	for _, n := range old {
		if n != 1 {
			twice++
		}
	}
	fmt.Println(len(old), twice, len(m))
	g := map[string]int{"a": 1}
	steps := 0
	for k := range g {
		g[k+"x"] = len(k)
		delete(g, k)
		if steps++; steps > 5 {
			break
		}
	}
	fmt.Println(len(g))
}
