// Whose value a shared map keeps.
// outcomes 5
package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for key := range 5 {
				m.LoadOrStore((key+i)%5, i)
			}
		})
	}
	wg.Wait()
	for key := range 5 {
		v, _ := m.Load(key)
		fmt.Print(v, " ")
	}
	fmt.Println()
}
