// call: a function that calls itself twice.
package main

import "fmt"

const n = 35 // small: 20

func fib(k int) int {
	if k < 2 {
		return k
	}
	return fib(k-1) + fib(k-2)
}

func main() { fmt.Println(fib(n)) }
