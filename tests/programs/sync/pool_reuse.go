// run

// A Pool hands out what was put back, else what New makes; nil without New.
package main

import (
	"fmt"
	"sync"
)

type buf struct{ b []byte }

func main() {
	made := 0
	p := sync.Pool{New: func() any { made++; return &buf{} }}
	a := p.Get().(*buf)
	a.b = append(a.b, "used"...)
	fmt.Println(made, len(a.b))
	p.Put(a)
	b := p.Get().(*buf)
	fmt.Println(made == 1 && b == a || made == 2)
	var empty sync.Pool
	fmt.Println(empty.Get())
	empty.Put(nil)
	var wg sync.WaitGroup
	shared := sync.Pool{New: func() any { return new([64]int) }}
	sums := make([]int, 10)
	for g := range sums {
		wg.Go(func() {
			for i := range 20 {
				x := shared.Get().(*[64]int)
				clear(x[:])
				for k := range x {
					x[k] = g + i
				}
				for _, v := range x {
					sums[g] += v
				}
				shared.Put(x)
			}
		})
	}
	wg.Wait()
	fmt.Println(sums)
}
