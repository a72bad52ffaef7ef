// Package image has images of several models of colours, in memory.
package image

import (
	"image/color"
	"math/bits"
)

// Image is a rectangle of colours.
type Image interface {
	ColorModel() color.Model
	Bounds() Rectangle
	At(x, y int) color.Color
}

// RGBA64Image gives colours without making values of an interface of them.
type RGBA64Image interface {
	RGBA64At(x, y int) color.RGBA64
	Image
}

// PalettedImage has a palette: ColorModel returns it.
type PalettedImage interface {
	ColorIndexAt(x, y int) uint8
	Image
}

// Config is what can be said of an image before its pixels are there.
type Config struct {
	ColorModel    color.Model
	Width, Height int
}

// wide is what a colour is in the model of all others.
func wide(c color.Color) color.RGBA64 {
	r, g, b, a := c.RGBA()
	return color.RGBA64{uint16(r), uint16(g), uint16(b), uint16(a)}
}

// Uniform is an image of one colour, without bounds, and the model of it.
type Uniform struct {
	C color.Color
}

func NewUniform(c color.Color) *Uniform { return &Uniform{c} }

var (
	Black       = NewUniform(color.Black)
	White       = NewUniform(color.White)
	Transparent = NewUniform(color.Transparent)
	Opaque      = NewUniform(color.Opaque)
)

func (c *Uniform) RGBA() (r, g, b, a uint32)       { return c.C.RGBA() }
func (c *Uniform) ColorModel() color.Model         { return c }
func (c *Uniform) Convert(color.Color) color.Color { return c.C }
func (c *Uniform) Bounds() Rectangle               { return Rect(-1e9, -1e9, 1e9, 1e9) }
func (c *Uniform) At(x, y int) color.Color         { return c.C }
func (c *Uniform) RGBA64At(x, y int) color.RGBA64  { return wide(c.C) }

func (c *Uniform) Opaque() bool {
	_, _, _, a := c.C.RGBA()
	return a == 0xffff
}

// A grid is where the pixels of an image lie: size bytes for each, rows that are stride bytes apart.
type grid struct {
	pix    []uint8
	stride int
	rect   Rectangle
	size   int
}

// newGrid panics with the name of the image's type when there cannot be so many bytes.
func newGrid(r Rectangle, size int, name string) grid {
	bytes := product(size, r.Dx(), r.Dy())
	if bytes < 0 {
		panic("image: New" + name + " Rectangle has huge or negative dimensions")
	}
	return grid{make([]uint8, bytes), size * r.Dx(), r, size}
}

// product is negative when a factor is, or when it does not fit.
func product(factors ...int) int {
	result := uint64(1)
	for _, f := range factors {
		high, low := bits.Mul64(result, uint64(f))
		if f < 0 || high != 0 || int(low) < 0 {
			return -1
		}
		result = low
	}
	return int(result)
}

func (g grid) offset(x, y int) int {
	return (y-g.rect.Min.Y)*g.stride + (x-g.rect.Min.X)*g.size
}

// at is a pixel; nil outside.
func (g grid) at(x, y int) []uint8 {
	if !(Point{x, y}).In(g.rect) {
		return nil
	}
	i := g.offset(x, y)
	return g.pix[i : i+g.size]
}

// part is the part in r, of which the pixels are the same; ok is false if there are none.
func (g grid) part(r Rectangle) (part grid, ok bool) {
	r = r.Intersect(g.rect)
	if r.Empty() {
		return grid{}, false
	}
	return grid{g.pix[g.offset(r.Min.X, r.Min.Y):], g.stride, r, g.size}, true
}

// all says whether the bytes from first on of every pixel are 0xff.
func (g grid) all(first int) bool {
	if g.rect.Empty() {
		return true
	}
	for y := range g.rect.Dy() {
		row := g.pix[y*g.stride:]
		for x := range g.rect.Dx() {
			for _, b := range row[x*g.size+first : (x+1)*g.size] {
				if b != 0xff {
					return false
				}
			}
		}
	}
	return true
}

func word(p []uint8) uint16 { return uint16(p[0])<<8 | uint16(p[1]) }

func putWord(p []uint8, v uint16) { p[0], p[1] = uint8(v>>8), uint8(v) }

// divided takes alpha out of the other components. Without any alpha they stay what they are.
func divided(c color.RGBA64) color.NRGBA64 {
	a := uint32(c.A)
	if a == 0 || a == 0xffff {
		return color.NRGBA64(c)
	}
	without := func(component uint16) uint16 { return uint16(uint32(component) * 0xffff / a) }
	return color.NRGBA64{without(c.R), without(c.G), without(c.B), c.A}
}
