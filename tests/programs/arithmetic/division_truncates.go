// run

// Division truncates towards zero; the remainder has the sign of the dividend.
package main

import "fmt"

func main() {
	for _, a := range []int{7, -7} {
		for _, b := range []int{2, -2, 3, -3, 8, -8} {
			q, r := a/b, a%b
			fmt.Println(a, b, q, r, q*b+r == a)
		}
	}
	for _, a := range []int{-9, -8, -1, 0, 1, 8, 9} {
		fmt.Println(a, a/4, a%4, a>>2, a&3, a/8, a%8, a/-4, a%-4, a/1, a%1, a/-1)
	}
	const min = -1 << 63
	x := min
	fmt.Println(x/-1 == min, x%-1, x/2, x/min, x%10)
}
