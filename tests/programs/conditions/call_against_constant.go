// run

// A call compared with a constant of any size and type runs once.
package main

import "fmt"

var calls int

func i(n int) int         { calls++; return n }
func u(n uint64) uint64   { calls++; return n }
func u8(n uint8) uint8    { calls++; return n }
func i32(n int32) int32   { calls++; return n }
func f(n float64) float64 { calls++; return n }
func s(t string) string   { calls++; return t }
func e(v any) any         { calls++; return v }
func p(q *int) *int       { calls++; return q }

func check(name string, ok bool) {
	fmt.Println(name, ok, calls)
	calls = 0
}

func main() {
	r := false
	if i(5) == 100000 || i(5) > 40000 || i(5) < -40000 || 99999 < i(100000) {
		r = true
	}
	check("int", r)
	if u(5) < 13 {
		check("uint64 <", true)
	}
	if u(1<<63) > 13 && 13 < u(1<<63) && u(1<<63) >= 1<<40 && u(7) <= 7 {
		check("uint64 >", true)
	}
	if u(0) > 0 || u(0) >= 1 || 0 < u(0) || u(1) == 70000 {
		check("never", true)
	}
	check("uint64 zero", false)
	if u8(200) > 199 && u8(200) != 13 && 255 >= u8(200) {
		check("uint8", true)
	}
	if i32(-5) < -4 && i32(1<<30) == 1<<30 && i32(1<<30) >= 1<<20 {
		check("int32", true)
	}
	if f(0.5) < 1 && 0.25 < f(0.5) && f(2) == 2 && f(2) != 3e9 {
		check("float", true)
	}
	if s("x") == "x" && s("") == "" && s("b") > "a" && "a" < s("b") && s("x") != "" {
		check("string", true)
	}
	if e(7) == 7 && e("x") == "x" && e(nil) == nil && e(1.5) != 2 && nil == e(nil) {
		check("interface", true)
	}
	if p(nil) == nil && nil != p(&calls) {
		check("pointer", true)
	}
	for n := 0; u(uint64(n)) < 3; n++ {
	}
	check("loop", true)
	for n := 0; i(n) != 100002 && n < 3; n++ {
	}
	check("loop", true)
	b := u(9) < 10 == (i(70000) > 65536) && !(u(3) > 2) == false
	check("value", b)
	switch i(70000) {
	case 1, 2, 65536, 70000:
		check("switch", true)
	}
	switch u(1 << 40) {
	case 1 << 40:
		check("switch", true)
	}
}
