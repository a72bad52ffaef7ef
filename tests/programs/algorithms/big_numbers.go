// run

// Factorials and Fibonacci numbers with digits in slices; cross-checked modulo a prime.
package main

import "fmt"

type number []uint32

const base = 1_000_000_000

func (n number) mul(k uint32) (r number) {
	carry := uint64(0)
	for _, d := range n {
		carry += uint64(d) * uint64(k)
		r = append(r, uint32(carry%base))
		carry /= base
	}
	if carry > 0 {
		r = append(r, uint32(carry))
	}
	return
}

func (n number) add(m number) (r number) {
	carry := uint32(0)
	for i := 0; i < max(len(n), len(m)) || carry > 0; i++ {
		if i < len(n) {
			carry += n[i]
		}
		if i < len(m) {
			carry += m[i]
		}
		r = append(r, carry%base)
		carry /= base
	}
	return
}

func (n number) mod(p uint64) (r uint64) {
	for i := len(n) - 1; i >= 0; i-- {
		r = (r*base + uint64(n[i])) % p
	}
	return
}

func (n number) String() string {
	s := fmt.Sprint(n[len(n)-1])
	for i := len(n) - 2; i >= 0; i-- {
		s += fmt.Sprintf("%09d", n[i])
	}
	return s
}

func main() {
	f := number{1}
	check := uint64(1)
	const p = 1_000_003
	for i := uint32(2); i <= 50; i++ {
		f = f.mul(i)
		check = check * uint64(i) % p
	}
	fmt.Println(f, f.mod(p) == check)
	a, b := number{0}, number{1}
	for range 300 {
		a, b = b, a.add(b)
	}
	fmt.Println(a, len(a.String()))
}
