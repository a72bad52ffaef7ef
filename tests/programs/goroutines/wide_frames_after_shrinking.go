// A goroutine that waits in a small call keeps the room that the larger frames around that call have asked for, when
// its stack shrinks meanwhile.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func dive(depth int) int {
	if depth == 0 {
		return 0
	}
	return 1 + dive(depth-1)
}

func last(
	a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3, d0, d1, d2, d3, e0, e1, e2, e3, f0, f1, f2, f3, g0, g1, g2,
	g3, h0, h1, h2, h3, i0, i1, i2, i3, j0, j1, j2, j3, k0, k1, k2, k3, l0, l1, l2, l3, m0, m1, m2, m3, n0, n1,
	n2, n3, o0, o1, o2, o3, p0, p1, p2, p3, q0, q1, q2, q3, r0, r1, r2, r3, s0, s1, s2, s3, t0, t1, t2, t3 int,
) string {
	if a0 < 0 {
		return last(
			a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3, d0, d1, d2, d3, e0, e1, e2, e3, f0, f1, f2, f3, g0, g1,
			g2, g3, h0, h1, h2, h3, i0, i1, i2, i3, j0, j1, j2, j3, k0, k1, k2, k3, l0, l1, l2, l3, m0, m1, m2, m3,
			n0, n1, n2, n3, o0, o1, o2, o3, p0, p1, p2, p3, q0, q1, q2, q3, r0, r1, r2, r3, s0, s1, s2, s3, t0, t1,
			t2, t3,
		)
	}
	return fmt.Sprint(a0, b1, c2, t3)
}

// wide waits with little in its frame, and needs all of the frame for the call after that.
func wide(i int, gate *sync.WaitGroup) string {
	gate.Wait()
	return last(
		i+0, i+1, i+2, i+3, i+4, i+5, i+6, i+7, i+8, i+9, i+10, i+11, i+12, i+13, i+14, i+15, i+16, i+17, i+18,
		i+19, i+20, i+21, i+22, i+23, i+24, i+25, i+26, i+27, i+28, i+29, i+30, i+31, i+32, i+33, i+34, i+35, i+36,
		i+37, i+38, i+39, i+40, i+41, i+42, i+43, i+44, i+45, i+46, i+47, i+48, i+49, i+50, i+51, i+52, i+53, i+54,
		i+55, i+56, i+57, i+58, i+59, i+60, i+61, i+62, i+63, i+64, i+65, i+66, i+67, i+68, i+69, i+70, i+71, i+72,
		i+73, i+74, i+75, i+76, i+77, i+78, i+79,
	)
}

func main() {
	const goroutines = 200
	var gate, ready, over sync.WaitGroup
	gate.Add(1)
	texts := make([]string, goroutines)
	for i := range goroutines {
		ready.Add(1)
		over.Go(func() {
			dive(1000)
			ready.Done()
			texts[i] = wide(i, &gate)
		})
	}
	ready.Wait()
	for range 4 {
		time.Sleep(20 * time.Millisecond) // it is known to a tick since when who waits
		runtime.GC()
	}
	gate.Done()
	over.Wait()
	sum := 0
	for _, text := range texts {
		for _, letter := range text {
			sum = sum*31 + int(letter)
		}
	}
	fmt.Println(texts[goroutines-1])
	fmt.Println(sum)
}
