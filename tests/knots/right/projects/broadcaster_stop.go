// flags -leaks

package main

// A broadcaster hands events to its watchers without its lock, and gives up on those that have stopped.
import (
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"
)

type Event struct {
	Kind string
	Name string
}

type Watcher interface {
	ResultChan() <-chan Event
	Stop()
}

type Broadcaster struct {
	sync.Mutex
	nextID   int
	watchers map[int]*watcher
}

type watcher struct {
	id      int
	result  chan Event
	stopped chan struct{}
	owner   *Broadcaster
}

func NewBroadcaster() *Broadcaster {
	return &Broadcaster{watchers: map[int]*watcher{}}
}

func (b *Broadcaster) Watch() Watcher {
	b.Lock()
	defer b.Unlock()
	b.nextID++
	w := &watcher{id: b.nextID, result: make(chan Event), stopped: make(chan struct{}), owner: b}
	b.watchers[w.id] = w
	return w
}

func (b *Broadcaster) Action(kind, name string) {
	b.Lock()
	watchers := slices.Collect(maps.Values(b.watchers))
	b.Unlock()
	for _, w := range watchers {
		select {
		case w.result <- Event{kind, name}:
		case <-w.stopped:
		}
	}
}

func (w *watcher) ResultChan() <-chan Event { return w.result }

func (w *watcher) Stop() {
	w.owner.Lock()
	defer w.owner.Unlock()
	delete(w.owner.watchers, w.id)
	close(w.stopped)
}

func main() {
	b := NewBroadcaster()
	w := b.Watch()
	go func() {
		for _, name := range []string{"pod-1", "pod-2", "pod-3"} {
			b.Action("added", name)
		}
	}()
	fmt.Println((<-w.ResultChan()).Name)
	time.Sleep(5 * time.Millisecond)
	w.Stop()
	time.Sleep(5 * time.Millisecond)
}
