// Switches over many constants, which are searched and not compared one by one: integers far apart,
// of every sign and size, strings of equal and of different lengths.
package main

import "fmt"

func far(n int) string {
	switch n {
	case -2147483648:
		return "least"
	case -70000, -7:
		return "negative"
	case 0:
		return "zero"
	case 3, 4, 5, 6, 7:
		return "few"
	case 1000:
		return "thousand"
	case 1000000:
		return "million"
	case 2147483647:
		return "most"
	}
	return "none"
}

func unsigned(n uint64) string {
	switch n {
	case 0:
		return "0"
	case 1 << 10:
		return "2^10"
	case 1 << 20:
		return "2^20"
	case 1 << 30:
		return "2^30"
	case 5:
		return "5"
	case 1<<31 - 1:
		return "2^31-1"
	default:
		return "other"
	}
}

func small(n int8) int {
	switch n {
	case -128:
		return 1
	case -1:
		return 2
	case 127:
		return 3
	case 64:
		return 4
	case 9:
		fallthrough
	case 10:
		return 5
	}
	return 0
}

type word string

func kind(w word) string {
	switch w {
	case "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough",
		"for", "func", "go", "goto", "if", "import", "interface", "map", "package", "range",
		"return", "select", "struct", "switch", "type", "var":
		return "keyword"
	default:
		return "name"
	case "":
		return "empty"
	case "true", "false", "nil", "iota":
		return "constant"
	case "int", "int8", "uint", "any", "len", "cap", "new", "min", "max":
		return "predeclared"
	case "żółw", "日本語":
		return "foreign"
	}
}

func bytes(b []byte) int {
	switch string(b) {
	case "alpha":
		b[0] = 'X'
		return 1
	case "beta":
		return 2
	case "gamma", "delta":
		return 3
	case "epsilon":
		return 4
	}
	return len(b)
}

func main() {
	for _, n := range []int{-2147483648, -2147483649, -70000, -7, -1, 0, 1, 3, 5, 7, 8, 999, 1000, 1001, 1000000, 2147483647, 2147483648} {
		fmt.Print(n, ":", far(n), " ")
	}
	fmt.Println()
	for _, n := range []uint64{0, 5, 6, 1 << 10, 1 << 20, 1 << 30, 1<<31 - 1, 1 << 31, 1 << 63, 1<<64 - 1, 1<<63 + 5} {
		fmt.Print(unsigned(n), " ")
	}
	fmt.Println()
	for n := -128; n < 128; n++ {
		if r := small(int8(n)); r != 0 {
			fmt.Print(n, "=", r, " ")
		}
	}
	fmt.Println()
	words := []word{"break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto", "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var", "", "true", "false", "nil", "iota", "int", "int8", "uint", "any", "len", "cap", "new", "min", "max", "żółw", "日本語", "x", "fo", "foe", "forx", "yes", "rangy", "select!", "a very long name that no case has", "\x00", "brea\x00", "breal"}
	for _, w := range words {
		fmt.Print(w, ":", kind(w), " ")
	}
	fmt.Println()
	for _, s := range []string{"alpha", "beta", "gamma", "delta", "epsilon", "omega", ""} {
		b := []byte(s)
		fmt.Print(bytes(b), string(b), " ")
	}
	fmt.Println()
}
