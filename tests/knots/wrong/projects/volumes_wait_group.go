// knot GK038 at 33

package main

// As many are counted as there are volumes, but those that are in use are skipped before anybody
// calls Done for them.
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
	group.Add(len(d.volumes))
	for _, v := range d.volumes {
		if v.inUse {
			fmt.Println("keeping", v.name)
			continue
		}
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
