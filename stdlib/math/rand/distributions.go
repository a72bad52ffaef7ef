package rand

import "math"

// Normal and exponential numbers come by the ziggurat method (Marsaglia and Tsang: The ziggurat method for
// generating random variables, 2000). A strip i of the ziggurat is [0, width*2^32) wide; a number below
// inner lies under the curve for sure; height is the curve at the strip's edge.

func normalStrip(i int) (inner uint32, width, height float32)
func exponentialStrip(i int) (inner uint32, width, height float32)

// The edges of the lowest strips: what lies beyond is the tail.
const (
	normalTail      = 3.442619855899
	exponentialTail = 7.69711747013104972
)

func (r *Rand) NormFloat64() float64 {
	for {
		j := int32(r.Uint32())
		i := int(j & 0x7f)
		inner, width, height := normalStrip(i)
		x := float64(j) * float64(width)
		magnitude := uint32(j)
		if j < 0 {
			magnitude = -magnitude
		}
		if magnitude < inner {
			return x
		}
		if i == 0 {
			x = r.normalTail()
			if j > 0 {
				return normalTail + x
			}
			return -normalTail - x
		}
		_, _, above := normalStrip(i - 1)
		if height+float32(r.Float64())*(above-height) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

func (r *Rand) normalTail() float64 {
	for {
		x := -math.Log(r.Float64()) * (1.0 / normalTail)
		if y := -math.Log(r.Float64()); y+y >= x*x {
			return x
		}
	}
}

// ExpFloat64 is exponentially distributed with rate 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		j := r.Uint32()
		i := int(j & 0xff)
		inner, width, height := exponentialStrip(i)
		x := float64(j) * float64(width)
		if j < inner {
			return x
		}
		if i == 0 {
			return exponentialTail - math.Log(r.Float64())
		}
		_, _, above := exponentialStrip(i - 1)
		if height+float32(r.Float64())*(above-height) < float32(math.Exp(-x)) {
			return x
		}
	}
}

// Zipf makes numbers k up to imax with a probability proportional to (v+k)^-s, by rejection-inversion
// (Hoermann and Derflinger: Rejection-inversion to generate variates from monotone discrete
// distributions, 1996).
type Zipf struct {
	r            *Rand
	v, s         float64
	hMax, hRange float64
	accept       float64
}

// NewZipf needs s > 1 and v >= 1, else it returns nil.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, v: v, s: s}
	z.hMax = z.h(float64(imax) + 0.5)
	z.hRange = z.h(0.5) - math.Exp(math.Log(v)*-s) - z.hMax
	z.accept = 1 - z.inverse(z.h(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

// h is the integral of the density, inverse its inverse.
func (z *Zipf) h(x float64) float64 {
	return math.Exp((1-z.s)*math.Log(z.v+x)) * (1 / (1 - z.s))
}

func (z *Zipf) inverse(x float64) float64 {
	return math.Exp(1/(1-z.s)*math.Log((1-z.s)*x)) - z.v
}

func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		u := z.hMax + z.r.Float64()*z.hRange
		x := z.inverse(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.accept || u >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
