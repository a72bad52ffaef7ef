// A sieve of goroutines: each new prime starts a filter that lets no multiple of it pass. The chain
// grows as the numbers flow through it. (The idea is Doug McIlroy's.)
package main

import "fmt"

func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if n := <-in; n%prime != 0 {
			out <- n
		}
	}
}

func main() {
	numbers := make(chan int)
	go generate(numbers)
	for range 25 {
		prime := <-numbers
		fmt.Print(prime, " ")
		rest := make(chan int)
		go filter(numbers, rest, prime)
		numbers = rest
	}
	fmt.Println()
}
