package image

import "image/color"

// RGBA64 has 16 bits a component, multiplied by alpha, the upper byte first.
type RGBA64 struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewRGBA64(r Rectangle) *RGBA64 {
	g := newGrid(r, 8, "RGBA64")
	return &RGBA64{g.pix, g.stride, g.rect}
}

func (p *RGBA64) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 8} }

func (p *RGBA64) ColorModel() color.Model { return color.RGBA64Model }
func (p *RGBA64) Bounds() Rectangle       { return p.Rect }
func (p *RGBA64) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *RGBA64) At(x, y int) color.Color { return p.RGBA64At(x, y) }

func (p *RGBA64) RGBA64At(x, y int) color.RGBA64 {
	s := p.grid().at(x, y)
	if s == nil {
		return color.RGBA64{}
	}
	return color.RGBA64{word(s), word(s[2:]), word(s[4:]), word(s[6:])}
}

func (p *RGBA64) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetRGBA64(x, y, color.RGBA64Model.Convert(c).(color.RGBA64))
	}
}

func (p *RGBA64) SetRGBA64(x, y int, c color.RGBA64) {
	if s := p.grid().at(x, y); s != nil {
		putWord(s, c.R)
		putWord(s[2:], c.G)
		putWord(s[4:], c.B)
		putWord(s[6:], c.A)
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *RGBA64) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &RGBA64{}
	}
	return &RGBA64{part.pix, part.stride, part.rect}
}

func (p *RGBA64) Opaque() bool { return p.grid().all(6) }

// NRGBA64 has 16 bits a component, not multiplied by alpha, the upper byte first.
type NRGBA64 struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewNRGBA64(r Rectangle) *NRGBA64 {
	g := newGrid(r, 8, "NRGBA64")
	return &NRGBA64{g.pix, g.stride, g.rect}
}

func (p *NRGBA64) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 8} }

func (p *NRGBA64) ColorModel() color.Model { return color.NRGBA64Model }
func (p *NRGBA64) Bounds() Rectangle       { return p.Rect }
func (p *NRGBA64) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *NRGBA64) At(x, y int) color.Color { return p.NRGBA64At(x, y) }

func (p *NRGBA64) RGBA64At(x, y int) color.RGBA64 { return wide(p.NRGBA64At(x, y)) }

func (p *NRGBA64) NRGBA64At(x, y int) color.NRGBA64 {
	s := p.grid().at(x, y)
	if s == nil {
		return color.NRGBA64{}
	}
	return color.NRGBA64{word(s), word(s[2:]), word(s[4:]), word(s[6:])}
}

func (p *NRGBA64) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetNRGBA64(x, y, color.NRGBA64Model.Convert(c).(color.NRGBA64))
	}
}

func (p *NRGBA64) SetRGBA64(x, y int, c color.RGBA64) {
	p.SetNRGBA64(x, y, divided(c))
}

func (p *NRGBA64) SetNRGBA64(x, y int, c color.NRGBA64) {
	if s := p.grid().at(x, y); s != nil {
		putWord(s, c.R)
		putWord(s[2:], c.G)
		putWord(s[4:], c.B)
		putWord(s[6:], c.A)
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *NRGBA64) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &NRGBA64{}
	}
	return &NRGBA64{part.pix, part.stride, part.rect}
}

func (p *NRGBA64) Opaque() bool { return p.grid().all(6) }
