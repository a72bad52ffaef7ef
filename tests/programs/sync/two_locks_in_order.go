// run

// Transfers between pairs take both locks in the order of their index: no deadlock.
package main

import (
	"fmt"
	"sync"
)

type vault struct {
	sync.Mutex
	gold int
}

func main() {
	vaults := make([]vault, 6)
	for i := range vaults {
		vaults[i].gold = 100
	}
	move := func(from, to, n int) bool {
		a, b := min(from, to), max(from, to)
		vaults[a].Lock()
		defer vaults[a].Unlock()
		if a != b {
			vaults[b].Lock()
			defer vaults[b].Unlock()
		}
		if vaults[from].gold < n {
			return false
		}
		vaults[from].gold -= n
		vaults[to].gold += n
		return true
	}
	var wg sync.WaitGroup
	for g := range 12 {
		wg.Go(func() {
			for i := range 60 {
				move((g+i)%6, (g*i)%6, i%15)
			}
		})
	}
	wg.Wait()
	total, negative := 0, false
	for i := range vaults {
		total += vaults[i].gold
		negative = negative || vaults[i].gold < 0
	}
	fmt.Println(total, negative)
}
