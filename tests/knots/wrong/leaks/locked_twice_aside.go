// knot GK022 at 18 20
// flags -leaks

package main

import (
	"fmt"
	"sync"
	"time"
)

type journal struct {
	mu    sync.Mutex
	lines []string
}

func (j *journal) write(line string) {
	j.mu.Lock()
	j.lines = append(j.lines, line)
	j.mu.Lock()
}

func main() {
	j := &journal{}
	started := make(chan bool, 1)
	finished := make(chan bool, 1)
	go func() {
		started <- true
		j.write("background")
		finished <- true
	}()
	<-started
	fmt.Println("main is done")
	time.Sleep(5 * time.Millisecond)
}
