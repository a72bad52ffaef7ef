// run
// sync.Map and sync.Pool.

package main

import (
	"fmt"
	"sort"
	"sync"
)

func contents(m *sync.Map) string {
	var all []string
	m.Range(func(k, v any) bool {
		all = append(all, fmt.Sprint(k, "=", v))
		return true
	})
	sort.Strings(all)
	return fmt.Sprint(all)
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	var m sync.Map
	fmt.Println(m.Load("a"))
	m.Store("a", 1)
	m.Store(2, "two")
	m.Store(nil, nil)
	fmt.Println(m.Load("a"))
	fmt.Println(m.Load(2))
	fmt.Println(m.Load(nil))
	fmt.Println(m.LoadOrStore("a", 5))
	fmt.Println(m.LoadOrStore("b", 6))
	fmt.Println(m.LoadAndDelete("b"))
	fmt.Println(m.LoadAndDelete("b"))
	m.Delete("none")
	fmt.Println(m.Swap("a", 10))
	fmt.Println(m.Swap("c", 11))
	fmt.Println(m.CompareAndSwap("a", 10, 20), m.CompareAndSwap("a", 10, 30), m.CompareAndSwap("z", nil, 1))
	fmt.Println(m.CompareAndDelete("a", 1), m.CompareAndDelete("a", 20), m.CompareAndDelete("a", 20))
	fmt.Println(contents(&m))
	try(func() { m.Store([]int{1}, 1) })
	try(func() { m.Load(func() {}) })
	m.Store("c", 12)
	m.Store("d", 13)
	n := 0
	m.Range(func(k, v any) bool {
		n++
		m.Store(k, n)
		m.Delete(k)
		return n < 2
	})
	fmt.Println("ranged over", n)
	m.Clear()
	fmt.Println(contents(&m))
	m.Store("again", 1)
	fmt.Println(contents(&m))

	var wg sync.WaitGroup
	var squares sync.Map
	for g := 0; g < 8; g++ {
		wg.Go(func() {
			for i := 0; i < 100; i++ {
				squares.LoadOrStore(i, i*i)
				if v, ok := squares.Load(i); !ok || v.(int) != i*i {
					fmt.Println("lost", i, v)
				}
			}
		})
	}
	wg.Wait()
	sum := 0
	squares.Range(func(k, v any) bool { sum += v.(int); return true })
	fmt.Println(sum)

	made := 0
	pool := sync.Pool{New: func() any { made++; return new([16]byte) }}
	for i := 0; i < 10; i++ {
		b := pool.Get().(*[16]byte)
		b[0] = byte(i)
		pool.Put(b)
	}
	fmt.Println("made some:", made >= 1)
	var empty sync.Pool
	fmt.Println(empty.Get())
	empty.Put(nil)
	empty.Put("x")
	got := empty.Get()
	fmt.Println(got == nil || got == "x")
}
