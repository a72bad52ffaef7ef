// run

// Counting words with Fields and a map, printed by frequency.
package main

import (
	"fmt"
	"sort"
	"strings"
)

const text = `the quick brown fox jumps over the lazy dog
the dog barks and the fox runs; the end`

func main() {
	counts := map[string]int{}
	for _, w := range strings.Fields(text) {
		counts[strings.Trim(w, ";,.")]++
	}
	type entry struct {
		word string
		n    int
	}
	var list []entry
	for w, n := range counts {
		list = append(list, entry{w, n})
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].n != list[j].n {
			return list[i].n > list[j].n
		}
		return list[i].word < list[j].word
	})
	for _, e := range list[:6] {
		fmt.Printf("%-6s %d %s\n", e.word, e.n, strings.Repeat("*", e.n))
	}
	fmt.Println(len(counts), len(list))
}
