package main

import "fmt"

func main() {
	var zero float64
	inf := 1 / zero
	nan := zero / zero
	fmt.Println(inf, -inf, nan, nan == nan, nan != nan, nan < 1, nan > 1, !(nan < 1))
	fmt.Println(0.1+0.2, 1e100*1e100, 1.5*2, 7.0/2)
	var f32 float32 = 16777216
	fmt.Println(f32+1, f32*1.1, float32(0.1), float64(float32(0.1)))
	if nan >= 0 {
		fmt.Println("wrong")
	} else {
		fmt.Println("nan is not >= 0")
	}
	if !(nan < 0) {
		fmt.Println("nan is not < 0")
	}
	a, b := 1.5, 2.5
	fmt.Println(a < b, a <= b, a > b, a >= b, a == b, a != b)
	x, y := float32(1.5), float32(2.5)
	fmt.Println(x < y, x <= y, x > y, x >= y, x == y, x != y, -x, x/y, x-y)
	negative := -zero
	fmt.Println(1/negative, 1/(0*-a))
	n := 3
	n64 := int64(-7)
	u64 := uint64(1<<63 + 1024)
	fmt.Println(float64(n)/2, float32(n64), float64(u64), float32(u64))
	fmt.Println(int(a), int(-a), int8(b), uint8(b), uint64(a*1e19), int64(-2.9e5+zero))
	f := 0.0
	for i := 0; i < 10; i++ {
		f += 0.1
	}
	f++
	f--
	f *= 2
	f /= 4
	f -= 0.25
	fmt.Println(f, f == 0.25)
	fmt.Println(min(a, b, 0.5), max(a, nan), min(inf, a), max(n, 7, 2), min("b", "a"), max(x, y))
}
