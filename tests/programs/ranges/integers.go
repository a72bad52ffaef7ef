// run

// Ranging over integers of every type, constants, zero and negative counts.
package main

import "fmt"

func count() int { fmt.Print("once "); return 3 }

func main() {
	for i := range 3 {
		i *= 10
		fmt.Print(i, " ")
	}
	for range 2 {
		fmt.Print("x ")
	}
	for i := range count() {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := range uint8(3) {
		fmt.Printf("%T%d ", i, i)
	}
	type idx int16
	var n idx = 2
	for i := range n {
		n = 10
		fmt.Printf("%T%d ", i, i)
	}
	for i := range -5 {
		fmt.Print("never", i)
	}
	for range int64(0) {
		fmt.Print("never")
	}
	var j int
	for j = range 4 {
	}
	var k int8
	for k = range 3 {
	}
	fmt.Println(j, k, n)
	const c = 2
	for i := range c {
		for i := range i + 1 {
			fmt.Print(i, " ")
		}
	}
	s := []int{9, 9}
	for s[0] = range 5 {
	}
	fmt.Println(s)
	sum := 0
	for i := range 100 {
		if i%2 == 0 {
			continue
		}
		if i > 50 {
			break
		}
		sum += i
	}
	fmt.Println(sum)
}
