// run

// Long chains of +, with calls, conversions and constants in between, and in every target.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

type rec struct {
	s string
	m map[string]string
	a [2]string
}

func tag(s string) string { return "<" + s + ">" }

func main() {
	a, b, n := "a", "b", 65
	c := a + b + "-" + tag(a+b) + string(rune(n)) + strconv.Itoa(n) + b + a + "" + "end" + a[:0]
	fmt.Println(c, len(c))
	r := rec{m: map[string]string{}}
	r.s += a + b
	r.s += r.s + r.s
	r.m[a+b] += tag(r.s)
	r.m[a+b] += r.m["ab"] + r.m["none"]
	r.a[n-64] += "x" + a
	p := &r.a[1]
	*p += *p + b
	fmt.Println(r.s, r.m, r.a)
	var e any = a + b
	fmt.Println(e == "ab", e == a+"b", a+b == "ab", a+b < "ac", "a"+b != c)
	ch := make(chan string, 1)
	ch <- a + b + a
	fmt.Println(<-ch + <-func() chan string { ch <- "!"; return ch }())
	sum := ""
	for i, w := range []string{"x", "y", "z"} {
		sum = w + sum + strconv.Itoa(i)
	}
	switch sum + "" {
	case "z" + "yx" + "012":
		fmt.Println("matched")
	default:
		fmt.Println(sum)
	}
	f := func(s ...string) string { return strings.Join(s, a+"|"+b) }
	fmt.Println(f(a+a, b+b, a+b+a))
	const k = "k" + "k"
	bs := []byte(a + k + b)
	bs = append(bs, a+k...)
	fmt.Println(string(bs), string(bs[1:3])+string(bs[:1]), k[1:]+a)
	defer func(s string) { fmt.Println(s, a) }(a + b)
	a += a
}
