// cpu: Conway's game of life on a torus of bytes.
package main

import "fmt"

const n = 120 // small: 4
const size = 128

type world [size][size]byte

func (w *world) step(next *world) {
	for y := 0; y < size; y++ {
		above, here, below := &w[(y+size-1)%size], &w[y], &w[(y+1)%size]
		for x := 0; x < size; x++ {
			left, right := (x+size-1)%size, (x+1)%size
			around := above[left] + above[x] + above[right] + here[left] + here[right] +
				below[left] + below[x] + below[right]
			if around == 3 || around == 2 && here[x] == 1 {
				next[y][x] = 1
			} else {
				next[y][x] = 0
			}
		}
	}
}

func main() {
	now, next := new(world), new(world)
	seed := uint32(7)
	for y := range now {
		for x := range now[y] {
			seed = seed*1664525 + 1013904223
			now[y][x] = byte(seed >> 31)
		}
	}
	for range n {
		now.step(next)
		now, next = next, now
	}
	alive := 0
	for _, row := range now {
		for _, cell := range row {
			alive += int(cell)
		}
	}
	fmt.Println(alive)
}
