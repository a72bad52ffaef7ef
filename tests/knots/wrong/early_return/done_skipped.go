// knot GK038 at 26

package main

import (
	"fmt"
	"strconv"
	"sync"
)

func main() {
	inputs := []string{"12", "x", "30"}
	sums := make(chan int, len(inputs))
	var parsing sync.WaitGroup
	for _, input := range inputs {
		parsing.Add(1)
		go func() {
			n, err := strconv.Atoi(input)
			if err != nil {
				return
			}
			sums <- n
			parsing.Done()
		}()
	}
	parsing.Wait()
	close(sums)
	total := 0
	for n := range sums {
		total += n
	}
	fmt.Println(total)
}
