package rand

import "internal/distributions"

func (r *Rand) NormFloat64() float64 {
	for {
		u := r.Uint64()
		if x, ok := distributions.Normal(int32(u), int(u>>32&0x7f), r); ok {
			return x
		}
	}
}

// ExpFloat64 is exponentially distributed with rate 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		u := r.Uint64()
		if x, ok := distributions.Exponential(uint32(u), int(u>>32&0xff), r); ok {
			return x
		}
	}
}

// Zipf makes numbers k up to imax with a probability proportional to (v+k)^-s.
type Zipf struct {
	r *Rand
	z distributions.Zipf
}

// NewZipf needs s > 1 and v >= 1, else it returns nil.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	return &Zipf{r, distributions.NewZipf(s, v, imax)}
}

func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	return z.z.Next(z.r)
}
