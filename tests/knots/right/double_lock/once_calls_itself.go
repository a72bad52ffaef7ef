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
	fmt.Println("warmed up", p.conns[0])
}

func main() {
	var p pool
	fmt.Println(p.get())
}
