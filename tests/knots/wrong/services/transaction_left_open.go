// knot GK026 at 20

package main

// Begin locks, Commit and Rollback unlock; an error between them leaves the transaction open.
import (
	"errors"
	"fmt"
	"sync"
)

type store struct {
	mu   sync.Mutex
	rows map[string]int
}

type transaction struct{ store *store }

func (s *store) Begin() *transaction {
	s.mu.Lock()
	return &transaction{s}
}

func (t *transaction) Commit()   { t.store.mu.Unlock() }
func (t *transaction) Rollback() { t.store.mu.Unlock() }

func (t *transaction) Set(key string, value int) error {
	if value < 0 {
		return errors.New("negative")
	}
	t.store.rows[key] = value
	return nil
}

func update(s *store, key string, value int) error {
	t := s.Begin()
	if err := t.Set(key, value); err != nil {
		return err
	}
	t.Commit()
	return nil
}

func main() {
	s := &store{rows: map[string]int{}}
	for _, value := range []int{1, -1, 2} {
		fmt.Println(value, update(s, "stock", value))
	}
}
