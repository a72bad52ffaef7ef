package image

import "image/color"

// RGBA has 8 bits a component, multiplied by alpha.
type RGBA struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewRGBA(r Rectangle) *RGBA {
	g := newGrid(r, 4, "RGBA")
	return &RGBA{g.pix, g.stride, g.rect}
}

func (p *RGBA) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 4} }

func (p *RGBA) ColorModel() color.Model { return color.RGBAModel }
func (p *RGBA) Bounds() Rectangle       { return p.Rect }
func (p *RGBA) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *RGBA) At(x, y int) color.Color { return p.RGBAAt(x, y) }

func (p *RGBA) RGBA64At(x, y int) color.RGBA64 { return wide(p.RGBAAt(x, y)) }

func (p *RGBA) RGBAAt(x, y int) color.RGBA {
	s := p.grid().at(x, y)
	if s == nil {
		return color.RGBA{}
	}
	return color.RGBA{s[0], s[1], s[2], s[3]}
}

func (p *RGBA) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetRGBA(x, y, color.RGBAModel.Convert(c).(color.RGBA))
	}
}

func (p *RGBA) SetRGBA64(x, y int, c color.RGBA64) {
	p.SetRGBA(x, y, color.RGBA{uint8(c.R >> 8), uint8(c.G >> 8), uint8(c.B >> 8), uint8(c.A >> 8)})
}

func (p *RGBA) SetRGBA(x, y int, c color.RGBA) {
	if s := p.grid().at(x, y); s != nil {
		s[0], s[1], s[2], s[3] = c.R, c.G, c.B, c.A
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *RGBA) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &RGBA{}
	}
	return &RGBA{part.pix, part.stride, part.rect}
}

func (p *RGBA) Opaque() bool { return p.grid().all(3) }

// NRGBA has 8 bits a component, not multiplied by alpha.
type NRGBA struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewNRGBA(r Rectangle) *NRGBA {
	g := newGrid(r, 4, "NRGBA")
	return &NRGBA{g.pix, g.stride, g.rect}
}

func (p *NRGBA) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 4} }

func (p *NRGBA) ColorModel() color.Model { return color.NRGBAModel }
func (p *NRGBA) Bounds() Rectangle       { return p.Rect }
func (p *NRGBA) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *NRGBA) At(x, y int) color.Color { return p.NRGBAAt(x, y) }

func (p *NRGBA) RGBA64At(x, y int) color.RGBA64 { return wide(p.NRGBAAt(x, y)) }

func (p *NRGBA) NRGBAAt(x, y int) color.NRGBA {
	s := p.grid().at(x, y)
	if s == nil {
		return color.NRGBA{}
	}
	return color.NRGBA{s[0], s[1], s[2], s[3]}
}

func (p *NRGBA) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetNRGBA(x, y, color.NRGBAModel.Convert(c).(color.NRGBA))
	}
}

func (p *NRGBA) SetRGBA64(x, y int, c color.RGBA64) {
	n := divided(c)
	p.SetNRGBA(x, y, color.NRGBA{uint8(n.R >> 8), uint8(n.G >> 8), uint8(n.B >> 8), uint8(n.A >> 8)})
}

func (p *NRGBA) SetNRGBA(x, y int, c color.NRGBA) {
	if s := p.grid().at(x, y); s != nil {
		s[0], s[1], s[2], s[3] = c.R, c.G, c.B, c.A
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *NRGBA) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &NRGBA{}
	}
	return &NRGBA{part.pix, part.stride, part.rect}
}

func (p *NRGBA) Opaque() bool { return p.grid().all(3) }
