// knot GK022 at 16 18

package main

import (
	"fmt"
	"sync"
)

type stats struct {
	sync.Mutex
	hits map[string]int
}

func (s *stats) hit(page string) {
	s.Lock()
	s.hits[page]++
	s.Lock()
}

func main() {
	s := &stats{hits: map[string]int{}}
	for _, page := range []string{"/", "/about", "/"} {
		s.hit(page)
	}
	fmt.Println(s.hits["/"])
}
