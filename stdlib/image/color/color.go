// Package color has colours in several models, and conversions between them.
package color

// Color says what it is in the model that all others can be converted to and from: red, green, blue, already multiplied
// by alpha, and alpha, each from 0 to 0xffff.
type Color interface {
	RGBA() (r, g, b, a uint32)
}

const full = 0xffff

// wide is an 8-bit component in 16 bits.
func wide[C uint8 | uint32](c C) uint32 { return uint32(c) * 0x101 }

// RGBA is multiplied by alpha.
type RGBA struct {
	R, G, B, A uint8
}

func (c RGBA) RGBA() (r, g, b, a uint32) { return wide(c.R), wide(c.G), wide(c.B), wide(c.A) }

// RGBA64 is multiplied by alpha.
type RGBA64 struct {
	R, G, B, A uint16
}

func (c RGBA64) RGBA() (r, g, b, a uint32) {
	return uint32(c.R), uint32(c.G), uint32(c.B), uint32(c.A)
}

// NRGBA is not multiplied by alpha.
type NRGBA struct {
	R, G, B, A uint8
}

func (c NRGBA) RGBA() (r, g, b, a uint32) {
	alpha := uint32(c.A)
	return wide(c.R) * alpha / 0xff, wide(c.G) * alpha / 0xff, wide(c.B) * alpha / 0xff, wide(alpha)
}

// NRGBA64 is not multiplied by alpha.
type NRGBA64 struct {
	R, G, B, A uint16
}

func (c NRGBA64) RGBA() (r, g, b, a uint32) {
	a = uint32(c.A)
	return uint32(c.R) * a / full, uint32(c.G) * a / full, uint32(c.B) * a / full, a
}

// Alpha is white, more or less of it.
type Alpha struct {
	A uint8
}

func (c Alpha) RGBA() (r, g, b, a uint32) {
	a = wide(c.A)
	return a, a, a, a
}

// Alpha16 is white, more or less of it.
type Alpha16 struct {
	A uint16
}

func (c Alpha16) RGBA() (r, g, b, a uint32) {
	a = uint32(c.A)
	return a, a, a, a
}

// Gray goes from black to white.
type Gray struct {
	Y uint8
}

func (c Gray) RGBA() (r, g, b, a uint32) {
	y := wide(c.Y)
	return y, y, y, full
}

// Gray16 goes from black to white.
type Gray16 struct {
	Y uint16
}

func (c Gray16) RGBA() (r, g, b, a uint32) {
	y := uint32(c.Y)
	return y, y, y, full
}

var (
	Black       = Gray16{0}
	White       = Gray16{full}
	Transparent = Alpha16{0}
	Opaque      = Alpha16{full}
)

// Palette is a list of colours.
type Palette []Color

// Convert returns the colour that is nearest to c; nil if there is none.
func (p Palette) Convert(c Color) Color {
	if len(p) == 0 {
		return nil
	}
	return p[p.Index(c)]
}

// Index returns where the colour is that is nearest to c, by the distance of their components.
func (p Palette) Index(c Color) int {
	r, g, b, a := c.RGBA()
	best, least := 0, ^uint32(0)
	for i, other := range p {
		r1, g1, b1, a1 := other.RGBA()
		distance := square(r-r1) + square(g-g1) + square(b-b1) + square(a-a1)
		if distance < least {
			best, least = i, distance
		}
		if distance == 0 {
			break
		}
	}
	return best
}

// square is a quarter of d², of which four have a sum that 32 bits hold. d is a difference, modulo 2³².
func square(d uint32) uint32 { return d * d >> 2 }
