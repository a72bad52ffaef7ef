// run
// Package hash/maphash: what does not depend on the seed.
package main

import (
	"fmt"
	"hash"
	"hash/maphash"
	"math"
)

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

type point struct {
	x, y float64
	name string
	any  any
}

func main() {
	seed := maphash.MakeSeed()
	other := maphash.MakeSeed()
	fmt.Println(seed == other, seed == seed)
	text := make([]byte, 1000)
	for i := range text {
		text[i] = byte(i * i)
	}
	distinct := map[uint64]bool{}
	for _, size := range []int{0, 1, 127, 128, 129, 255, 256, 257, 384, 1000} {
		want := maphash.Bytes(seed, text[:size])
		distinct[want] = true
		var bytewise, whole, halves, strings maphash.Hash
		for _, h := range []*maphash.Hash{&bytewise, &whole, &halves, &strings} {
			h.SetSeed(seed)
		}
		for _, c := range text[:size] {
			bytewise.WriteByte(c)
		}
		n, err := whole.Write(text[:size])
		halves.Write(text[:size/2])
		halves.Write(text[size/2 : size])
		m, err2 := strings.WriteString(string(text[:size/3]))
		strings.WriteString(string(text[size/3 : size]))
		fmt.Println(size, n, err, m, err2, maphash.String(seed, string(text[:size])) == want, bytewise.Sum64() == want, whole.Sum64() == want,
			halves.Sum64() == want, strings.Sum64() == want, maphash.Bytes(other, text[:size]) == want)
		sum := whole.Sum([]byte{9})
		fmt.Println(len(sum), sum[0], uint64(sum[1])|uint64(sum[8])<<56 == want&0xff|want&(0xff<<56))
		whole.Reset()
		whole.Write(text[:size])
		fmt.Println(whole.Sum64() == want, whole.Seed() == seed)
	}
	fmt.Println(len(distinct))
	var h maphash.Hash
	h.WriteString("x")
	var same maphash.Hash
	same.SetSeed(h.Seed())
	same.WriteString("x")
	clone, err := h.Clone()
	fmt.Println(h.Sum64() == same.Sum64(), h.Size(), h.BlockSize(), clone.(*maphash.Hash).Sum64() == h.Sum64(), err)
	clone.Write([]byte("y"))
	fmt.Println(clone.(*maphash.Hash).Sum64() == h.Sum64())
	var _ hash.Hash64 = &h

	zero := 0.0
	fmt.Println(maphash.Comparable(seed, 1) == maphash.Comparable(seed, 1), maphash.Comparable(seed, 1) == maphash.Comparable(seed, 2),
		maphash.Comparable(seed, zero) == maphash.Comparable(seed, -zero), maphash.Comparable(seed, math.NaN()) == maphash.Comparable(seed, math.NaN()),
		maphash.Comparable(seed, point{1, 2, "a", 3}) == maphash.Comparable(seed, point{1, 2, "a", 3}),
		maphash.Comparable(seed, point{1, 2, "a", 3}) == maphash.Comparable(seed, point{1, 2, "a", "3"}),
		maphash.Comparable(seed, "s"+string(text[:1])) == maphash.Comparable(seed, "s\x00"), maphash.Comparable[any](seed, nil) == maphash.Comparable[any](seed, nil),
		maphash.Comparable(seed, &h) == maphash.Comparable(seed, &h), maphash.Comparable(seed, &h) == maphash.Comparable(seed, &same))
	var a, b maphash.Hash
	a.SetSeed(seed)
	b.SetSeed(seed)
	a.WriteString("head")
	b.WriteString("head")
	maphash.WriteComparable(&a, [2]int{1, 2})
	maphash.WriteComparable(&b, [2]int{1, 2})
	fmt.Println(a.Sum64() == b.Sum64())
	var hasher maphash.Hasher[string] = maphash.ComparableHasher[string]{}
	hasher.Hash(&a, "x")
	fmt.Println(a.Sum64() == b.Sum64(), hasher.Equal("x", "x"), hasher.Equal("x", "y"))
	hasher.Hash(&b, "x")
	fmt.Println(a.Sum64() == b.Sum64())
	fmt.Println(panicOf(func() { maphash.Bytes(maphash.Seed{}, nil) }))
	fmt.Println(panicOf(func() { h.SetSeed(maphash.Seed{}) }))
	fmt.Println(panicOf(func() { maphash.Comparable[any](seed, []int{1}) }))
	fmt.Println(panicOf(func() { maphash.Comparable(seed, point{any: map[int]int{}}) }))
}
