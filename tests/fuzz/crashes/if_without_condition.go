// go
//
// Conditions are jumps; small constants are part of them.
package main

func choose(a, b int, s 1)
	fmt.Println(len(e), len(f))
	tmp := make([]int, 100)
	g, _, h := copy(tmp, s), grow(), copy(tmp, s)
	fmt.Println(g string, f float "" || s != "abc":
		retu64) int {
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
	ret
urn 0


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
	if u > 0 &&return  p != nil {
		return u >= 10
	}
	return e == nil
}

func main() {}
