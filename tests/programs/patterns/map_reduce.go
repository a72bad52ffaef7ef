// run

// Word counts by mappers and reducers over hashed partitions.
package main

import (
	"fmt"
	"strings"
	"sync"
)

var documents = []string{
	"the cat sat on the mat", "the dog ate the cat", "a knot is a tie", "tie the knot", "cat and dog and knot",
}

func hash(s string) (h uint32) {
	for _, c := range []byte(s) {
		h = h*31 + uint32(c)
	}
	return
}

type pair struct {
	word string
	n    int
}

func main() {
	const reducers = 3
	var parts [reducers]chan pair
	for i := range parts {
		parts[i] = make(chan pair)
	}
	var mappers sync.WaitGroup
	for _, d := range documents {
		mappers.Go(func() {
			local := map[string]int{}
			for _, w := range strings.Fields(d) {
				local[w]++
			}
			for w, n := range local {
				parts[hash(w)%reducers] <- pair{w, n}
			}
		})
	}
	results := make(chan map[string]int)
	for _, p := range parts {
		go func() {
			total := map[string]int{}
			for x := range p {
				total[x.word] += x.n
			}
			results <- total
		}()
	}
	mappers.Wait()
	for _, p := range parts {
		close(p)
	}
	all := map[string]int{}
	for range parts {
		for w, n := range <-results {
			all[w] = n
		}
	}
	fmt.Println(len(all), all)
}
