// run

// Naive search, Knuth-Morris-Pratt and Rabin-Karp find the same places as strings.Index.
package main

import (
	"fmt"
	"strings"
)

func naive(s, p string) (r []int) {
	for i := 0; i+len(p) <= len(s); i++ {
		if s[i:i+len(p)] == p {
			r = append(r, i)
		}
	}
	return
}

func kmp(s, p string) (r []int) {
	fail := make([]int, len(p))
	for i, k := 1, 0; i < len(p); i++ {
		for k > 0 && p[k] != p[i] {
			k = fail[k-1]
		}
		if p[k] == p[i] {
			k++
		}
		fail[i] = k
	}
	k := 0
	for i := range len(s) {
		for k > 0 && p[k] != s[i] {
			k = fail[k-1]
		}
		if p[k] == s[i] {
			k++
		}
		if k == len(p) {
			r = append(r, i-k+1)
			k = fail[k-1]
		}
	}
	return
}

func rabinKarp(s, p string) (r []int) {
	const prime = 16777619
	if len(p) > len(s) {
		return
	}
	var want, have, top uint32 = 0, 0, 1
	for i := range len(p) {
		want = want*prime + uint32(p[i])
		have = have*prime + uint32(s[i])
		if i > 0 {
			top *= prime
		}
	}
	for i := 0; ; i++ {
		if have == want && s[i:i+len(p)] == p {
			r = append(r, i)
		}
		if i+len(p) == len(s) {
			return
		}
		have = (have-top*uint32(s[i]))*prime + uint32(s[i+len(p)])
	}
}

func main() {
	text := strings.Repeat("abracadabra ", 5) + "aaaaaa abab"
	for _, p := range []string{"abra", "a", "aaa", "aba", "zzz", "cad", "abab", "a a"} {
		x, y, z := naive(text, p), kmp(text, p), rabinKarp(text, p)
		same := fmt.Sprint(x) == fmt.Sprint(y) && fmt.Sprint(y) == fmt.Sprint(z)
		first := -1
		if len(x) > 0 {
			first = x[0]
		}
		fmt.Println(p, len(x), same, first == strings.Index(text, p), strings.Count(text, p))
	}
}
