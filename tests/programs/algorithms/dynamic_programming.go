// run

// Knapsack, edit distance, longest common and longest increasing subsequence, coin change.
package main

import "fmt"

func knapsack(weights, values []int, cap int) int {
	best := make([]int, cap+1)
	for i, w := range weights {
		for c := cap; c >= w; c-- {
			best[c] = max(best[c], best[c-w]+values[i])
		}
	}
	return best[cap]
}

func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	prev := make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := range x {
		cur := make([]int, len(y)+1)
		cur[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			cur[j+1] = min(prev[j+1]+1, cur[j]+1, prev[j]+cost)
		}
		prev = cur
	}
	return prev[len(y)]
}

func lcs(a, b string) string {
	t := make([][]string, len(a)+1)
	for i := range t {
		t[i] = make([]string, len(b)+1)
	}
	for i := range len(a) {
		for j := range len(b) {
			switch {
			case a[i] == b[j]:
				t[i+1][j+1] = t[i][j] + a[i:i+1]
			case len(t[i][j+1]) >= len(t[i+1][j]):
				t[i+1][j+1] = t[i][j+1]
			default:
				t[i+1][j+1] = t[i+1][j]
			}
		}
	}
	return t[len(a)][len(b)]
}

func increasing(s []int) (r []int) {
	best, from := make([]int, len(s)), make([]int, len(s))
	end := -1
	for i, v := range s {
		from[i] = -1
		for j := range i {
			if s[j] < v && best[j] > best[i]-1 && best[j]+1 > best[i] {
				best[i], from[i] = best[j]+1, j
			}
		}
		if end < 0 || best[i] > best[end] {
			end = i
		}
	}
	for ; end >= 0; end = from[end] {
		r = append([]int{s[end]}, r...)
	}
	return
}

func coins(amount int, denominations ...int) (ways, fewest int) {
	w, f := make([]int, amount+1), make([]int, amount+1)
	w[0] = 1
	for i := 1; i <= amount; i++ {
		f[i] = 1 << 30
	}
	for _, d := range denominations {
		for i := d; i <= amount; i++ {
			w[i] += w[i-d]
			f[i] = min(f[i], f[i-d]+1)
		}
	}
	return w[amount], f[amount]
}

func main() {
	fmt.Println(knapsack([]int{1, 3, 4, 5}, []int{1, 4, 5, 7}, 7))
	fmt.Println(distance("kitten", "sitting"), distance("", "abc"), distance("naïve", "naive"))
	fmt.Println(lcs("AGGTAB", "GXTXAYB"), lcs("abc", "xyz") == "")
	fmt.Println(increasing([]int{10, 9, 2, 5, 3, 7, 101, 18}), increasing(nil))
	fmt.Println(coins(100, 1, 5, 10, 25, 50))
}
