// knot GK024 at 20 23 29 32

package main

import (
	"fmt"
	"sync"
	"time"
)

var (
	usersMu sync.Mutex
	users   = map[string]int{"ana": 1}

	ordersMu sync.Mutex
	orders   = map[int]int{1: 3}
)

func ordersOf(name string) int {
	usersMu.Lock()
	defer usersMu.Unlock()
	time.Sleep(20 * time.Millisecond)
	ordersMu.Lock()
	defer ordersMu.Unlock()
	return orders[users[name]]
}

func removeUser(name string) {
	ordersMu.Lock()
	defer ordersMu.Unlock()
	time.Sleep(20 * time.Millisecond)
	usersMu.Lock()
	defer usersMu.Unlock()
	delete(orders, users[name])
	delete(users, name)
}

func main() {
	var work sync.WaitGroup
	work.Add(1)
	go func() {
		defer work.Done()
		removeUser("ana")
	}()
	fmt.Println(ordersOf("ana") >= 0)
	work.Wait()
}
