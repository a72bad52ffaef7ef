// run

// Switches with dozens of cases over integers, strings, bytes and types.
package main

import "fmt"

func name(n int) string {
	switch n {
	case 0:
		return "zero"
	case 1, 2, 3:
		return "few"
	case 10:
		return "ten"
	case 11:
		return "eleven"
	case 12:
		return "twelve"
	case 20, 30, 40, 50:
		return "tens"
	case 100:
		return "hundred"
	case -1:
		return "minus one"
	case 1 << 40:
		return "huge"
	case -1 << 63:
		return "min"
	default:
		return "other"
	}
}

func keyword(s string) int {
	switch s {
	case "break", "case", "chan", "const", "continue":
		return 1
	case "default", "defer", "else", "fallthrough", "for", "func":
		return 2
	case "go", "goto", "if", "import", "interface":
		return 3
	case "map", "package", "range", "return", "select", "struct":
		return 4
	case "switch", "type", "var":
		return 5
	case "":
		return 6
	}
	return 0
}

func class(c byte) string {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_':
		return "letter"
	case '0' <= c && c <= '9':
		return "digit"
	}
	switch c {
	case ' ', '\t', '\n':
		return "space"
	case '+', '-', '*', '/':
		return "operator"
	}
	return "unknown"
}

func main() {
	for _, n := range []int{0, 1, 3, 4, 10, 11, 12, 13, 30, 100, -1, -2, 1 << 40, -1 << 63} {
		fmt.Print(name(n), " ")
	}
	fmt.Println()
	for _, s := range []string{"go", "gone", "", "switch", "struct", "case", "func", "x"} {
		fmt.Print(keyword(s), " ")
	}
	fmt.Println()
	for _, c := range []byte("a9 +~_") {
		fmt.Print(class(c), " ")
	}
	fmt.Println()
	count := map[string]int{}
	for i := range 256 {
		count[class(byte(i))]++
	}
	fmt.Println(count)
}
