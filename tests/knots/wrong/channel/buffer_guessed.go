// knot GK007 at 8 17

package main

import "fmt"

func primes(limit int) []int {
	found := make(chan int, 8)
	for n := 2; n < limit; n++ {
		prime := true
		for d := 2; d*d <= n; d++ {
			if n%d == 0 {
				prime = false
			}
		}
		if prime {
			found <- n
		}
	}
	close(found)
	var all []int
	for p := range found {
		all = append(all, p)
	}
	return all
}

func main() {
	fmt.Println(len(primes(20)), len(primes(40)))
}
