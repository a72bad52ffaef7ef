// run

// Shift counts of any size and type; negative ones panic.
package main

import "fmt"

func main() {
	x, y := 1, -1
	var u8 uint8 = 0x81
	var i8 int8 = -127
	for _, n := range []uint{0, 1, 7, 8, 31, 32, 63, 64, 65, 1 << 40} {
		fmt.Println(n, x<<n, y>>n, y<<n, uint(1)<<n, u8<<n, u8>>n, i8<<n, i8>>n)
	}
	for _, n := range []int8{0, 3, 100, -1} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("count", n, r)
				}
			}()
			fmt.Println(x<<n, y>>n)
		}()
	}
	var s uint = 33
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var w int64 = 1.0 << 33
	fmt.Println(i, j, k, w, uint8(1)<<7>>7, int8(-128)>>7)
	x <<= 3
	x >>= 1
	fmt.Println(x)
}
