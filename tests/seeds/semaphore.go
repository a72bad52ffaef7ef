// Two may work at a time: who enters when.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	slots := make(chan struct{}, 2)
	var mu sync.Mutex
	var log []string
	note := func(what string, who int) {
		mu.Lock()
		log = append(log, fmt.Sprint(what, who))
		mu.Unlock()
	}
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			slots <- struct{}{}
			note("+", i)
			note("-", i)
			<-slots
		})
	}
	wg.Wait()
	fmt.Println(log)
}
