// call: closures with captured variables, functions that are passed on.
package main

import "fmt"

const n = 10000000 // small: 10000

func accumulator() func(int) int {
	total := 0
	return func(k int) int {
		total += k
		return total
	}
}

func repeat(times int, do func(int) int) int {
	last := 0
	for i := 0; i < times; i++ {
		last = do(i & 3)
	}
	return last
}

func each(list []int, visit func(int)) {
	for _, one := range list {
		visit(one)
	}
}

func main() {
	list := []int{1, 2, 3, 4, 5, 6, 7, 8}
	sum := 0
	for range n / 16 {
		each(list, func(k int) { sum += k })
	}
	fmt.Println(repeat(n, accumulator()), sum)
}
