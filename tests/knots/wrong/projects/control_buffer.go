// knot GK019 at 26 55
// flags -leaks

package main

// The writer of a connection takes what is put on its list until the context ends; streams put on
// without looking whether it still does.
import (
	"context"
	"fmt"
	"time"
)

type item interface{ frame() string }

type headerFrame struct{ stream int }
type dataFrame struct{ stream, size int }

func (h headerFrame) frame() string { return fmt.Sprint("headers of ", h.stream) }
func (d dataFrame) frame() string   { return fmt.Sprint(d.size, " bytes of ", d.stream) }

type controlBuffer struct {
	list chan item
}

func (c *controlBuffer) put(it item) { c.list <- it }

type loopyWriter struct {
	cbuf *controlBuffer
	sent int
}

func (l *loopyWriter) run(ctx context.Context) {
	for {
		select {
		case it := <-l.cbuf.list:
			_ = it.frame()
			l.sent++
		case <-ctx.Done():
			return
		}
	}
}

func newStream(c *controlBuffer, id int) {
	c.put(headerFrame{id})
	for i := 1; i <= 100; i++ {
		c.put(dataFrame{id, i})
		time.Sleep(time.Millisecond)
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	cbuf := &controlBuffer{list: make(chan item)}
	writer := &loopyWriter{cbuf: cbuf}
	go writer.run(ctx)
	go newStream(cbuf, 1)
	time.Sleep(5 * time.Millisecond)
	cancel()
	time.Sleep(10 * time.Millisecond)
}
