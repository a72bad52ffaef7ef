// knot GK029 at 42 55 62

package main

// Closing a connection holds its lock and waits for the reader, which takes the lock to remove the
// stream that it has just finished.
import (
	"fmt"
	"sync"
	"time"
)

type stream struct {
	id   uint32
	data []byte
}

type transport struct {
	mu      sync.Mutex
	closed  bool
	streams map[uint32]*stream
	frames  chan uint32
	readers sync.WaitGroup
}

func newTransport() *transport {
	t := &transport{streams: make(map[uint32]*stream), frames: make(chan uint32, 4)}
	t.readers.Add(1)
	go t.reader()
	return t
}

func (t *transport) reader() {
	defer t.readers.Done()
	for id := range t.frames {
		time.Sleep(2 * time.Millisecond)
		t.closeStream(id)
	}
}

func (t *transport) closeStream(id uint32) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.streams, id)
}

func (t *transport) open(id uint32) {
	t.mu.Lock()
	t.streams[id] = &stream{id: id}
	t.mu.Unlock()
	t.frames <- id
}

func (t *transport) Close() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return fmt.Errorf("closed twice")
	}
	t.closed = true
	close(t.frames)
	t.readers.Wait()
	return nil
}

func main() {
	t := newTransport()
	t.open(1)
	t.open(3)
	fmt.Println(t.Close())
}
