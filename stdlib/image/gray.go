package image

import "image/color"

// Gray has 8 bits of brightness.
type Gray struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewGray(r Rectangle) *Gray {
	g := newGrid(r, 1, "Gray")
	return &Gray{g.pix, g.stride, g.rect}
}

func (p *Gray) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 1} }

func (p *Gray) ColorModel() color.Model { return color.GrayModel }
func (p *Gray) Bounds() Rectangle       { return p.Rect }
func (p *Gray) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *Gray) At(x, y int) color.Color { return p.GrayAt(x, y) }

func (p *Gray) RGBA64At(x, y int) color.RGBA64 { return wide(p.GrayAt(x, y)) }

func (p *Gray) GrayAt(x, y int) color.Gray {
	s := p.grid().at(x, y)
	if s == nil {
		return color.Gray{}
	}
	return color.Gray{s[0]}
}

func (p *Gray) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetGray(x, y, color.GrayModel.Convert(c).(color.Gray))
	}
}

func (p *Gray) SetRGBA64(x, y int, c color.RGBA64) {
	p.SetGray(x, y, color.GrayModel.Convert(c).(color.Gray))
}

func (p *Gray) SetGray(x, y int, c color.Gray) {
	if s := p.grid().at(x, y); s != nil {
		s[0] = c.Y
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *Gray) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &Gray{}
	}
	return &Gray{part.pix, part.stride, part.rect}
}

func (p *Gray) Opaque() bool { return true }

// Gray16 has 16 bits of brightness, the upper byte first.
type Gray16 struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewGray16(r Rectangle) *Gray16 {
	g := newGrid(r, 2, "Gray16")
	return &Gray16{g.pix, g.stride, g.rect}
}

func (p *Gray16) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 2} }

func (p *Gray16) ColorModel() color.Model { return color.Gray16Model }
func (p *Gray16) Bounds() Rectangle       { return p.Rect }
func (p *Gray16) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *Gray16) At(x, y int) color.Color { return p.Gray16At(x, y) }

func (p *Gray16) RGBA64At(x, y int) color.RGBA64 { return wide(p.Gray16At(x, y)) }

func (p *Gray16) Gray16At(x, y int) color.Gray16 {
	s := p.grid().at(x, y)
	if s == nil {
		return color.Gray16{}
	}
	return color.Gray16{word(s)}
}

func (p *Gray16) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetGray16(x, y, color.Gray16Model.Convert(c).(color.Gray16))
	}
}

func (p *Gray16) SetRGBA64(x, y int, c color.RGBA64) {
	p.SetGray16(x, y, color.Gray16Model.Convert(c).(color.Gray16))
}

func (p *Gray16) SetGray16(x, y int, c color.Gray16) {
	if s := p.grid().at(x, y); s != nil {
		putWord(s, c.Y)
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *Gray16) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &Gray16{}
	}
	return &Gray16{part.pix, part.stride, part.rect}
}

func (p *Gray16) Opaque() bool { return true }
