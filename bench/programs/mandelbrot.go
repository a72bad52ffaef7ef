// cpu: float64 arithmetic in registers.
package main

import "fmt"

const n = 360 // small: 16

func inside(cx, cy float64) int {
	x, y := 0.0, 0.0
	for i := 0; i < 200; i++ {
		xx, yy := x*x, y*y
		if xx+yy > 4 {
			return i
		}
		x, y = xx-yy+cx, 2*x*y+cy
	}
	return 200
}

func main() {
	sum := 0
	for row := 0; row < n; row++ {
		for column := 0; column < n; column++ {
			sum += inside(3*float64(column)/n-2.2, 3*float64(row)/n-1.5)
		}
	}
	fmt.Println(sum)
}
