package main

import "fmt"

type small int8

func main() {
	var i8 int8 = 127
	i8++
	fmt.Println(i8)
	var u8 uint8
	u8--
	fmt.Println(u8)
	var i16 int16 = -32768
	i16--
	fmt.Println(i16, -i16)
	var u16 uint16 = 65535
	u16 += 2
	fmt.Println(u16)
	var i32 int32 = 1 << 30
	i32 *= 4
	fmt.Println(i32)
	var u32 uint32 = 1
	u32 -= 2
	fmt.Println(u32)
	var i64 int64 = -1 << 63
	fmt.Println(i64/-1, i64%-1, -i64, i64-1)
	var u64 uint64
	u64--
	fmt.Println(u64, u64/3, u64%10, u64>>1)
	s := small(-128)
	fmt.Println(s/-1, s*s, -s, s-1)
	minus := int8(-1)
	fmt.Println(int8(-128)/minus, int8(-128)%minus)

	a, b := 17, -5
	fmt.Println(a/b, a%b, -a/b, -a%b, a&b, a|b, a^b, a&^b, ^a)
	fmt.Println(a/4, a%4, -a/4, -a%4, a/-4, a%-4, a*8, a*-1, 100-a)
	u := uint(17)
	fmt.Println(u/4, u%4, u/5, u%5, u&^1, ^uint8(5), ^u>>60)

	var big uint64 = 1<<63 + 5
	fmt.Println(big/7, big%7, big > 3, big < 3, 3 < big, big >= 1<<63)
	x := uint32(0xffffffff)
	fmt.Println(x&0xff, x|1, x^0xf0, x>>4, x<<4, ^x)
	const c = 1<<62 + 1
	fmt.Println(c+i64, c-1)
}
