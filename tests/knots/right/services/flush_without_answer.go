package main

// A batcher answers each request to flush. The channel for the answer travels on another channel.
import (
	"fmt"
	"sync"
)

type batcher struct {
	lines chan string
	flush chan chan int
	stop  chan struct{}
	ended sync.WaitGroup
}

func newBatcher() *batcher {
	b := &batcher{lines: make(chan string), flush: make(chan chan int), stop: make(chan struct{})}
	b.ended.Add(1)
	go b.loop()
	return b
}

func (b *batcher) loop() {
	defer b.ended.Done()
	var batch []string
	for {
		select {
		case line := <-b.lines:
			batch = append(batch, line)
		case answer := <-b.flush:
			answer <- len(batch)
			batch = nil
		case <-b.stop:
			return
		}
	}
}

func (b *batcher) Flush() int {
	answer := make(chan int)
	b.flush <- answer
	return <-answer
}

func main() {
	b := newBatcher()
	b.lines <- "one"
	fmt.Println(b.Flush())
	fmt.Println(b.Flush())
	close(b.stop)
	b.ended.Wait()
}
