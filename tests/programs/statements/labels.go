// run

// Labelled break and continue in loops, switches and selects.
package main

import "fmt"

func main() {
outer:
	for i := range 5 {
		for j := range 5 {
			switch {
			case j == 3:
				continue outer
			case i == 3:
				break outer
			case i == j:
				continue
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
sw:
	switch x := 3; x {
	case 3:
		for i := range 10 {
			if i == 4 {
				break sw
			}
			fmt.Print(i, " ")
		}
		fmt.Print("never")
	}
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
loop:
	for {
		select {
		case v, ok := <-ch:
			if !ok {
				break loop
			}
			if v == 1 {
				continue loop
			}
			fmt.Println("got", v)
			break
		}
	}
	n := 0
a:
	for k := range map[int]int{1: 1, 2: 2} {
	b:
		for {
			n += k
			if n > 100 {
				break a
			}
			if n%2 == 0 {
				continue a
			}
			break b
		}
	}
	fmt.Println(n)
}
