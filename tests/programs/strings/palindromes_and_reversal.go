// run

// Reversal by bytes and by runes; palindromes that ignore case and punctuation.
package main

import (
	"fmt"
	"unicode"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func palindrome(s string) bool {
	var clean []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			clean = append(clean, unicode.ToLower(r))
		}
	}
	for i := range len(clean) / 2 {
		if clean[i] != clean[len(clean)-1-i] {
			return false
		}
	}
	return true
}

func main() {
	for _, s := range []string{"", "a", "hello", "日本語", "été", "1234"} {
		fmt.Println(reverse(s), reverse(reverse(s)) == s)
	}
	for _, s := range []string{"A man, a plan, a canal: Panama!", "nope", "Été", "12 3 21", ",;"} {
		fmt.Println(palindrome(s))
	}
}
