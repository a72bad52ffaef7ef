package main

import (
	"fmt"
	"sync"
)

type batch struct {
	wg    sync.WaitGroup
	items []string
}

func (b *batch) process(i int) {
	defer b.wg.Done()
	_ = len(b.items[i])
}

func main() {
	b := &batch{items: []string{"a", "b"}}
	for i := range b.items {
		b.wg.Add(1)
		go b.process(i)
	}
	b.wg.Wait()
	fmt.Println("processed")
}
