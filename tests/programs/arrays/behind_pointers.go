// Elements of arrays behind pointers and inside of objects, found by variables; panics of each form.
package main

import "fmt"

type board struct {
	name  string
	bytes [8]byte
	ints  [5]int
	small [4]int32
	bits  [3]uint32
	grid  [3][4]int
	texts [2]string
	nodes [3]*board
	far   [70000]int8
	flags [6]bool
}

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what+":", r)
		}
	}()
	f()
	fmt.Println(what, "is fine")
}

func (b *board) sum(i, j int) int {
	total := b.ints[i] + int(b.bytes[i]) + int(b.small[j]) + int(b.bits[j]) + b.grid[j][i]
	if b.flags[i+j] {
		total += int(b.far[i*10000])
	}
	return total
}

func main() {
	b := &board{}
	for i := range 8 {
		b.bytes[i] = byte(250 + i)
		b.ints[i%5] += i * i
		b.small[i%4] = int32(-i) << 28
		b.bits[i%3] = 1 << 31 >> i
		b.grid[i%3][i%4] = 100 * i
		b.far[i*i*1000] = int8(-i)
		b.flags[i%6] = i%2 == 0
		b.nodes[i%3] = b
		b.texts[i%2] += fmt.Sprint(i)
	}
	for i := range 3 {
		for j := range 3 {
			fmt.Print(b.sum(i, j), " ")
		}
	}
	fmt.Println(b.bytes, b.ints, b.small, b.bits, b.grid, b.texts, b.flags)
	fmt.Println(b.nodes[1].nodes[2].grid[1][1])

	var none *board
	five, minus := 5, -1
	var u uint64 = 1<<63 + 7
	var array *[4]int
	try("load", func() { _ = b.ints[five] })
	try("negative", func() { _ = b.bytes[minus] })
	try("unsigned", func() { _ = b.bits[u] })
	try("store", func() { b.small[five] = 1 })
	try("store byte", func() { b.bytes[five+3] = 1 })
	try("inner", func() { b.grid[1][five]++ })
	try("outer", func() { b.grid[five][1]++ })
	try("far", func() { b.far[70000+five]++ })
	try("nil", func() { _ = none.ints[1+five] })
	try("nil store", func() { none.ints[five] = five })
	try("nil array", func() { array[five-3] = 1 })
	try("value", func() { b.ints[minus+five] = 3 / (five - 5) })
	fmt.Println(b.ints, len(array))
	calls := 0
	index := func(i int) int { calls++; return i }
	b.ints[index(1)], b.ints[index(2)] = b.ints[index(2)], b.ints[index(1)]
	b.ints[index(3)] += index(4)
	fmt.Println(b.ints, calls)
}
