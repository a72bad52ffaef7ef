package main

import "fmt"

func player(name string, mine, other chan int, done chan<- bool) {
	for {
		ball := <-mine
		if ball == 0 {
			break
		}
		fmt.Println(name, ball)
		other <- ball - 1
		if ball == 1 {
			break
		}
	}
	done <- true
}

func main() {
	left, right := make(chan int), make(chan int)
	done := make(chan bool)
	go player("left", left, right, done)
	go player("right", right, left, done)
	left <- 3
	<-done
	<-done
}
