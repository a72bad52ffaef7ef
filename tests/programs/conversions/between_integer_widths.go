// run

// Narrowing cuts bits, widening extends by the sign of the source.
package main

import "fmt"

func main() {
	for _, v := range []int64{0, 1, -1, 127, 128, 255, 256, 32768, -32769, 1 << 31, 1<<32 + 5, -1 << 63} {
		fmt.Println(v, int8(v), uint8(v), int16(v), uint16(v), int32(v), uint32(v), uint64(v))
	}
	var b int8 = -1
	fmt.Println(uint8(b), uint16(b), uint32(b), uint64(b), uint16(uint8(b)), int16(uint8(b)))
	var c uint8 = 200
	fmt.Println(int8(c), int(int8(c)), int(c), uint(int8(c)))
	type celsius int8
	type count uint16
	fmt.Println(celsius(c), count(celsius(c)), int(celsius(c))+1)
}
