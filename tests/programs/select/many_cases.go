// run

// A select over a dozen channels serves every one.
package main

import "fmt"

func main() {
	var cs [12]chan int
	for i := range cs {
		cs[i] = make(chan int)
		go func() {
			for k := range 20 {
				cs[i] <- i*100 + k
			}
		}()
	}
	var counts [12]int
	sum := 0
	for range 12 * 20 {
		var v int
		select {
		case v = <-cs[0]:
		case v = <-cs[1]:
		case v = <-cs[2]:
		case v = <-cs[3]:
		case v = <-cs[4]:
		case v = <-cs[5]:
		case v = <-cs[6]:
		case v = <-cs[7]:
		case v = <-cs[8]:
		case v = <-cs[9]:
		case v = <-cs[10]:
		case v = <-cs[11]:
		}
		if v%100 != counts[v/100] {
			fmt.Println("out of order")
		}
		counts[v/100]++
		sum += v
	}
	fmt.Println(counts, sum)
}
