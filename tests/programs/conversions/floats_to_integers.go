// run

// Conversions between floats and integers truncate towards zero.
package main

import "fmt"

func main() {
	for _, f := range []float64{0, 0.5, -0.5, 1.999999, -1.999999, 255.7, -128.9, 1e9 + 0.5, 1 << 52, -1 << 53} {
		fmt.Println(f, int(f), int64(f), int32(f))
	}
	for _, f := range []float64{0.9, 3.2, 200.6} {
		fmt.Println(uint8(f), int16(f), uint32(f), uint64(f))
	}
	fmt.Println(uint64(1e19), int64(float32(16777217)), float32(16777217), float64(1<<53+1))
	var u uint64 = 1<<63 + 1025
	fmt.Println(float64(u), uint64(float64(u)), float32(u), float64(uint64(1<<64-1)))
	var i int64 = -1<<62 - 3
	fmt.Println(float64(i), int64(float64(i)) == i, float32(i))
	var f32 float32 = 0.1
	fmt.Println(float64(f32), float32(float64(f32)) == f32)
}
