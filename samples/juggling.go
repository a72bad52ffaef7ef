// Concurrency without parallelism: two cooks take turns in one kitchen. A channel that is passed to and
// fro says whose turn it is, so the order is the same in every run.
package main

import "fmt"

func cook(dish string, steps []string, myTurn <-chan bool, yourTurn chan<- bool) {
	for _, step := range steps {
		<-myTurn
		fmt.Printf("%-7s %s\n", dish+":", step)
		yourTurn <- true
	}
	close(yourTurn)
}

func main() {
	pasta, onions := make(chan bool, 1), make(chan bool, 1)
	finished := make(chan bool)
	go func() {
		cook("pasta", []string{"boil water", "salt it", "drain"}, pasta, onions)
	}()
	go func() {
		cook("onions", []string{"peel", "chop", "fry"}, onions, pasta)
		finished <- true
	}()
	pasta <- true
	<-finished
	fmt.Println("dinner is ready")
}
