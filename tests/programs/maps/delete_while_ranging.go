// run

// Entries deleted during a range do not appear; survivors appear exactly once.
package main

import "fmt"

func main() {
	m := map[int]int{}
	for i := range 1000 {
		m[i] = i
	}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
		delete(m, k)
		delete(m, k^1)
	}
	pairs := map[int]int{}
	for k, n := range seen {
		pairs[k/2] += n
	}
	bad := 0
	for _, n := range pairs {
		if n != 1 {
			bad++
		}
	}
	fmt.Println(len(m), len(seen), len(pairs), bad)
	for i := range 100 {
		m[i] = i
	}
	visits := 0
	for k := range m {
		visits++
		m[k] *= 2
		if k%3 == 0 {
			delete(m, k)
		}
	}
	total := 0
	for _, v := range m {
		total += v
	}
	fmt.Println(visits, len(m), total)
	for k := range m {
		clear(m)
		_ = k
		total = 0
	}
	fmt.Println(len(m), total)
}
