// run

// A conversion beside a call, compared, added and indexed: each side runs once, in order.
package main

import (
	"fmt"
	"strings"
)

var log []string

func c(s string, n int) int       { log = append(log, s); return n }
func u(s string, n uint64) uint64 { log = append(log, s); return n }
func t(s string) string           { log = append(log, s); return s }
func flush(r ...any)              { fmt.Println(r, strings.Join(log, " ")); log = nil }

func main() {
	n, s := 3, "abc"
	b := []byte(s)
	flush(uint64(n)^u("a", 1) < 13, uint64(len(s))&u("b", 7) >= 2)
	if 13 > uint64(n)+u("if", 1) {
		flush("then")
	}
	for uint64(n)*u("for", 2) < 10 {
		n++
	}
	flush(n)
	if c("l", 1)+int(u("r", 2)) > 100000 || float64(c("f", 3)) < 2.5 || string(b)+t("s") == "abcs" {
		flush("or")
	}
	x := int8(c("i8", 300)) + int8(n)
	y := uint8(c("u8", 300)) == 44 && uint16(c("u16", 70000)) > 4000
	flush(x, y)
	flush(b[c("idx", 1)], s[c("lo", 0):c("hi", 2)], []int{c("e", 1), int(u("g", 2))}[u("h", 1)])
	switch uint64(c("tag", 70000)) {
	case u("c1", 1), u("c2", 70000):
		flush("case")
	case u("c3", 3):
	}
	m := map[uint64]string{uint64(c("k", 1)): t("v")}
	flush(m[u("key", 1)], len(m) == c("len", 1), uint64(len(m)) < u("cmp", 1<<63))
	ok := !(u("x", 5) > 4) || u("y", 6) <= 100000 == (c("z", -70000) >= -70001)
	flush(ok)
	var i any = c("box", 5)
	flush(i == c("eq", 5), i != t("ne"), any(u("p", 1)) == any(u("q", 1)))
}
