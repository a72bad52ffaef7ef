// run

// Caesar cipher, run-length coding and a hex dump by hand.
package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

func caesar(s string, k int) string {
	b := []byte(s)
	for i, c := range b {
		switch {
		case c >= 'a' && c <= 'z':
			b[i] = 'a' + byte((int(c-'a')+k+26)%26)
		case c >= 'A' && c <= 'Z':
			b[i] = 'A' + byte((int(c-'A')+k+26)%26)
		}
	}
	return string(b)
}

func encode(s string) string {
	var b strings.Builder
	r := []rune(s)
	for i := 0; i < len(r); {
		j := i
		for j < len(r) && r[j] == r[i] {
			j++
		}
		if j-i > 1 {
			b.WriteString(strconv.Itoa(j - i))
		}
		b.WriteRune(r[i])
		i = j
	}
	return b.String()
}

func decode(s string) (out string) {
	n := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			n = n*10 + int(r-'0')
			continue
		}
		out += strings.Repeat(string(r), max(n, 1))
		n = 0
	}
	return
}

func dump(b []byte) {
	const digits = "0123456789abcdef"
	for i := 0; i < len(b); i += 8 {
		var line []byte
		for _, c := range b[i:min(i+8, len(b))] {
			line = append(line, digits[c>>4], digits[c&15], ' ')
		}
		fmt.Printf("%04x  %-24s|%q\n", i, line, b[i:min(i+8, len(b))])
	}
}

func main() {
	c := caesar("Hello, Zebra!", 3)
	fmt.Println(c, caesar(c, -3))
	for _, s := range []string{"aaabbc", "", "世世世x", "abc", "zzzzzzzzzzzz"} {
		e := encode(s)
		fmt.Println(s, e, decode(e) == s)
	}
	dump([]byte("knots\x00\xffand é"))
}
