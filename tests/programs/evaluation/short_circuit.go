// run

// And and or evaluate their right side only when it decides.
package main

import "fmt"

func yes(s string) bool { fmt.Print(s, "+ "); return true }
func no(s string) bool  { fmt.Print(s, "- "); return false }

func main() {
	fmt.Println(yes("a") && no("b") && yes("c"))
	fmt.Println(no("a") || yes("b") || no("c"))
	fmt.Println(no("a") && yes("b") || yes("c") && yes("d"))
	fmt.Println(!(yes("a") || no("b")) || !no("c"))
	var p *struct{ v int }
	fmt.Println(p != nil && p.v == 0, p == nil || p.v == 0)
	var s []int
	i := 0
	for i < len(s) && s[i] == 0 {
		i++
	}
	var m map[string]int
	if v, ok := m["x"]; ok && 1/v > 0 || yes("else") {
		fmt.Println("taken")
	}
	x := yes("1") != no("2")
	y := yes("1") == (yes("2") && no("3"))
	fmt.Println(x, y, i)
	f := func(b bool) bool { return b && yes("f") }
	fmt.Println(f(false), f(true))
}
