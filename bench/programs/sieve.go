// cpu: the sieve of Eratosthenes over a []bool.
package main

import "fmt"

const n = 8000000 // small: 20000

func main() {
	crossed := make([]bool, n+1)
	primes := 0
	for i := 2; i <= n; i++ {
		if crossed[i] {
			continue
		}
		primes++
		for j := i * 2; j <= n; j += i {
			crossed[j] = true
		}
	}
	fmt.Println(primes)
}
