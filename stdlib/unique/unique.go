// Package unique gives equal values one handle, so that comparing them is comparing pointers.
package unique

import "sync"

// Handle stands for a value: two are equal exactly if the values are.
type Handle[T comparable] struct {
	value *T
}

// Value is the value that the handle was made of.
func (h Handle[T]) Value() T { return *h.value }

// entry keeps equal values of different types apart.
type entry[T comparable] struct {
	value T
}

// Values stay known as long as the program runs.
var (
	mutex sync.RWMutex
	known = map[any]any{} // entry[T] -> *T
)

// Make is the handle of value.
func Make[T comparable](value T) Handle[T] {
	key := any(entry[T]{value})
	mutex.RLock()
	pointer, ok := known[key]
	mutex.RUnlock()
	if !ok {
		mutex.Lock()
		defer mutex.Unlock()
		if pointer, ok = known[key]; !ok {
			pointer = &value
			known[key] = pointer
		}
	}
	return Handle[T]{pointer.(*T)}
}
