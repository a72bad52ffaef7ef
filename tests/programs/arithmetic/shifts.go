package main

import "fmt"

func shift(x int, n int) (r string) {
	defer func() {
		if e := recover(); e != nil {
			r = fmt.Sprint(e)
		}
	}()
	return fmt.Sprint(x<<n, x>>n)
}

func main() {
	for _, n := range []int{0, 1, 31, 32, 63, 64, 65, 1000, -1} {
		fmt.Println(n, shift(-5, n))
	}
	var u uint = 64
	fmt.Println(1<<u, -1>>u, uint(1)<<u, ^uint(0)>>u)
	var i8 int8 = -3
	fmt.Println(i8<<1, i8<<7, i8<<8, i8>>1, i8>>7, i8>>8, i8>>u)
	var u8 uint8 = 0xf3
	fmt.Println(u8<<1, u8<<4, u8<<8, u8>>3, u8>>8, u8>>u)
	var i32 int32 = 1
	s := 31
	fmt.Println(i32<<s, i32<<(s+1), uint32(i32)<<s)
	var by uint8 = 200
	fmt.Println(1<<by, int64(7)>>by)
	x := 1
	x <<= 10
	x >>= 3
	fmt.Println(x)
	var w int64 = 1.0 << s
	fmt.Println(w)
}
