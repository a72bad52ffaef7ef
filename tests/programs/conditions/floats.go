// Comparisons of floats, with NaN on either side, as jumps and as values.
package main

import "math"

func jumps(x, y float64) (bits int) {
	if x == y {
		bits |= 1
	}
	if x != y {
		bits |= 2
	}
	if x < y {
		bits |= 4
	}
	if x <= y {
		bits |= 8
	}
	if x > y {
		bits |= 16
	}
	if x >= y {
		bits |= 32
	}
	if !(x < y || x >= y) {
		bits |= 64
	}
	if !(x == y) && !(x > y) {
		bits |= 128
	}
	return bits
}

func narrow(x, y float32) (bits int) {
	if x == y {
		bits |= 1
	}
	if x != y {
		bits |= 2
	}
	if x < y {
		bits |= 4
	}
	if x <= y {
		bits |= 8
	}
	if !(x > y) {
		bits |= 16
	}
	return bits
}

func values(x, y float64) (a, b, c, d, e, f bool) {
	return x == y, x != y, x < y, x <= y, x > y, x >= y
}

func main() {
	nan, inf := math.NaN(), math.Inf(1)
	for _, x := range []float64{nan, inf, -inf, 0, math.Copysign(0, -1), 1.5} {
		for _, y := range []float64{nan, inf, 0, 1.5} {
			print(jumps(x, y), " ", narrow(float32(x), float32(y)), " ")
			println(values(x, y))
		}
	}
	println(min(float32(nan), 1), max(float32(1), float32(inf)), min(float32(2), -3))
}
