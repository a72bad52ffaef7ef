// goknot dis
//
// Conditions are jumps; small constants are part of them.
package main

func choose(a, b int, s string, f float64) int {
	switch {
	case a < b && b <= 7:
		return 1
	case a == 100000 || !(a > b):
		return 2
	case s == "" || s != "abc":
		return 3
	case f < 2.5:
		return 4
	}
	return 0
}

func cases(n int) string {
	switch n {
	case 1:
		return "one"
	case 2, 3:
		return "few"
	}
	return "many"
}

func unsigned(u uint64, p *int, e any) bool {
	if u > 0 && p != nil {
		return u >= 10
	}
	return e == nil
}

func main() {}
