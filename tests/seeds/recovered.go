// Two goroutines panic and recover; their messages interleave with others'.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	messages := make(chan string, 8)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			defer func() {
				if problem := recover(); problem != nil {
					messages <- fmt.Sprint("!", problem)
				}
			}()
			messages <- fmt.Sprint(i)
			if i%2 == 0 {
				panic(i)
			}
		})
	}
	wg.Wait()
	close(messages)
	for message := range messages {
		fmt.Print(message, " ")
	}
	fmt.Println()
}
