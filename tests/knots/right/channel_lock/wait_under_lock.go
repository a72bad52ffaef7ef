package main

import (
	"fmt"
	"sync"
)

type report struct {
	mu    sync.Mutex
	lines []string
}

func (r *report) add(line string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines = append(r.lines, line)
}

func (r *report) fill(sections []string) int {
	var writing sync.WaitGroup
	for _, section := range sections {
		writing.Add(1)
		go func() {
			defer writing.Done()
			r.add(section)
		}()
	}
	writing.Wait()
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.lines)
}

func main() {
	var r report
	fmt.Println(r.fill([]string{"summary", "details"}))
}
