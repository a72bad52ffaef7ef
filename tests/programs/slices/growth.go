// run

// How capacity grows by append, for elements of several sizes, and when whole slices are added.
package main

import "fmt"

var (
	ints   []int
	bytes  []byte
	strs   []string
	halves []int32
)

func main() {
	last := -1
	for i := range 5000 {
		ints = append(ints, i)
		if cap(ints) != last {
			last = cap(ints)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
	last = -1
	for range 3000 {
		bytes = append(bytes, 'x')
		if cap(bytes) != last {
			last = cap(bytes)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
	last = 0
	for range 40 {
		strs = append(strs, "s")
		halves = append(halves, 1)
		if s := cap(strs)*1000 + cap(halves); s != last {
			last = s
			fmt.Print(cap(strs), "/", cap(halves), " ")
		}
	}
	fmt.Println()
	a := append([]int(nil), 1, 2, 3, 4, 5)
	b := append([]int{1, 2}, 3, 4, 5)
	c := append([]int{1, 2, 3, 4}, 5)
	d := append(make([]int, 10), make([]int, 11)...)
	e := append([]byte{1}, make([]byte, 32)...)
	type three struct{ a, b, c int }
	f := append([]three(nil), three{}, three{}, three{})
	fmt.Println(cap(a), cap(b), cap(c), cap(d), cap(e), cap(f), cap(append([]struct{}{}, struct{}{})) >= 1)
}
