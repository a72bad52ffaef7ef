// The potato goes to whoever receives next.
// outcomes 3
package main

import "fmt"

func main() {
	table := make(chan int)
	done := make(chan string)
	for _, name := range []string{"x", "y", "z"} {
		go func() {
			held := 0
			for heat := range table {
				held++
				if heat == 0 {
					done <- fmt.Sprint(name, " burnt, held ", held)
					return
				}
				go func() { table <- heat - 1 }()
			}
		}()
	}
	table <- 9
	fmt.Println(<-done)
}
