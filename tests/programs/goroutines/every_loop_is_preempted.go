// Loops of all kinds give way to others, though they never ask for it: on one worker each of them runs until another
// goroutine has set a flag.
package main

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
)

var stop atomic.Bool

type counter struct{ n int }

func (c *counter) step() bool { // compiled into its callers
	c.n++
	return !stop.Load()
}

type stepper interface{ step() bool }

func recurse(depth int) int {
	if depth == 0 || stop.Load() {
		return 0
	}
	return recurse(depth-1) + recurse(depth-1)
}

func numbers(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func generic[T int | float64](step T) (sum T) {
	for !stop.Load() {
		sum += step
	}
	return sum
}

func search(values []int, x int) int {
	return slices.IndexFunc(values, func(v int) bool { return v == x || stop.Load() })
}

var (
	values = make([]int, 1000)
	table  = map[int]int{1: 1, 2: 2, 3: 3}
	text   = strings.Repeat("aé", 500)
	sum    int
)

var loops = []struct {
	name string
	run  func()
}{
	{"condition", func() {
		for !stop.Load() {
		}
	}},
	{"three clauses", func() {
		for i := 0; i < 1<<62 && !stop.Load(); i++ {
			sum += i
		}
	}},
	{"down", func() {
		for i := 1 << 62; i > 0; i -= 3 {
			if stop.Load() {
				break
			}
		}
	}},
	{"range over an integer", func() {
		for i := range 1 << 62 {
			if stop.Load() {
				break
			}
			sum ^= i
		}
	}},
	{"range over a slice", func() {
		for !stop.Load() {
			for i, v := range values {
				sum += i * v
			}
		}
	}},
	{"range over a map", func() {
		for !stop.Load() {
			for k, v := range table {
				sum += k + v
			}
		}
	}},
	{"range over a string", func() {
		for !stop.Load() {
			for i, r := range text {
				sum += i + int(r)
			}
		}
	}},
	{"range over a function", func() {
		for i := range numbers {
			if stop.Load() {
				break
			}
			sum += i
		}
	}},
	{"range over a pull", func() {
		next, done := iter.Pull(numbers)
		for !stop.Load() {
			v, _ := next()
			sum += v
		}
		done()
	}},
	{"goto", func() {
	again:
		if !stop.Load() {
			goto again
		}
	}},
	{"continue outside", func() {
	outside:
		for {
			for range 3 {
				if stop.Load() {
					break outside
				}
				continue outside
			}
		}
	}},
	{"switch", func() {
		for i := 0; ; i++ {
			switch {
			case stop.Load():
				return
			case i%2 == 0:
				continue
			}
		}
	}},
	{"method compiled into it", func() {
		var c counter
		for c.step() {
		}
	}},
	{"method through an interface", func() {
		var s stepper = &counter{}
		for s.step() {
		}
	}},
	{"closure", func() {
		n := 0
		step := func() bool { n++; return !stop.Load() }
		for step() {
		}
	}},
	{"recursion", func() { recurse(60) }},
	{"generic", func() { generic(1); generic(0.5) }},
	{"deferred calls", func() {
		for !stop.Load() {
			func() { defer func() { sum++ }() }()
		}
	}},
	{"panics", func() {
		for !stop.Load() {
			func() {
				defer func() { recover() }()
				panic("again")
			}()
		}
	}},
	{"select with default", func() {
		c := make(chan int)
		for !stop.Load() {
			select {
			case <-c:
			default:
			}
		}
	}},
	{"buffered channel", func() {
		c := make(chan int, 1)
		for !stop.Load() {
			c <- 1
			<-c
		}
	}},
	{"mutex", func() {
		var mu sync.Mutex
		for !stop.Load() {
			mu.Lock()
			mu.Unlock()
		}
	}},
	{"floats", func() {
		for x := 0.0; !stop.Load(); x += 0.5 {
		}
	}},
	{"bytes", func() {
		b := []byte(text)
		for !stop.Load() {
			for i := 0; i < len(b); i++ {
				b[i]++
			}
		}
	}},
	{"appending", func() {
		var s []int
		for !stop.Load() {
			s = append(s[:len(s)%100], 1)
		}
	}},
	{"sort.Slice", func() {
		for !stop.Load() {
			sort.Slice(values, func(i, j int) bool { return values[i] < values[j] })
		}
	}},
	{"slices.IndexFunc", func() {
		for search(values, -1) < 0 {
		}
	}},
	{"strings.Map", func() {
		strings.Map(func(r rune) rune {
			for !stop.Load() {
			}
			return r
		}, text)
	}},
}

func main() {
	runtime.GOMAXPROCS(1)
	for _, loop := range loops {
		stop.Store(false)
		go stop.Store(true)
		loop.run()
		fmt.Println(loop.name)
	}
}
