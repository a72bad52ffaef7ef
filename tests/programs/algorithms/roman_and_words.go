// run

// Numbers as Roman numerals, in words, in any base, and back.
package main

import (
	"fmt"
	"strconv"
)

var numerals = []struct {
	v int
	s string
}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

func roman(n int) (s string) {
	for _, x := range numerals {
		for n >= x.v {
			s += x.s
			n -= x.v
		}
	}
	return
}

func fromRoman(s string) (n int) {
	for _, x := range numerals {
		for len(s) >= len(x.s) && s[:len(x.s)] == x.s {
			n += x.v
			s = s[len(x.s):]
		}
	}
	return
}

var small = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
var tens = [10]string{2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety"}

func words(n int) string {
	switch {
	case n < 0:
		return "minus " + words(-n)
	case n < 20:
		return small[n]
	case n < 100:
		if n%10 == 0 {
			return tens[n/10]
		}
		return tens[n/10] + "-" + small[n%10]
	case n < 1000:
		return rest(small[n/100]+" hundred", n%100, " and ")
	case n < 1_000_000:
		return rest(words(n/1000)+" thousand", n%1000, " ")
	}
	return rest(words(n/1_000_000)+" million", n%1_000_000, " ")
}

func rest(s string, n int, sep string) string {
	if n == 0 {
		return s
	}
	return s + sep + words(n)
}

func inBase(n uint64, b uint64) string {
	const digits = "0123456789abcdefghijklmnopqrstuvwxyz"
	var buf [64]byte
	i := len(buf)
	for {
		i--
		buf[i] = digits[n%b]
		if n /= b; n == 0 {
			return string(buf[i:])
		}
	}
}

func main() {
	for _, n := range []int{1, 4, 9, 14, 40, 90, 400, 1994, 2027, 3999} {
		fmt.Print(roman(n), " ")
	}
	bad := 0
	for n := 1; n < 4000; n++ {
		if fromRoman(roman(n)) != n {
			bad++
		}
	}
	fmt.Println(bad)
	for _, n := range []int{0, 13, 21, 80, 100, 342, 1001, 12345, 7_000_000, -15} {
		fmt.Println(words(n))
	}
	for _, b := range []uint64{2, 7, 16, 36} {
		s := inBase(1<<64-1, b)
		back, err := strconv.ParseUint(s, int(b), 64)
		fmt.Println(s, back == 1<<64-1, err, s == strconv.FormatUint(1<<64-1, int(b)))
	}
}
