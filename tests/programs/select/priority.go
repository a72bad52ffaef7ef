// run

// Nested selects give one channel priority over another.
package main

import "fmt"

func main() {
	high, low := make(chan int, 10), make(chan int, 10)
	for i := range 5 {
		high <- i
		low <- i + 100
	}
	close(high)
	close(low)
	var got []int
	for high != nil || low != nil {
		select {
		case v, ok := <-high:
			if !ok {
				high = nil
				continue
			}
			got = append(got, v)
			continue
		default:
		}
		select {
		case v, ok := <-high:
			if !ok {
				high = nil
				break
			}
			got = append(got, v)
		case v, ok := <-low:
			if high != nil {
				fmt.Println("low came before high was done")
			}
			if !ok {
				low = nil
				break
			}
			got = append(got, v)
		}
	}
	fmt.Println(got)
}
