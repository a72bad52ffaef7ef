// run

// Counters behind many locks, chosen by hash; totals agree with a single lock.
package main

import (
	"fmt"
	"sync"
)

type stripe struct {
	sync.Mutex
	m map[string]int
	_ [32]byte
}
type striped [8]stripe

func (s *striped) add(k string, n int) {
	h := uint8(0)
	for i := range len(k) {
		h = h*17 + k[i]
	}
	st := &s[h%uint8(len(s))]
	st.Lock()
	defer st.Unlock()
	if st.m == nil {
		st.m = make(map[string]int)
	}
	st.m[k] += n
}

func (s *striped) total() (keys, sum int) {
	for i := range s {
		s[i].Lock()
		keys += len(s[i].m)
		for _, n := range s[i].m {
			sum += n
		}
		s[i].Unlock()
	}
	return
}

func main() {
	var s striped
	var wg sync.WaitGroup
	for g := range 10 {
		wg.Go(func() {
			for i := range 100 {
				s.add(fmt.Sprint("key", (g*i)%37), i)
			}
		})
	}
	wg.Wait()
	fmt.Println(s.total())
	used := 0
	for i := range s {
		if len(s[i].m) > 0 {
			used++
		}
	}
	fmt.Println(used > 1, len(s))
}
