// Fractions.
package main

import (
	"fmt"
	"hash/fnv"
	"math"
	"math/big"
	"math/rand"
)

const trace = false

var random = rand.New(rand.NewSource(13))

func integer(bits int) *big.Int {
	z := new(big.Int).Rand(random, new(big.Int).Lsh(big.NewInt(1), uint(random.Intn(bits)+1)))
	if random.Intn(2) == 0 {
		z.Neg(z)
	}
	return z
}

func fraction(bits int) *big.Rat {
	a, b := integer(bits), integer(bits)
	if b.Sign() == 0 {
		b.SetInt64(3)
	}
	return new(big.Rat).SetFrac(a, b)
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
	for _, bits := range []int{6, 70, 500} {
		group("arithmetic", 700, func() string {
			x, y := fraction(bits), fraction(bits)
			z := new(big.Rat)
			text := fmt.Sprint(x, y, z.Add(x, y), z, new(big.Rat).Sub(x, y), new(big.Rat).Mul(x, y), new(big.Rat).Mul(x, x), x.Cmp(y), x.Sign(), x.IsInt())
			if y.Sign() != 0 {
				text += fmt.Sprint(new(big.Rat).Quo(x, y), new(big.Rat).Inv(y))
			} else {
				text += fmt.Sprint(panics(func() { new(big.Rat).Quo(x, y) }), panics(func() { new(big.Rat).Inv(y) }))
			}
			a := new(big.Rat).Set(x)
			b := new(big.Rat).Set(y)
			return text + fmt.Sprint(a.Add(a, y), b.Sub(x, b), a.Neg(a), a.Abs(a))
		})
		group("floats", 1500, func() string {
			x := fraction(bits)
			if random.Intn(4) == 0 {
				x.SetFrac(x.Num(), new(big.Int).Lsh(big.NewInt(1), uint(random.Intn(1200))))
			}
			if random.Intn(8) == 0 {
				x.Mul(x, new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), uint(random.Intn(1200)))))
			}
			f, exact := x.Float64()
			g, exact32 := x.Float32()
			return fmt.Sprint(x, f, exact, g, exact32)
		})
		group("text", 500, func() string {
			x := fraction(bits)
			n, exact := x.FloatPrec()
			back, ok := new(big.Rat).SetString(x.String())
			gob, err := x.GobEncode()
			text, _ := x.MarshalText()
			var decoded big.Rat
			return fmt.Sprint(x.RatString(), x.FloatString(random.Intn(40)), n, exact, back, ok, gob, err, string(text),
				decoded.GobDecode(gob), &decoded, decoded.UnmarshalText(text), &decoded)
		})
	}
	group("SetFloat64", 3000, func() string {
		f := math.Float64frombits(random.Uint64())
		x := new(big.Rat).SetFloat64(f)
		if x == nil {
			return fmt.Sprint(f)
		}
		back, exact := x.Float64()
		return fmt.Sprint(f, x, back == f, exact)
	})
	for _, f := range []float64{0, math.Copysign(0, -1), 1, -0.5, 5e-324, math.MaxFloat64, 1 << 53, math.NaN(), math.Inf(-1)} {
		fmt.Println(f, new(big.Rat).SetFloat64(f) == nil)
	}
	n, exact := big.NewRat(7, 5*5*5*5*5*5*5*5*5*5*5*5*5*5*5*5*5*5*5*8).FloatPrec()
	fmt.Println(n, exact)
	var zero big.Rat
	fmt.Println(&zero, zero.Num(), zero.Denom(), zero.IsInt(), zero.RatString(), zero.FloatString(2))
	fmt.Println(new(big.Rat).SetInt64(-7), new(big.Rat).SetUint64(7), new(big.Rat).SetInt(big.NewInt(9)), big.NewRat(-6, -4), big.NewRat(6, -4))
	fmt.Println(panics(func() { big.NewRat(1, 0) }), panics(func() { zero.SetFrac(big.NewInt(1), new(big.Int)) }))
	fmt.Println(zero.GobDecode([]byte{1}), zero.GobDecode([]byte{9, 0, 0, 0, 0}), zero.GobDecode([]byte{2, 0, 0, 0, 9}), zero.GobDecode(nil))
	gob, err := zero.GobEncode()
	fmt.Println(gob, err)
	x := big.NewRat(3, 4)
	x.Num().SetInt64(8)
	fmt.Println(x, new(big.Rat).Set(x), x.Add(x, new(big.Rat)))
}
