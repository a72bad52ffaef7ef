// run
// The sequences of math/rand/v2: PCG and ChaCha8 by their seeds, what is made of them, and their states.

package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

type source interface {
	rand.Source
	MarshalBinary() ([]byte, error)
	UnmarshalBinary([]byte) error
}

func numbers(title string, s rand.Source) {
	r := rand.New(s)
	fmt.Println(title)
	fmt.Println(r.Int64(), r.Uint32(), r.Uint64(), r.Int32(), r.Int(), r.Uint())
	fmt.Println(r.Int64N(1000), r.Uint64N(1<<40+1), r.Int32N(7), r.Uint32N(1<<31+5), r.IntN(64), r.UintN(3))
	fmt.Println(r.N(10*time.Second), r.N(int8(100)), rand.N(uint16(1)))
	fmt.Println(r.Float64(), r.Float32(), r.Perm(10))
	for range 40 {
		fmt.Printf("%.6f %.6f ", r.NormFloat64(), r.ExpFloat64())
	}
	fmt.Println()
	letters := []byte("abcdefghijklmnop")
	r.Shuffle(len(letters), func(i, j int) { letters[i], letters[j] = letters[j], letters[i] })
	z := rand.NewZipf(r, 1.5, 2, 100)
	fmt.Println(string(letters), z.Uint64(), z.Uint64(), z.Uint64(), rand.NewZipf(r, 1, 2, 3) == nil)
	sum := uint64(0)
	for range 100_000 {
		sum = sum*31 + s.Uint64()
	}
	fmt.Println(sum)
}

func states(title string, s, t source) {
	for range 30 {
		s.Uint64()
	}
	state, err := s.MarshalBinary()
	fmt.Printf("%s %q %v\n", title, state, err)
	fmt.Println(t.UnmarshalBinary(state), s.Uint64() == t.Uint64(), s.Uint64() == t.Uint64())
	fmt.Println(t.UnmarshalBinary(state[1:]), t.UnmarshalBinary(nil))
}

func main() {
	numbers("PCG", rand.NewPCG(1, 2))
	numbers("PCG", rand.NewPCG(0, 0))
	seed := [32]byte([]byte("chacha8: 32-byte seed, no more. "))
	numbers("ChaCha8", rand.NewChaCha8(seed))
	states("PCG", rand.NewPCG(7, 8), new(rand.PCG))
	states("ChaCha8", rand.NewChaCha8(seed), rand.NewChaCha8([32]byte{}))

	c := rand.NewChaCha8(seed)
	var bytes []byte
	for n := range 12 {
		b := make([]byte, n)
		fmt.Print(c.Read(b))
		fmt.Print(" ")
		bytes = append(bytes, b...)
	}
	fmt.Printf("%x\n", bytes)
	state, _ := c.MarshalBinary()
	fmt.Printf("%q\n", state)
	d := rand.NewChaCha8([32]byte{})
	fmt.Println(d.UnmarshalBinary(state))
	x, y := make([]byte, 11), make([]byte, 11)
	c.Read(x)
	d.Read(y)
	fmt.Println(string(x) == string(y), c.Uint64() == d.Uint64())
	d.Seed(seed)
	fmt.Println(d.Uint64() == rand.NewChaCha8(seed).Uint64())

	for _, f := range []func(){
		func() { rand.IntN(0) }, func() { rand.Int32N(-1) }, func() { rand.Int64N(0) }, func() { rand.N(int8(-3)) },
		func() { rand.UintN(0) }, func() { rand.Uint32N(0) }, func() { rand.Uint64N(0) }, func() { rand.Shuffle(-1, nil) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	n := rand.IntN(10)
	fmt.Println(0 <= n && n < 10, rand.Float64() < 1, len(rand.Perm(5)), rand.Uint64() != rand.Uint64())
}
