// flags -locks
package main

import (
	"runtime"
	"sync"
)

// A list whose nodes are locked hand over hand, always forwards; nodes come and go, and so their
// memory is used again for locks at other places of the list.
type node struct {
	mu   sync.Mutex
	next *node
	key  int
}

func push(head *node, key int) {
	head.mu.Lock()
	head.next = &node{next: head.next, key: key}
	head.mu.Unlock()
}

func walk(head *node) int {
	count := 0
	head.mu.Lock()
	at := head
	for at.next != nil {
		next := at.next
		next.mu.Lock()
		at.mu.Unlock()
		at = next
		count++
	}
	at.mu.Unlock()
	return count
}

func drop(head *node) {
	head.mu.Lock()
	defer head.mu.Unlock()
	if first := head.next; first != nil {
		first.mu.Lock()
		head.next = first.next
		first.mu.Unlock()
	}
}

func main() {
	head := &node{}
	var work sync.WaitGroup
	for range 3 {
		work.Go(func() {
			for i := range 40 {
				push(head, i)
				walk(head)
				drop(head)
				if i%10 == 0 {
					runtime.GC()
				}
			}
		})
	}
	work.Wait()
}
