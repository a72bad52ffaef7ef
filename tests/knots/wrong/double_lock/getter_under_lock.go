// knot GK023 at 16 22

package main

import (
	"fmt"
	"sync"
)

type playlist struct {
	mu     sync.Mutex
	titles []string
}

func (p *playlist) Len() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.titles)
}

func (p *playlist) Add(title string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.titles = append(p.titles, title)
	return p.Len()
}

func main() {
	var p playlist
	fmt.Println(p.Add("so what"), p.Add("blue in green"))
}
