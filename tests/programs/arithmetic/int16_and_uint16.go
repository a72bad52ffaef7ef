// run

// Sixteen-bit arithmetic, signed beside unsigned.
package main

import "fmt"

func main() {
	var s int16 = 32767
	var u uint16 = 65535
	s++
	u++
	fmt.Println(s, u)
	s--
	u--
	fmt.Println(s, u)
	fmt.Println(s*s, u*u, s*2, u*2, -s-2, -u)
	fmt.Println(s/7, u/7, (s+1)/7, (s+1)%7, u%7)
	fmt.Println(s<<3, u<<3, (s+1)>>3, u>>3)
	fmt.Println(int16(u), uint16(s+1), int32(int16(u)), uint32(int16(u)), int32(u))
	m := [4]int16{1, -2, 30000, -30000}
	total := int16(0)
	for _, v := range m {
		total += v * 3
	}
	fmt.Println(total, m[2]+m[2], m[3]+m[3])
}
