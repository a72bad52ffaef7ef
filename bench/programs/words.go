// map: words are counted by string keys, then sorted.
package main

import (
	"fmt"
	"sort"
	"strings"
)

const n = 300 // small: 3

func main() {
	var text strings.Builder
	x := 3
	for range 3000 {
		x = (x*1103515245 + 12345) & 0x7fffffff
		fmt.Fprintf(&text, "w%d ", x>>8%1500)
	}
	counts := map[string]int{}
	for range n {
		for _, word := range strings.Fields(text.String()) {
			counts[word]++
		}
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		if counts[names[i]] != counts[names[j]] {
			return counts[names[i]] > counts[names[j]]
		}
		return names[i] < names[j]
	})
	fmt.Println(len(names), names[0], counts[names[0]])
}
