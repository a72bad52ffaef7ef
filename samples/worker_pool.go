// A worker pool: a few goroutines share the jobs of one channel, so that never more than that many are
// in work at once. The number of a job travels with its result, which puts them in order again.
package main

import (
	"fmt"
	"sync"
)

type job struct {
	number int
	word   string
}

type result struct {
	number int
	text   string
}

func reverse(word string) string {
	letters := []rune(word)
	for i, j := 0, len(letters)-1; i < j; i, j = i+1, j-1 {
		letters[i], letters[j] = letters[j], letters[i]
	}
	return string(letters)
}

func main() {
	words := []string{"level", "stressed", "drawer", "knots", "racecar", "reward"}
	jobs := make(chan job)
	results := make(chan result)

	var workers sync.WaitGroup
	for range 3 {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for j := range jobs { // ends when jobs is closed and drained
				results <- result{j.number, reverse(j.word)}
			}
		}()
	}
	go func() {
		for i, word := range words {
			jobs <- job{i, word}
		}
		close(jobs)
		workers.Wait()
		close(results) // nobody sends any more
	}()

	reversed := make([]string, len(words))
	for r := range results {
		reversed[r.number] = r.text
	}
	for i, word := range words {
		fmt.Println(word, "->", reversed[i])
	}
}
