// exit 2

// The trace of a panic in the body of a loop inside another.
package main

func each(yield func(int) bool) {
	for i := 0; i < 2; i++ {
		if !yield(i) {
			return
		}
	}
}

func find(limit int) int {
	for i := range each {
		for j := range each {
			if i+j == limit {
				panic("found")
			}
		}
	}
	return 0
}

func main() {
	find(1)
}
