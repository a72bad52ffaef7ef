// flags -leaks

package main

// Stop ends the loop of the node, and then waits until it has ended.
import (
	"fmt"
	"time"
)

type message struct{ term, index uint64 }

type node struct {
	propc chan message
	stopc chan struct{}
	donec chan struct{}
	ticks int
}

func startNode() *node {
	n := &node{
		propc: make(chan message),
		stopc: make(chan struct{}),
		donec: make(chan struct{}),
	}
	go n.run()
	return n
}

func (n *node) run() {
	defer close(n.donec)
	for {
		select {
		case m := <-n.propc:
			fmt.Println("proposed", m.term, m.index)
		case <-n.stopc:
			return
		}
	}
}

func (n *node) Stop() {
	close(n.stopc)
	<-n.donec
}

func main() {
	n := startNode()
	n.propc <- message{1, 7}
	time.Sleep(time.Millisecond)
	n.Stop()
	fmt.Println("stopped")
}
