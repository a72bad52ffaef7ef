// knot GK046 at 16

package main

import (
	"fmt"
	"sync"
)

type pool struct {
	open  sync.Once
	conns []string
}

func (p *pool) get() string {
	p.open.Do(p.connect)
	return p.conns[0]
}

func (p *pool) connect() {
	p.conns = append(p.conns, "conn-1")
	fmt.Println("warmed up", p.get())
}

func main() {
	var p pool
	fmt.Println(p.get())
}
