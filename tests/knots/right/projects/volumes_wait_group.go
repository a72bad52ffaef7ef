// flags -leaks

package main

// Each volume that is removed is counted when its goroutine starts.
import (
	"fmt"
	"sync"
)

type volume struct {
	name  string
	inUse bool
}

type daemon struct {
	volumes []volume
	mu      sync.Mutex
	removed []string
}

func (d *daemon) prune() []string {
	var group sync.WaitGroup
	for _, v := range d.volumes {
		if v.inUse {
			fmt.Println("keeping", v.name)
			continue
		}
		group.Add(1)
		go d.remove(v, &group)
	}
	group.Wait()
	return d.removed
}

func (d *daemon) remove(v volume, group *sync.WaitGroup) {
	defer group.Done()
	d.mu.Lock()
	d.removed = append(d.removed, v.name)
	d.mu.Unlock()
}

func main() {
	d := &daemon{volumes: []volume{{"logs", false}, {"db", true}, {"cache", false}}}
	fmt.Println(len(d.prune()))
}
