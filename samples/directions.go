// Directions in parameter types: produce may only send, consume may only receive. The compiler refuses
// anything else, so a reader knows at a glance which way the data flows.
package main

import "fmt"

func produce(numbers chan<- int, n int) {
	for i := 1; i <= n; i++ {
		numbers <- i
	}
	close(numbers)
}

func consume(numbers <-chan int) int {
	total := 0
	for n := range numbers {
		total += n
	}
	return total
}

func main() {
	numbers := make(chan int)
	go produce(numbers, 10)
	fmt.Println("sum of 1 to 10:", consume(numbers))
}
