// Sums, differences and products of narrow integers: only the result is wrapped, and rightly.
package main

import "fmt"

type small interface {
	~int8 | ~int16 | ~int32 | ~uint8 | ~uint16 | ~uint32
}

func sums[T small](a, b, c T) (T, T, T, T, T) {
	return a + b + c, a*b - c, a - b*c + a, (a+b)*(b+c) + (a-c)*3, 5 - a*b - (c + 1)
}

func compared[T small](a, b, c T) (bool, bool, bool, T, T) {
	return a+b > c, a*b+c < a, a-b == c, (a + b) / (c | 1), (a*b + c) >> 1
}

func mixed(a, b, c uint32) uint32 { return (a+b)&c + (a*b)|c ^ (a+c)<<3 - ^a&b }

func indexed(list []int, a, b, c uint8) int { return list[a+b*c] + list[byte(len(list))-a+c] }

func assigned(x int32, y uint8) (int32, uint8, uint32) {
	z := uint32(x)
	for i := range 3 {
		x += 1 << 30
		x *= 3
		x -= int32(i) + x<<2
		y += 200
		y--
		y = y*y + 3
		z = z*1664525 + 1013904223
		z <<= 5
	}
	x++
	return x, y, z
}

var calls int

func call(x uint8) uint8 { calls++; return x + uint8(calls) }

func main() {
	fmt.Println(sums[int8](127, 127, -128))
	fmt.Println(sums[int16](32767, 3, -32768))
	fmt.Println(sums[int32](1<<31-1, 1<<30, -1<<31))
	fmt.Println(sums[uint8](255, 254, 3))
	fmt.Println(sums[uint16](65535, 65534, 3))
	fmt.Println(sums[uint32](1<<32-1, 1<<31, 7))
	fmt.Println(compared[int8](127, 1, 3))
	fmt.Println(compared[int16](-32768, -1, 5))
	fmt.Println(compared[int32](1<<31-1, 2, 3))
	fmt.Println(compared[uint8](250, 10, 4))
	fmt.Println(compared[uint16](65000, 1000, 4))
	fmt.Println(compared[uint32](1<<32-1, 1<<32-1, 9))
	fmt.Println(mixed(0xffffffff, 0x80000001, 0x12345678))
	list := make([]int, 256)
	for i := range list {
		list[i] = i
	}
	fmt.Println(indexed(list[:250], 200, 100, 3))
	fmt.Println(assigned(7, 9))
	fmt.Println(call(1)+call(2)*call(3)-call(4), calls)
	x := uint8(9)
	change := func() uint8 { x = 100; return 1 }
	fmt.Println(x+change()+x, x)
	fmt.Println(float64(x*x+x), int(x*3), string(rune(x+1-2)))
}
