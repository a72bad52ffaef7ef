// run

// Every operation on int8 wraps to eight bits before the next one sees it.
package main

import "fmt"

func main() {
	var a, b int8 = 127, 2
	fmt.Println(a+1, a*b, -(-128 + a - a), a<<1, a+b>>1)
	a = -128
	fmt.Println(-a, a-1, a/-1, a%-1, a*a, ^a)
	sum := int8(0)
	for i := 0; i < 300; i++ {
		sum += 7
	}
	fmt.Println(sum, int(sum)*2)
	var big int = int(a) * int(a)
	fmt.Println(big, int8(big), int8(big+300))
	c := int8(100)
	c += 100
	fmt.Println(c, c < 0, uint8(c), uint16(c), uint(uint8(c)))
	c++
	c--
	c -= 100
	c -= 100
	fmt.Println(c)
}
