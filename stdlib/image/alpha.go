package image

import "image/color"

// Alpha has 8 bits of alpha.
type Alpha struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewAlpha(r Rectangle) *Alpha {
	g := newGrid(r, 1, "Alpha")
	return &Alpha{g.pix, g.stride, g.rect}
}

func (p *Alpha) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 1} }

func (p *Alpha) ColorModel() color.Model { return color.AlphaModel }
func (p *Alpha) Bounds() Rectangle       { return p.Rect }
func (p *Alpha) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *Alpha) At(x, y int) color.Color { return p.AlphaAt(x, y) }

func (p *Alpha) RGBA64At(x, y int) color.RGBA64 { return wide(p.AlphaAt(x, y)) }

func (p *Alpha) AlphaAt(x, y int) color.Alpha {
	s := p.grid().at(x, y)
	if s == nil {
		return color.Alpha{}
	}
	return color.Alpha{s[0]}
}

func (p *Alpha) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetAlpha(x, y, color.AlphaModel.Convert(c).(color.Alpha))
	}
}

func (p *Alpha) SetRGBA64(x, y int, c color.RGBA64) {
	p.SetAlpha(x, y, color.Alpha{uint8(c.A >> 8)})
}

func (p *Alpha) SetAlpha(x, y int, c color.Alpha) {
	if s := p.grid().at(x, y); s != nil {
		s[0] = c.A
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *Alpha) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &Alpha{}
	}
	return &Alpha{part.pix, part.stride, part.rect}
}

func (p *Alpha) Opaque() bool { return p.grid().all(0) }

// Alpha16 has 16 bits of alpha, the upper byte first.
type Alpha16 struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewAlpha16(r Rectangle) *Alpha16 {
	g := newGrid(r, 2, "Alpha16")
	return &Alpha16{g.pix, g.stride, g.rect}
}

func (p *Alpha16) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 2} }

func (p *Alpha16) ColorModel() color.Model { return color.Alpha16Model }
func (p *Alpha16) Bounds() Rectangle       { return p.Rect }
func (p *Alpha16) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *Alpha16) At(x, y int) color.Color { return p.Alpha16At(x, y) }

func (p *Alpha16) RGBA64At(x, y int) color.RGBA64 { return wide(p.Alpha16At(x, y)) }

func (p *Alpha16) Alpha16At(x, y int) color.Alpha16 {
	s := p.grid().at(x, y)
	if s == nil {
		return color.Alpha16{}
	}
	return color.Alpha16{word(s)}
}

func (p *Alpha16) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetAlpha16(x, y, color.Alpha16Model.Convert(c).(color.Alpha16))
	}
}

func (p *Alpha16) SetRGBA64(x, y int, c color.RGBA64) {
	p.SetAlpha16(x, y, color.Alpha16{c.A})
}

func (p *Alpha16) SetAlpha16(x, y int, c color.Alpha16) {
	if s := p.grid().at(x, y); s != nil {
		putWord(s, c.A)
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *Alpha16) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &Alpha16{}
	}
	return &Alpha16{part.pix, part.stride, part.rect}
}

func (p *Alpha16) Opaque() bool { return p.grid().all(0) }
