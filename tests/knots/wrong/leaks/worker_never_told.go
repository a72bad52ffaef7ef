// knot GK001 at 18 20
// flags -leaks

package main

import (
	"fmt"
	"strings"
	"time"
)

type printer struct {
	lines chan string
	done  chan struct{}
}

func startPrinter() *printer {
	p := &printer{lines: make(chan string), done: make(chan struct{}, 1)}
	go func() {
		for line := range p.lines {
			fmt.Println(strings.ToUpper(line))
		}
		p.done <- struct{}{}
	}()
	return p
}

func (p *printer) stop() {
}

func main() {
	p := startPrinter()
	p.lines <- "hello"
	p.stop()
	time.Sleep(5 * time.Millisecond)
}
