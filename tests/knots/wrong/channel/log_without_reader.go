// knot GK009 at 13 17

package main

import (
	"fmt"
	"sync"
)

type logger struct{ lines chan string }

func (l *logger) printf(format string, args ...any) {
	l.lines <- fmt.Sprintf(format, args...)
}

func main() {
	l := &logger{lines: make(chan string)}
	var tasks sync.WaitGroup
	for id := range 3 {
		tasks.Add(1)
		go func() {
			defer tasks.Done()
			if id == 1 {
				l.printf("task %d is odd", id)
			}
		}()
	}
	tasks.Wait()
	fmt.Println("done")
}
