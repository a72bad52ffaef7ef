// One message to three subscribers: they report in some order.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	var subscribers [3]chan string
	reports := make(chan string, 6)
	var wg sync.WaitGroup
	for i := range subscribers {
		subscribers[i] = make(chan string, 1)
		wg.Go(func() {
			for message := range subscribers[i] {
				reports <- fmt.Sprint(i, message)
			}
		})
	}
	for _, message := range []string{"a", "b"} {
		for _, c := range subscribers {
			c <- message
		}
	}
	for _, c := range subscribers {
		close(c)
	}
	wg.Wait()
	close(reports)
	for report := range reports {
		fmt.Print(report, " ")
	}
	fmt.Println()
}
