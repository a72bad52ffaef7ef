package main

import (
	"fmt"
	"runtime"
	"sync"
)

func dine(forks []chan bool, i int, meals *sync.WaitGroup) {
	defer meals.Done()
	first, second := i, (i+1)%len(forks)
	if second < first { // the fork with the smaller number first
		first, second = second, first
	}
	for range 3 {
		forks[first] <- true
		runtime.Gosched()
		forks[second] <- true
		<-forks[second]
		<-forks[first]
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
