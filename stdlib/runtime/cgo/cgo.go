// Package cgo has handles: numbers that stand for Go values where none may be kept. There is no C here
// to hand them to, but they work.
package cgo

import (
	"sync"
	"sync/atomic"
)

// Handle keeps its value alive until it is deleted. Zero is none.
type Handle uintptr

var (
	handles sync.Map // Handle -> any
	last    atomic.Uintptr
)

// NewHandle makes a handle of v; each call another one.
func NewHandle(v any) Handle {
	h := Handle(last.Add(1))
	if h == 0 {
		panic("runtime/cgo: ran out of handle space")
	}
	handles.Store(h, v)
	return h
}

// Value panics when h was deleted or never made.
func (h Handle) Value() any {
	v, ok := handles.Load(h)
	if !ok {
		panic("runtime/cgo: misuse of an invalid Handle")
	}
	return v
}

// Delete lets the value go. It panics when h was deleted or never made.
func (h Handle) Delete() {
	if _, ok := handles.LoadAndDelete(h); !ok {
		panic("runtime/cgo: misuse of an invalid Handle")
	}
}

// Incomplete marks a struct as one that C has not declared in full.
type Incomplete struct {
	_ [0]func() // cannot be compared
}
