package main

import (
	"fmt"
	"sync"
	"time"
)

type buffer struct {
	sync.Mutex
	notEmpty *sync.Cond
	data     []byte
}

func (b *buffer) write(p []byte) {
	b.Lock()
	b.data = append(b.data, p...)
	b.Unlock()
	b.notEmpty.Signal()
}

func (b *buffer) read() []byte {
	b.Lock()
	defer b.Unlock()
	for len(b.data) == 0 {
		b.notEmpty.Wait()
	}
	data := b.data
	b.data = nil
	return data
}

func main() {
	b := &buffer{}
	b.notEmpty = sync.NewCond(b)
	got := make(chan []byte)
	go func() { got <- b.read() }()
	time.Sleep(5 * time.Millisecond)
	b.write([]byte("hello"))
	fmt.Println(string(<-got))
}
