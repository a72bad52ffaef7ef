// Package distributions makes random numbers of some distributions out of even ones, for math/rand and
// math/rand/v2.
package distributions

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

// Source gives even numbers in [0, 1).
type Source interface {
	Float64() float64
}

// Normal tries to make a normally distributed number of 32 random bits and the number of one of 128
// strips; when it fails, others are to be drawn.
func Normal(j int32, i int, r Source) (x float64, ok bool) {
	inner, width, height := normalStrip(i)
	x = float64(j) * float64(width)
	magnitude := uint32(j)
	if j < 0 {
		magnitude = -magnitude
	}
	if magnitude < inner {
		return x, true
	}
	if i == 0 {
		x = tail(r)
		if j > 0 {
			return normalTail + x, true
		}
		return -normalTail - x, true
	}
	_, _, above := normalStrip(i - 1)
	return x, height+float32(r.Float64())*(above-height) < float32(math.Exp(-.5*x*x))
}

func tail(r Source) float64 {
	for {
		x := -math.Log(r.Float64()) * (1.0 / normalTail)
		if y := -math.Log(r.Float64()); y+y >= x*x {
			return x
		}
	}
}

// Exponential is Normal for exponentially distributed numbers with rate 1, of 256 strips.
func Exponential(j uint32, i int, r Source) (x float64, ok bool) {
	inner, width, height := exponentialStrip(i)
	x = float64(j) * float64(width)
	if j < inner {
		return x, true
	}
	if i == 0 {
		return exponentialTail - math.Log(r.Float64()), true
	}
	_, _, above := exponentialStrip(i - 1)
	return x, height+float32(r.Float64())*(above-height) < float32(math.Exp(-x))
}

// Zipf makes numbers k up to imax with a probability proportional to (v+k)^-s, by rejection-inversion
// (Hoermann and Derflinger: Rejection-inversion to generate variates from monotone discrete
// distributions, 1996).
type Zipf struct {
	v, s         float64
	hMax, hRange float64
	accept       float64
}

// NewZipf needs s > 1 and v >= 1.
func NewZipf(s float64, v float64, imax uint64) Zipf {
	z := Zipf{v: v, s: s}
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

// Next is the next number.
func (z *Zipf) Next(r Source) uint64 {
	for {
		u := z.hMax + r.Float64()*z.hRange
		x := z.inverse(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.accept || u >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
