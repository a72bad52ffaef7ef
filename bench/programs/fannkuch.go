// cpu: small slices of int that are permuted and reversed.
package main

import "fmt"

const n = 9 // small: 6

func flipsOf(order, work []int) int {
	copy(work, order)
	flips := 0
	for work[0] != 0 {
		for i, j := 0, work[0]; i < j; i, j = i+1, j-1 {
			work[i], work[j] = work[j], work[i]
		}
		flips++
	}
	return flips
}

func main() {
	order, work, left := make([]int, n), make([]int, n), make([]int, n)
	for i := range order {
		order[i] = i
	}
	most, sum, sign := 0, 0, 1
	for size := n; ; sign = -sign {
		for ; size > 1; size-- {
			left[size-1] = size
		}
		flips := flipsOf(order, work)
		most = max(most, flips)
		sum += sign * flips
		for {
			if size == n {
				fmt.Println(sum, most)
				return
			}
			first := order[0]
			for i := 0; i < size; i++ {
				order[i] = order[i+1]
			}
			order[size] = first
			left[size]--
			if left[size] > 0 {
				break
			}
			size++
		}
	}
}
