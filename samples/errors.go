// Handling errors: a goroutine cannot return its error, so it sends a result that holds either a value
// or an error, and the one with the overview decides.
package main

import (
	"errors"
	"fmt"
)

type result struct {
	name string
	size int
	err  error
}

var errEmpty = errors.New("empty name")

func measure(name string) (int, error) {
	if name == "" {
		return 0, fmt.Errorf("measure %q: %w", name, errEmpty)
	}
	return len(name), nil
}

func main() {
	names := []string{"goroutine", "", "channel"}
	results := make(chan result, len(names)) // buffered: no sender can be left behind
	for _, name := range names {
		go func() {
			size, err := measure(name)
			results <- result{name, size, err}
		}()
	}
	sizes, failures := 0, 0
	for range names {
		r := <-results
		if r.err != nil {
			failures++
			fmt.Println("error:", r.err, "| is errEmpty:", errors.Is(r.err, errEmpty))
			continue
		}
		sizes += r.size
	}
	fmt.Println("sizes:", sizes, "failures:", failures)
}
