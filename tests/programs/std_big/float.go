// not under gc
// Floating-point numbers: every rounding mode, accuracies, conversions, limits.
package main

import (
	"fmt"
	"hash/fnv"
	"math"
	"math/big"
	"math/rand"
)

const trace = false

var random = rand.New(rand.NewSource(17))

func float(bits int) *big.Float {
	z := new(big.Float).SetPrec(uint(random.Intn(bits) + 1))
	switch random.Intn(20) {
	case 0:
		return z
	case 1:
		return z.SetInf(random.Intn(2) == 0)
	case 2:
		z.SetInt64(int64(random.Intn(9) - 4))
	default:
		i := new(big.Int).Rand(random, new(big.Int).Lsh(big.NewInt(1), uint(random.Intn(bits)+1)))
		z.SetInt(i)
		z.SetMantExp(z, random.Intn(120)-60)
	}
	if random.Intn(2) == 0 {
		z.Neg(z)
	}
	return z
}

func show(x *big.Float) string {
	return fmt.Sprint(x.Text('p', 0), " ", x.Prec(), " ", x.Mode(), " ", x.Acc(), " ", x.MinPrec(), ";")
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

func receiver(bits int) *big.Float {
	z := new(big.Float).SetMode(big.RoundingMode(random.Intn(6)))
	if random.Intn(4) != 0 {
		z.SetPrec(uint(random.Intn(bits) + 1))
	}
	return z
}

func gob(x *big.Float) string {
	b, err := x.GobEncode()
	return fmt.Sprintf("%x %v;", b, err)
}

func main() {
	operations := []struct {
		name string
		f    func(z, x, y *big.Float) *big.Float
	}{
		{"Add", (*big.Float).Add}, {"Sub", (*big.Float).Sub}, {"Mul", (*big.Float).Mul}, {"Quo", (*big.Float).Quo},
	}
	for _, bits := range []int{8, 90, 400} {
		for _, op := range operations {
			group(op.name, 625, func() (text string) {
				x, y, z := float(bits), float(bits), receiver(bits)
				text = show(x) + show(y)
				defer func() {
					if err := recover(); err != nil {
						text += fmt.Sprint(err) + show(z)
					}
				}()
				text += show(op.f(z, x, y)) + gob(z)
				switch random.Intn(3) {
				case 0:
					text += show(op.f(x, x, y))
				case 1:
					text += show(op.f(y, x, y))
				case 2:
					text += show(op.f(z, x, x))
				}
				return text
			})
		}
		group("Cmp", 500, func() string {
			x, y := float(bits), float(bits)
			return fmt.Sprint(x.Cmp(y), y.Cmp(x), x.Cmp(x), x.Sign(), x.Signbit(), x.IsInf(), x.IsInt())
		})
		group("round", 500, func() string {
			x, z := float(bits), receiver(bits)
			text := show(x) + show(z.Set(x)) + gob(z) + show(z.Copy(x))
			z.SetMode(big.RoundingMode(random.Intn(6)))
			return text + show(z.SetPrec(uint(random.Intn(bits)))) + show(z.Abs(x)) + show(z.Neg(x)) + gob(z)
		})
		group("Sqrt", 75, func() string {
			x, z := float(bits), receiver(bits)
			if x.Sign() < 0 {
				x.Neg(x)
			}
			return show(x) + z.Sqrt(x).Text('p', 0) + fmt.Sprint(z.Prec())
		})
		group("conversions", 500, func() string {
			x := float(bits)
			if random.Intn(3) == 0 {
				x.SetMantExp(x, random.Intn(2400)-1200)
			}
			f, a := x.Float64()
			g, b := x.Float32()
			i, c := x.Int64()
			u, d := x.Uint64()
			n, e := x.Int(nil)
			r, k := x.Rat(nil)
			mant := new(big.Float)
			exp := x.MantExp(mant)
			return show(x) + fmt.Sprint(f, a, g, b, i, c, u, d, n, e, r, k, show(mant), exp, show(mant.SetMantExp(mant, exp)))
		})
		group("setters", 375, func() string {
			z := receiver(bits)
			i := new(big.Int).Rand(random, new(big.Int).Lsh(big.NewInt(1), uint(random.Intn(bits)+1)))
			r := big.NewRat(random.Int63()>>random.Intn(63)-5, random.Int63()>>random.Intn(62)+1)
			text := show(z.SetInt(i)) + gob(z) + show(z.SetRat(r)) + show(z.SetInt64(int64(random.Uint64()>>random.Intn(64))))
			text += show(z.SetUint64(random.Uint64()>>random.Intn(64))) + gob(z)
			f := math.Float64frombits(random.Uint64())
			if f == f {
				text += show(z.SetFloat64(f)) + gob(z)
			}
			var back big.Float
			b, _ := z.GobEncode()
			return text + fmt.Sprint(back.GobDecode(b), show(&back)) + fmt.Sprint(receiver(bits).GobDecode(b))
		})
		group("Text", 300, func() string {
			x := float(bits)
			if random.Intn(5) == 0 {
				x.SetMantExp(x, random.Intn(3000)-1500)
			}
			text := ""
			for _, format := range "eEfgGxbp?" {
				text += x.Text(byte(format), random.Intn(40)-5) + " " + x.Text(byte(format), -1) + " "
			}
			back, base, err := big.ParseFloat(x.Text('g', -1), 10, x.Prec(), big.ToNearestEven)
			return text + x.String() + fmt.Sprint(base, err, x.IsInf() || back.Cmp(x) == 0)
		})
		group("Parse", 300, func() string {
			text := fmt.Sprintf("%d.%de%d", random.Int63()>>random.Intn(63), random.Int63()>>random.Intn(63), random.Intn(400)-200)
			z := receiver(bits)
			_, base, err := z.Parse(text, 0)
			return text + " " + show(z) + fmt.Sprint(base, err)
		})
	}
	huge := new(big.Float).SetMantExp(big.NewFloat(0.75), big.MaxExp)
	tiny := new(big.Float).SetMantExp(big.NewFloat(0.5), big.MinExp)
	z := new(big.Float)
	fmt.Println(show(z.Mul(huge, huge)), show(z.Add(huge, huge)), show(z.Mul(tiny, tiny)), show(z.Quo(tiny, huge)), show(z.Neg(z.Mul(huge, tiny))))
	fmt.Println(show(z.SetMantExp(huge, 1)), show(z.SetMantExp(tiny, -1)), show(z.SetMantExp(z.Neg(huge), 1)))
	fmt.Println(panics(func() { big.NewFloat(math.NaN()) }), panics(func() { z.SetFloat64(math.NaN()) }), panics(func() { z.Sqrt(big.NewFloat(-1)) }))
	fmt.Printf("%T\n", panics(func() { z.Quo(new(big.Float), new(big.Float)) }))
	fmt.Printf("%+v %v\n", *big.NewFloat(-2.5), *new(big.Float))
	fmt.Println(z.GobDecode([]byte{1}), z.GobDecode([]byte{9, 0, 0, 0, 0, 0}), z.GobDecode([]byte{1, 2, 0, 0, 0, 9}), z.GobDecode([]byte{1, 2, 0, 0, 0, 9, 0, 0, 0, 1}), z.GobDecode(nil))
	fmt.Println(z.GobDecode([]byte{1, 2, 0, 0, 0, 9, 0, 0, 0, 1, 1}))
	fmt.Println(z.UnmarshalText([]byte("1.5x")), z.UnmarshalText([]byte("1.5")), z)
	two := new(big.Float).SetPrec(1000).SetInt64(2)
	fmt.Println(two.Sqrt(two).Text('f', 290))
	fmt.Println(new(big.Float).SetPrec(10).SetMode(big.ToZero).SetFloat64(0.1), big.MaxPrec, big.MaxExp, big.MinExp)
}
