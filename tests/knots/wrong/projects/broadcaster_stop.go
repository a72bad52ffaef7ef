// knot GK028 at 43 49 52 59

package main

// A broadcaster hands events to its watchers under its lock, and a watcher that stops needs the
// same lock to leave the list: whoever stops while an event is on its way to it waits for ever.
import (
	"fmt"
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
	id     int
	result chan Event
	owner  *Broadcaster
}

func NewBroadcaster() *Broadcaster {
	return &Broadcaster{watchers: map[int]*watcher{}}
}

func (b *Broadcaster) Watch() Watcher {
	b.Lock()
	defer b.Unlock()
	b.nextID++
	w := &watcher{id: b.nextID, result: make(chan Event), owner: b}
	b.watchers[w.id] = w
	return w
}

func (b *Broadcaster) Action(kind, name string) {
	b.Lock()
	defer b.Unlock()
	for _, w := range b.watchers {
		w.result <- Event{kind, name}
	}
}

func (w *watcher) ResultChan() <-chan Event { return w.result }

func (w *watcher) Stop() {
	w.owner.Lock()
	defer w.owner.Unlock()
	delete(w.owner.watchers, w.id)
	close(w.result)
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
}
