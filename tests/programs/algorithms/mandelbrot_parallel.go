// run

// A small Mandelbrot set drawn by one goroutine per row.
package main

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

func escape(c complex128) int {
	z := c
	for i := range 60 {
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return i
		}
		z = z*z + c
	}
	return 60
}

func main() {
	const w, h = 64, 22
	rows := make([]string, h)
	var wg sync.WaitGroup
	var inside atomic.Int32
	for y := range h {
		wg.Go(func() {
			line := make([]byte, w)
			for x := range line {
				n := escape(complex(float64(x)/w*3-2.2, float64(y)/h*2.4-1.2))
				line[x] = " .:-=+*#%@"[n*9/60]
				if n == 60 {
					inside.Add(1)
				}
			}
			rows[y] = strings.TrimRight(string(line), " ")
		})
	}
	wg.Wait()
	fmt.Println(strings.Join(rows, "\n"))
	fmt.Println(inside.Load())
}
