// run

// Concatenation, += in a loop, Builder and Join come to the same.
package main

import (
	"fmt"
	"strings"
)

func main() {
	parts := []string{"alpha", "beta", "", "gamma"}
	s := ""
	for i, p := range parts {
		if i > 0 {
			s += ","
		}
		s += p
	}
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(p)
	}
	fmt.Println(s, s == b.String(), s == strings.Join(parts, ","), b.Len())
	b.Reset()
	for i := 3; i > 0; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteRune('世')
	fmt.Println(b.String(), b.Len())
	t := "a"
	u := t
	t += "b"
	fmt.Println(t, u, t+u+t+"-"+u+t)
	e := ""
	fmt.Println(e+e == "", e+t == t, len(t+e))
	big := ""
	for i := 0; i < 1000; i++ {
		big += string(rune('a' + i%26))
	}
	fmt.Println(len(big), big[990:])
}
