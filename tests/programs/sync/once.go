// run

package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	n := 0
	for range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { n++ })
			if n != 1 {
				fmt.Println("not done yet")
			}
		}()
	}
	wg.Wait()
	fmt.Println(n)
	var bad sync.Once
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		bad.Do(func() { panic("first") })
	}()
	bad.Do(func() { fmt.Println("not reached: a panic counts as done") })
}
