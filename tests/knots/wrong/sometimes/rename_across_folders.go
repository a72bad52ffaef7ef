// knot GK024 at 21 24
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type folder struct {
	id    int
	mu    sync.Mutex
	files map[string]int
}

type drive struct{ folders []*folder }

func (d *drive) move(name string, from, to int) {
	src, dst := d.folders[from], d.folders[to]
	src.mu.Lock()
	size, ok := src.files[name]
	if ok {
		dst.mu.Lock()
		dst.files[name] = size
		dst.mu.Unlock()
		delete(src.files, name)
	}
	src.mu.Unlock()
}

func main() {
	d := &drive{}
	for i := range 2 {
		d.folders = append(d.folders, &folder{id: i, files: map[string]int{fmt.Sprint("f", i): i}})
	}
	var moving sync.WaitGroup
	for i := range 2 {
		moving.Add(1)
		go func() {
			defer moving.Done()
			for round := range 40 {
				d.move(fmt.Sprint("f", i), (i+round)%2, (i+round+1)%2)
			}
		}()
	}
	moving.Wait()
	fmt.Println(len(d.folders[0].files) + len(d.folders[1].files))
}
