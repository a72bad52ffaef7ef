// run

// Goroutines take their turn by ticket; the output is in order although they start shuffled.
package main

import (
	"fmt"
	"strings"
	"sync"
)

func main() {
	const n = 20
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	turn := 0
	var out []int
	var wg sync.WaitGroup
	for i := range n {
		id := (i * 7) % n
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			for turn != id {
				cond.Wait()
			}
			out = append(out, id)
			turn++
			cond.Broadcast()
		})
	}
	wg.Wait()
	fmt.Println(out)
	gates := make([]chan struct{}, n+1)
	for i := range gates {
		gates[i] = make(chan struct{})
	}
	var chain []string
	for i := n - 1; i >= 0; i-- {
		go func() {
			<-gates[i]
			chain = append(chain, string(rune('a'+i)))
			close(gates[i+1])
		}()
	}
	close(gates[0])
	<-gates[n]
	fmt.Println(strings.Join(chain, ""))
}
