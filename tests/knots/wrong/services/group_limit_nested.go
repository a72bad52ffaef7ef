// knot GK056 at 19 30 42

package main

// A group that runs at most two functions at a time. One of them walks a tree and starts its branches
// in the same group.
import (
	"fmt"
	"sync"
)

type group struct {
	running sync.WaitGroup
	slots   chan struct{}
	once    sync.Once
	err     error
}

func (g *group) limit(n int) { g.slots = make(chan struct{}, n) }

func (g *group) done() {
	if g.slots != nil {
		<-g.slots
	}
	g.running.Done()
}

func (g *group) start(f func() error) {
	if g.slots != nil {
		g.slots <- struct{}{}
	}
	g.running.Add(1)
	go func() {
		defer g.done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) wait() error {
	g.running.Wait()
	return g.err
}

type folder struct {
	name string
	sub  []folder
}

func walk(g *group, f folder) error {
	for _, sub := range f.sub {
		g.start(func() error { return walk(g, sub) })
	}
	return nil
}

func main() {
	home := folder{"home", []folder{{"ann", nil}, {"bob", nil}}}
	data := folder{"data", []folder{{"raw", nil}, {"old", nil}}}
	g := &group{}
	g.limit(2)
	g.start(func() error { return walk(g, folder{"/", []folder{home, data}}) })
	fmt.Println(g.wait())
}
