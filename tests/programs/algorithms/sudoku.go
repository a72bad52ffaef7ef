// run

// A backtracking sudoku solver with bit sets.
package main

import "fmt"

type board [9][9]uint8

var rows, cols, boxes [9]uint16
var tries int

func (b *board) put(r, c int, v uint8, on bool) {
	bit := uint16(1) << v
	if on {
		b[r][c] = v
		rows[r] |= bit
		cols[c] |= bit
		boxes[r/3*3+c/3] |= bit
	} else {
		b[r][c] = 0
		rows[r] &^= bit
		cols[c] &^= bit
		boxes[r/3*3+c/3] &^= bit
	}
}

func (b *board) solve() bool {
	tries++
	br, bc, best, used := -1, -1, 10, uint16(0)
	for r := range 9 {
		for c := range 9 {
			if b[r][c] != 0 {
				continue
			}
			u := rows[r] | cols[c] | boxes[r/3*3+c/3]
			free := 9
			for x := u; x != 0; x &= x - 1 {
				free--
			}
			if free < best {
				br, bc, best, used = r, c, free, u
			}
		}
	}
	if br < 0 {
		return true
	}
	for v := uint8(1); v <= 9; v++ {
		if used>>v&1 == 0 {
			b.put(br, bc, v, true)
			if b.solve() {
				return true
			}
			b.put(br, bc, v, false)
		}
	}
	return false
}

func main() {
	const puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
	var b board
	for i, ch := range puzzle {
		if ch != '.' {
			b.put(i/9, i%9, uint8(ch-'0'), true)
		}
	}
	fmt.Println(b.solve(), tries > 0)
	for _, r := range b {
		fmt.Println(r)
	}
}
