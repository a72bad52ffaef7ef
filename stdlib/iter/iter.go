// Package iter has the types of functions that loops range over.
package iter

// Seq hands one value after the other to yield until there are no more or yield returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 hands over pairs.
type Seq2[K, V any] func(yield func(K, V) bool)
