// run

// Two hydrogen goroutines and one oxygen goroutine meet for each molecule.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type lab struct {
	h, o    chan struct{}
	release chan struct{}
	bonds   atomic.Int32
}

func (l *lab) bond(n int) {
	for range n {
		<-l.h
		<-l.h
		<-l.o
		l.bonds.Add(1)
		for range 3 {
			l.release <- struct{}{}
		}
	}
}

func main() {
	const molecules = 20
	l := &lab{h: make(chan struct{}), o: make(chan struct{}), release: make(chan struct{})}
	var wg sync.WaitGroup
	var early atomic.Int32
	for i := range 3 * molecules {
		wg.Go(func() {
			if i%3 == 0 {
				l.o <- struct{}{}
			} else {
				l.h <- struct{}{}
			}
			<-l.release
			if l.bonds.Load() == 0 {
				early.Add(1)
			}
		})
	}
	l.bond(molecules)
	wg.Wait()
	fmt.Println(l.bonds.Load(), early.Load())
}
