package main

import (
	"fmt"
	"sync"
)

type mailbox struct {
	mu      sync.Mutex
	arrived *sync.Cond
	letters []string
}

func (m *mailbox) empty() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.letters) == 0
}

func (m *mailbox) take() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	for len(m.letters) == 0 {
		m.arrived.Wait()
	}
	letter := m.letters[0]
	m.letters = m.letters[1:]
	return letter
}

func (m *mailbox) post(letter string) {
	m.mu.Lock()
	m.letters = append(m.letters, letter)
	m.mu.Unlock()
	m.arrived.Signal()
}

func main() {
	for i := range 20 {
		m := &mailbox{}
		m.arrived = sync.NewCond(&m.mu)
		go m.post(fmt.Sprint("letter ", i))
		m.take()
	}
	fmt.Println("all read")
}
