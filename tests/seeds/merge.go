// Two producers, a select that merges them.
// outcomes 10
package main

import "fmt"

func produce(first int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range 4 {
			c <- first + i
		}
	}()
	return c
}

func main() {
	a, b := produce(10), produce(20)
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			fmt.Print(v, " ")
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			fmt.Print(v, " ")
		}
	}
	fmt.Println()
}
