// cpu: recursion with bit sets; then the same with arrays of bool.
package main

import "fmt"

const n = 10 // small: 6

func place(columns, rising, falling, all uint) int {
	if columns == all {
		return 1
	}
	found := 0
	for free := all &^ (columns | rising | falling); free != 0; {
		bit := free & -free
		free ^= bit
		found += place(columns|bit, (rising|bit)<<1, (falling|bit)>>1, all)
	}
	return found
}

type board struct {
	column, rising, falling [64]bool
	found                   int
}

func (b *board) place(row int) {
	if row == n {
		b.found++
		return
	}
	for column := 0; column < n; column++ {
		if b.column[column] || b.rising[row+column] || b.falling[row-column+n] {
			continue
		}
		b.column[column], b.rising[row+column], b.falling[row-column+n] = true, true, true
		b.place(row + 1)
		b.column[column], b.rising[row+column], b.falling[row-column+n] = false, false, false
	}
}

func main() {
	var b board
	b.place(0)
	fmt.Println(place(0, 0, 0, 1<<n-1), b.found)
}
