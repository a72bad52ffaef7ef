// Integers of all sizes and signs through every operation of big.Int, compared by sums over many
// values: set trace to see them.
package main

import (
	"fmt"
	"hash/fnv"
	"math/big"
	"math/rand"
	"strings"
)

const trace = false

type tally struct {
	name  string
	sum   uint64
	count int
}

var tallies []*tally
var byName = map[string]*tally{}

func note(name string, results ...any) {
	t := byName[name]
	if t == nil {
		t = &tally{name: name}
		byName[name] = t
		tallies = append(tallies, t)
	}
	text := fmt.Sprintln(results...)
	if trace {
		fmt.Print(name, " ", text)
	}
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %s", t.sum, text)
	t.sum = h.Sum64()
	t.count++
}

var random = rand.New(rand.NewSource(7))

// Small numbers, numbers around powers of two, and long ones with runs of zeros and ones.
func number() *big.Int {
	z := new(big.Int)
	switch random.Intn(6) {
	case 0:
		z.SetInt64(int64(random.Intn(20)))
	case 1:
		z.SetUint64(random.Uint64() >> random.Intn(64))
	case 2:
		z.Lsh(big.NewInt(1), uint(random.Intn(300)))
		z.Add(z, big.NewInt(int64(random.Intn(3)-1)))
	case 3:
		for range random.Intn(40) {
			z.Lsh(z, 64)
			z.Or(z, new(big.Int).SetUint64(random.Uint64()))
		}
	default:
		for range random.Intn(6) {
			run := uint(random.Intn(100) + 1)
			z.Lsh(z, run)
			if random.Intn(2) == 0 {
				ones := new(big.Int).Lsh(big.NewInt(1), run)
				z.Or(z, ones.Sub(ones, big.NewInt(1)))
			}
		}
	}
	if random.Intn(2) == 0 {
		z.Neg(z)
	}
	return z
}

func panics(f func()) (text any) {
	defer func() { text = recover() }()
	f()
	return "fine"
}

func binary(x, y *big.Int) {
	operations := []struct {
		name string
		f    func(z, x, y *big.Int) *big.Int
	}{
		{"Add", (*big.Int).Add}, {"Sub", (*big.Int).Sub}, {"Mul", (*big.Int).Mul},
		{"And", (*big.Int).And}, {"Or", (*big.Int).Or}, {"Xor", (*big.Int).Xor}, {"AndNot", (*big.Int).AndNot},
		{"Quo", (*big.Int).Quo}, {"Rem", (*big.Int).Rem}, {"Div", (*big.Int).Div}, {"Mod", (*big.Int).Mod},
	}
	for i, op := range operations {
		if i >= 7 && y.Sign() == 0 {
			note(op.name, panics(func() { op.f(new(big.Int), x, y) }))
			continue
		}
		z := op.f(new(big.Int), x, y)
		a := new(big.Int).Set(x)
		b := new(big.Int).Set(y)
		same := op.f(a, a, y).Cmp(z) == 0 && op.f(b, x, b).Cmp(z) == 0
		note(op.name, z, same)
	}
	note("Square", new(big.Int).Mul(x, x))
	note("Cmp", x.Cmp(y), x.CmpAbs(y), y.Cmp(x), x.Cmp(x))
	if y.Sign() == 0 {
		return
	}
	z, r := new(big.Int), new(big.Int)
	z.QuoRem(x, y, r)
	note("QuoRem", z, r)
	z.DivMod(x, y, r)
	note("DivMod", z, r)
	for _, mode := range []big.RoundingMode{big.Trunc, big.Floor, big.Round, big.Ceil} {
		z.Divide(x, y, r, mode)
		note("Divide", mode, z, r)
		q, none := z.Divide(x, y, nil, mode)
		note("Divide", q, none == nil)
	}
	note("Divide", panics(func() { z.Divide(x, y, r, big.AwayFromZero) }))
}

func unary(x *big.Int) {
	z := new(big.Int)
	note("Neg", z.Neg(x), x.Sign())
	note("Abs", z.Abs(x))
	note("Not", z.Not(x))
	n := uint(random.Intn(200))
	note("Lsh", z.Lsh(x, n))
	note("Rsh", z.Rsh(x, n))
	note("Bit", x.Bit(int(n)), x.Bit(0), x.Bit(100000), x.BitLen(), x.TrailingZeroBits())
	note("SetBit", z.SetBit(x, int(n), 0), new(big.Int).SetBit(x, int(n), 1))
	if x.Sign() >= 0 {
		note("Sqrt", z.Sqrt(x))
	} else {
		note("Sqrt", panics(func() { z.Sqrt(x) }))
	}
	f, acc := x.Float64()
	note("Float64", f, acc)
	note("Int64", x.Int64(), x.Uint64(), x.IsInt64(), x.IsUint64())
	note("Bytes", fmt.Sprintf("%x", x.Bytes()), z.SetBytes(x.Bytes()))
	note("FillBytes", panics(func() { note("FillBytes", fmt.Sprintf("%x", x.FillBytes(make([]byte, 40)))) }))
	note("Bits", len(x.Bits()), z.SetBits(append(x.Bits(), 0, 0)))
	base := random.Intn(61) + 2
	text := x.Text(base)
	back, ok := z.SetString(text, base)
	note("Text", base, text, back, ok, x.String(), string(x.Append([]byte("<"), base)))
	gob, _ := x.GobEncode()
	note("GobEncode", gob, z.GobDecode(gob), z)
	json, _ := x.MarshalJSON()
	note("MarshalJSON", string(json), z.UnmarshalJSON(json), z)
}

func main() {
	for range 1500 {
		binary(number(), number())
		unary(number())
	}
	for range 100 {
		a := int64(random.Intn(200) - 100)
		b := a + int64(random.Intn(150)-5)
		note("MulRange", new(big.Int).MulRange(a, b))
		note("Binomial", new(big.Int).Binomial(int64(random.Intn(300)-5), int64(random.Intn(100)-5)))
		n := number()
		note("Rand", new(big.Int).Rand(random, n), n.Rand(random, n))
	}
	for _, t := range tallies {
		fmt.Printf("%s %d %016x\n", t.name, t.count, t.sum)
	}

	var zero big.Int
	fmt.Println(zero.String(), zero.Sign(), zero.Bits() == nil, len(zero.Bytes()), zero.Bytes() == nil)
	fmt.Println((*big.Int)(nil), (*big.Int)(nil).Text(16))
	fmt.Printf("%+v %v\n", *big.NewInt(-5), *big.NewInt(0))
	long := strings.Repeat("1234567890", 300)
	z, ok := new(big.Int).SetString(long, 10)
	fmt.Println(z.String() == long, ok, z.BitLen())
	square := new(big.Int).Mul(z, z)
	fmt.Println(square.Cmp(new(big.Int).Exp(z, big.NewInt(2), nil)), square.Sqrt(square).Cmp(z))
	copied := *z
	z.Mul(z, z)
	fmt.Println(copied.String() == long)
	fmt.Println(panics(func() { z.Bit(-1) }), panics(func() { z.SetBit(z, -1, 0) }), panics(func() { z.SetBit(z, 1, 2) }))
	fmt.Println(panics(func() { z.Text(1) }), panics(func() { z.Text(63) }), panics(func() { z.SetString("12", 63) }))
	fmt.Println(panics(func() { z.FillBytes(nil) }))
	fmt.Println(panics(func() { var n *big.Int; n.Add(z, z) }))
	fmt.Println(z.GobDecode([]byte{7}), z.GobDecode(nil), z.UnmarshalText([]byte("12x")), z.UnmarshalJSON([]byte("null")))
}
