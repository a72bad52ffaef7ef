// goknot run -locks

// Two read in opposite orders, and somebody writes both.
package main

import (
	"fmt"
	"sync"
)

var users, groups sync.RWMutex

func userOfGroup() {
	users.RLock()
	defer users.RUnlock()
	groups.RLock()
	defer groups.RUnlock()
}

func groupOfUser() {
	groups.RLock()
	defer groups.RUnlock()
	users.RLock()
	defer users.RUnlock()
}

func fill() {
	users.Lock()
	users.Unlock()
	groups.Lock()
	groups.Unlock()
}

func main() {
	var work sync.WaitGroup
	for _, step := range []func(){userOfGroup, groupOfUser, fill} {
		work.Go(step)
		work.Wait()
	}
	fmt.Println("done")
}
