// knot GK014 at 16 25

package main

import (
	"fmt"
	"sync"
)

type watcher struct {
	quit chan struct{}
	once sync.Once
}

func (w *watcher) Stop() {
	close(w.quit)
}

func run(w *watcher) {
	defer w.Stop()
	fmt.Println("watching")
}

func main() {
	w := &watcher{quit: make(chan struct{})}
	defer w.Stop()
	run(w)
}
