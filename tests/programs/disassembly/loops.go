// goknot dis
//
// One instruction counts, compares and jumps back; what a loop needs each time is loaded before it.
package main

func count(n int) (sum int) {
	for i := 0; i < n; i++ {
		sum += i
	}
	return sum
}

func small() (sum int) {
	for i := 0; i < 1000; i++ {
		sum ^= i
	}
	return sum
}

func elements(s []int) (sum int) {
	for i := 0; i < len(s); i++ {
		sum += s[i]
	}
	for _, x := range s {
		sum += x
	}
	return sum
}

func constants(values []float64, keys []uint64) {
	for i := range values {
		values[i] = values[i]*0.5 + 1e10
	}
	for i := range keys {
		keys[i] *= 0x9e3779b97f4a7c15
	}
}

func list(n *node) (length int) {
	for ; n != nil; n = n.next {
		length++
	}
	return length
}

func letters(s string) (sum rune) {
	for _, r := range s {
		sum += r
	}
	return sum
}

type node struct{ next *node }

func main() {}
