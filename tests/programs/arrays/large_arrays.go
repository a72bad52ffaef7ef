// run

// Arrays of many kilobytes: locals, fields, copies, parameters and results.
package main

import "fmt"

type board [64][64]int16

func (b board) sum() (n int) {
	for _, row := range b {
		for _, v := range row {
			n += int(v)
		}
	}
	return
}

func (b *board) set(x, y int, v int16) { b[y][x] = v }

func transpose(b board) (t board) {
	for y := range b {
		for x := range b[y] {
			t[x][y] = b[y][x]
		}
	}
	return
}

func main() {
	var b board
	for i := range 64 {
		b.set(i, i/2, int16(i))
	}
	c := b
	c.set(63, 0, 1000)
	t := transpose(c)
	fmt.Println(b.sum(), c.sum(), t.sum(), t[63][0], t[0][63], b == c, transpose(t) == c)
	boards := []board{b, c}
	boards[0][0][0] = 5
	fmt.Println(boards[0].sum(), b.sum())
	ch := make(chan board, 1)
	ch <- c
	c = board{}
	got := <-ch
	fmt.Println(got.sum(), c.sum(), len(got), cap(got[0]))
	var any1, any2 any = got, t
	fmt.Println(any1 == any2, any1 == any(got))
}
