// cpu: edit distances, over rows of int and the bytes of strings.
package main

import "fmt"

const n = 1100 // small: 8

func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		corner := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := corner
			if a[i-1] != b[j-1] {
				cost++
			}
			corner = row[j]
			row[j] = min(cost, corner+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

func main() {
	words := []string{"the quick brown fox jumps over the lazy dog", "pack my box with five dozen jugs",
		"sphinx of black quartz, judge my vow", "how vexingly quick daft zebras jump"}
	sum := 0
	for i := range n {
		sum += distance(words[i%4], words[(i/4+1)%4])
	}
	fmt.Println(sum)
}
