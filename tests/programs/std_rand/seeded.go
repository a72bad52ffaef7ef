// run
// Package math/rand: a seed gives the same numbers as in Go.

package main

import (
	"fmt"
	"math/rand"
	"sort"
)

func main() {
	for _, seed := range []int64{1, 0, -5, 42, 1 << 40} {
		r := rand.New(rand.NewSource(seed))
		fmt.Println(r.Int(), r.Int31(), r.Int31n(10), r.Int63(), r.Int63n(1e12), r.Intn(100), r.Intn(1<<40), r.Uint32(), r.Uint64())
		fmt.Println(r.Float32(), r.Float64(), r.ExpFloat64(), r.NormFloat64(), r.Perm(10))
		s := []int{1, 2, 3, 4, 5, 6, 7}
		r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
		b := make([]byte, 11)
		n, err := r.Read(b)
		fmt.Println(s, n, err, b)
		r.Read(b[:3])
		fmt.Println(b[:3], r.Int63())
		r.Seed(7)
		fmt.Println(r.Int63(), r.Int31n(7), r.Int31n(8))
	}
	rand.Seed(3)
	fmt.Println(rand.Int(), rand.Intn(10), rand.Float64(), rand.Perm(4), rand.Uint32(), rand.Int63n(5), rand.Int31n(9), rand.NormFloat64(), rand.ExpFloat64())
	src := rand.NewSource(9).(rand.Source64)
	fmt.Println(src.Int63(), src.Uint64())
	s := rand.Perm(20)
	rand.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	sort.Ints(s)
	fmt.Println(s)
	r := rand.New(rand.NewSource(5))
	for i := 0; i < 2000; i++ {
		if x := r.NormFloat64(); x > 3.3 || x < -3.3 {
			fmt.Println(i, x)
		}
		if x := r.ExpFloat64(); x > 7 {
			fmt.Println(i, x)
		}
	}
	z := rand.NewZipf(r, 1.5, 2, 1000)
	for i := 0; i < 20; i++ {
		fmt.Print(z.Uint64(), " ")
	}
	fmt.Println(rand.NewZipf(r, 1, 1, 1) == nil)
	sum := 0
	for i := 0; i < 10000; i++ {
		sum += r.Intn(6) + 1
	}
	fmt.Println(sum)
	for _, f := range []func(){func() { rand.Intn(0) }, func() { rand.Int63n(-1) }, func() { rand.Int31n(0) }, func() { rand.Shuffle(-1, nil) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
