// run

// float32 operations round to float32 after each step.
package main

import (
	"fmt"
	"math"
)

func main() {
	var a, b, c float32 = 1.1, 2.2, 3.3
	fmt.Println(a+b, a*b, b/a, c-a, a+b == c, float64(a)+float64(b))
	sum := float32(0)
	for i := 0; i < 1000; i++ {
		sum += 0.1
	}
	fmt.Println(sum)
	sum64 := 0.0
	for i := 0; i < 1000; i++ {
		sum64 += 0.1
	}
	fmt.Println(sum64, float32(sum64))
	big := float32(1 << 24)
	big++
	fmt.Println(big, int(big), big-1<<24)
	fmt.Println(float32(1)/3, 1/float32(3)*3, float32(math.Pi), float64(float32(math.Pi)))
	v := []float32{1e38, 1e38, 1e38, 1e38}
	total := v[0] + v[1] + v[2] + v[3]
	fmt.Println(total, total/4)
	fmt.Printf("%.10f %g %e\n", a, b, c)
}
