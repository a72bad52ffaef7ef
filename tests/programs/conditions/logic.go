package main

import "fmt"

func t(name string, v bool) bool {
	fmt.Print(name, " ")
	return v
}

func classify(a, b, c int) string {
	if a < b && b < c || a == 0 && !(b > c) {
		return "up"
	} else if a > b && (b > c || c == 0) {
		return "down"
	} else if !(a != b) == (b == c) {
		return "same"
	}
	return "mixed"
}

func main() {
	for a := 0; a < 3; a++ {
		for b := 0; b < 3; b++ {
			fmt.Print(classify(a, b, 0), classify(a, b, 1), classify(a, b, 2), " ")
		}
	}
	fmt.Println()
	fmt.Println(t("a", true) && t("b", false) || t("c", true))
	fmt.Println(t("a", false) && t("b", false) || t("c", false))
	fmt.Println(!t("a", false) || t("b", false))
	x := t("a", true) && !t("b", false)
	fmt.Println(x)
	x = x && t("c", false)
	fmt.Println(x, !x)
	var p *int
	if p == nil || *p > 0 {
		fmt.Println("nil")
	}
	if p != nil && *p > 0 {
		fmt.Println("wrong")
	}
	s := "abc"
	fmt.Println(s < "abd", s <= "abc", s > "ab", s >= "b", s == "abc", s != "", s == "", "" == s)
	if s != "" && s < "b" {
		fmt.Println("ok")
	}
	var u uint64 = 1 << 63
	if u > 5 && 5 < u && !(u < 5) && u >= 1<<63 && u != 0 && u > 0 {
		fmt.Println("unsigned")
	}
	for u > 1<<60 {
		u /= 2
	}
	fmt.Println(u == 1<<60)
	b1, b2 := true, false
	fmt.Println(b1 == b2, b1 != b2, b1 && b2, b1 || b2)
	if b1 == !b2 {
		fmt.Println("bools")
	}
	const always = true
	if always {
		fmt.Println("always")
	} else {
		fmt.Println("never")
	}
	if x := 5; x > 3 {
		fmt.Println("x", x)
	} else if y := x * 2; y > 3 {
		fmt.Println("y", y)
	} else {
		fmt.Println(x, y)
	}
}
