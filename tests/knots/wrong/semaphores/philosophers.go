// knot GK055 at 18
// stuck under some schedules only

package main

import (
	"fmt"
	"runtime"
	"sync"
)

func dine(forks []chan bool, i int, meals *sync.WaitGroup) {
	defer meals.Done()
	left, right := forks[i], forks[(i+1)%len(forks)]
	for range 3 {
		left <- true
		runtime.Gosched()
		right <- true
		<-right
		<-left
	}
}

func main() {
	forks := make([]chan bool, 3)
	for i := range forks {
		forks[i] = make(chan bool, 1)
	}
	var meals sync.WaitGroup
	for i := range forks {
		meals.Add(1)
		go dine(forks, i, &meals)
	}
	meals.Wait()
	fmt.Println("all have eaten")
}
