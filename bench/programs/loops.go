// cpu: nested loops over integers, nothing else.
package main

import "fmt"

const n = 9000 // small: 120

func main() {
	sum := 0
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			sum = (sum + (i ^ j)) & 0xffffff
		}
	}
	fmt.Println(sum)
}
