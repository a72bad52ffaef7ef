// run

// Bytes wrap at 256, and their quotients and shifts are unsigned.
package main

import "fmt"

func main() {
	var a, b uint8 = 250, 10
	fmt.Println(a+b, b-a, a*b, a/b, a%b, a<<1, a>>1, ^a, -a)
	a += b
	fmt.Println(a, a-5, (a-5)>>1, (a-5)/2)
	var h uint8
	for _, c := range []byte("checksum") {
		h = h*31 + c
	}
	fmt.Println(h)
	x := uint8(200)
	y := uint8(100)
	fmt.Println(x+y, int(x)+int(y), (x+y)/2, uint8((int(x)+int(y))/2), x+y < x)
	x &^= 0x0f
	y |= 0x81
	fmt.Println(x, y, x^y, x&y)
}
