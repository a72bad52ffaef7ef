// Powers, inverses, common divisors, symbols, roots and primes.
package main

import (
	"fmt"
	"hash/fnv"
	"math/big"
	"math/rand"
)

const trace = false

var random = rand.New(rand.NewSource(11))

func number(bits int) *big.Int {
	z := new(big.Int).Rand(random, new(big.Int).Lsh(big.NewInt(1), uint(random.Intn(bits)+1)))
	if random.Intn(2) == 0 {
		z.Neg(z)
	}
	return z
}

func group(name string, count int, f func() string) {
	h := fnv.New64a()
	for range count {
		text := f()
		if trace {
			fmt.Println(name, text)
		}
		fmt.Fprintln(h, text)
	}
	fmt.Printf("%s %d %016x\n", name, count, h.Sum64())
}

func panics(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return "fine"
}

func main() {
	group("Exp", 400, func() string {
		x, y, m := number(300), number(120), number(260)
		z := new(big.Int)
		return fmt.Sprint(x, y, m, z.Exp(x, y, m), z)
	})
	group("Exp small", 2000, func() string {
		x, y, m := number(4), number(4), number(4)
		return fmt.Sprint(x, y, m, new(big.Int).Exp(x, y, m), new(big.Int).Exp(x, y, nil), m.Exp(x, y, m))
	})
	group("GCD small", 3000, func() string {
		a, b := number(6), number(6)
		x, y := new(big.Int), new(big.Int)
		return fmt.Sprint(a, b, new(big.Int).GCD(x, y, a, b), x, y, new(big.Int).GCD(nil, nil, a, b),
			new(big.Int).GCD(nil, y, a, b), y, new(big.Int).GCD(x, nil, a, b), x)
	})
	group("GCD", 1000, func() string {
		a, b, c := number(700), number(700), number(100)
		a.Mul(a, c)
		b.Mul(b, c)
		x, y := new(big.Int), new(big.Int)
		return fmt.Sprint(a, b, new(big.Int).GCD(x, y, a, b), x, y)
	})
	group("ModInverse", 2000, func() string {
		a, b := number(5), number(5)
		if b.Sign() == 0 {
			b.SetInt64(1)
		}
		c, d := number(200), number(200)
		return fmt.Sprint(a, b, new(big.Int).ModInverse(a, b), new(big.Int).ModInverse(c, d.SetBit(d, 0, 1)))
	})
	group("Jacobi", 2000, func() string {
		a, b := number(100), number(100)
		c, d := number(5), number(5)
		return fmt.Sprint(big.Jacobi(a, b.SetBit(b, 0, 1)), big.Jacobi(c, d.SetBit(d, 0, 1)))
	})
	group("ProbablyPrime", 3000, func() string {
		x := number(64)
		return fmt.Sprint(x, x.ProbablyPrime(0), x.ProbablyPrime(5))
	})
	var primes []*big.Int
	for n := int64(3); n < 2000; n++ {
		if p := big.NewInt(n); p.ProbablyPrime(20) {
			primes = append(primes, p)
		}
	}
	for _, e := range []uint{61, 89, 107, 127, 521} {
		p := new(big.Int).Lsh(big.NewInt(1), e)
		primes = append(primes, p.Sub(p, big.NewInt(1)))
	}
	// 2^224 - 2^96 + 1, whose p-1 has many factors of 2.
	p := new(big.Int).Lsh(big.NewInt(1), 224)
	p.Sub(p, new(big.Int).Lsh(big.NewInt(1), 96))
	primes = append(primes, p.Add(p, big.NewInt(1)))
	fmt.Println(len(primes), primes[len(primes)-1].ProbablyPrime(10))
	next := 0
	group("ModSqrt", 3*len(primes), func() string {
		p := primes[next/3]
		next++
		x := number(p.BitLen() + 3)
		return fmt.Sprint(x, p, new(big.Int).ModSqrt(x, p))
	})
	fmt.Println(new(big.Int).Exp(big.NewInt(2), big.NewInt(-1), nil), new(big.Int).Exp(big.NewInt(-2), big.NewInt(-3), big.NewInt(7)))
	fmt.Println(new(big.Int).Exp(big.NewInt(2), big.NewInt(-1), big.NewInt(4)) == nil)
	fmt.Println(panics(func() { big.Jacobi(big.NewInt(1), big.NewInt(4)) }))
	fmt.Println(panics(func() { big.NewInt(5).ProbablyPrime(-1) }))
	mersenne := new(big.Int).Lsh(big.NewInt(1), 2203)
	fmt.Println(mersenne.Sub(mersenne, big.NewInt(1)).ProbablyPrime(1))
	fmt.Println(new(big.Int).Exp(big.NewInt(7), big.NewInt(100), nil))
}
