// Two stages of a pipeline take turns to print.
// outcomes 10
package main

import "fmt"

func main() {
	numbers, squares := make(chan int, 1), make(chan int, 1)
	go func() {
		defer close(numbers)
		for i := range 5 {
			fmt.Print("n", i, " ")
			numbers <- i
		}
	}()
	go func() {
		defer close(squares)
		for n := range numbers {
			fmt.Print("s", n, " ")
			squares <- n * n
		}
	}()
	for s := range squares {
		fmt.Print(s, " ")
	}
	fmt.Println()
}
