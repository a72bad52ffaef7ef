package main

// A node's loop is told to stop and ends; who proposes one more entry notices it.
import "fmt"

type entry struct{ term, index int }

type node struct {
	proposals chan entry
	ready     chan []entry
	stop      chan struct{}
	done      chan struct{}
}

func start() *node {
	n := &node{
		proposals: make(chan entry),
		ready:     make(chan []entry),
		stop:      make(chan struct{}),
		done:      make(chan struct{}),
	}
	go n.run()
	return n
}

func (n *node) run() {
	defer close(n.done)
	var pending []entry
	for {
		var ready chan []entry
		if len(pending) > 0 {
			ready = n.ready
		}
		select {
		case e := <-n.proposals:
			pending = append(pending, e)
		case ready <- pending:
			pending = nil
		case <-n.stop:
			return
		}
	}
}

func (n *node) propose(e entry) bool {
	select {
	case n.proposals <- e:
		return true
	case <-n.done:
		return false
	}
}

func (n *node) halt() {
	n.stop <- struct{}{}
	<-n.done
}

func main() {
	n := start()
	n.propose(entry{1, 1})
	fmt.Println(len(<-n.ready))
	n.halt()
	fmt.Println(n.propose(entry{1, 2}))
}
