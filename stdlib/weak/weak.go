// Package weak has pointers that keep nothing alive.
package weak

import "unsafe"

// handleOf is the one handle of a pointer; strong is the pointer of a handle, nil when its object is gone.
func handleOf(ptr unsafe.Pointer) unsafe.Pointer
func strong(handle unsafe.Pointer) unsafe.Pointer

// Pointer is a weak pointer: two are equal exactly if they were made of equal pointers to the same object.
type Pointer[T any] struct {
	_      [0]*T // Pointers to different types do not convert to each other
	handle unsafe.Pointer
}

// Make is the weak pointer of ptr.
func Make[T any](ptr *T) Pointer[T] {
	if ptr == nil {
		return Pointer[T]{}
	}
	return Pointer[T]{handle: handleOf(unsafe.Pointer(ptr))}
}

// Value is the pointer again, or nil once its object was found unreachable.
func (p Pointer[T]) Value() *T {
	if p.handle == nil {
		return nil
	}
	return (*T)(strong(p.handle))
}
