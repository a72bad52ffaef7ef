package image

import "image/color"

// CMYK has 8 bits each of cyan, magenta, yellow and black.
type CMYK struct {
	Pix    []uint8
	Stride int
	Rect   Rectangle
}

func NewCMYK(r Rectangle) *CMYK {
	g := newGrid(r, 4, "CMYK")
	return &CMYK{g.pix, g.stride, g.rect}
}

func (p *CMYK) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 4} }

func (p *CMYK) ColorModel() color.Model { return color.CMYKModel }
func (p *CMYK) Bounds() Rectangle       { return p.Rect }
func (p *CMYK) PixOffset(x, y int) int  { return p.grid().offset(x, y) }
func (p *CMYK) At(x, y int) color.Color { return p.CMYKAt(x, y) }

func (p *CMYK) RGBA64At(x, y int) color.RGBA64 { return wide(p.CMYKAt(x, y)) }

func (p *CMYK) CMYKAt(x, y int) color.CMYK {
	s := p.grid().at(x, y)
	if s == nil {
		return color.CMYK{}
	}
	return color.CMYK{s[0], s[1], s[2], s[3]}
}

func (p *CMYK) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetCMYK(x, y, color.CMYKModel.Convert(c).(color.CMYK))
	}
}

func (p *CMYK) SetRGBA64(x, y int, c color.RGBA64) {
	p.SetCMYK(x, y, color.CMYKModel.Convert(c).(color.CMYK))
}

func (p *CMYK) SetCMYK(x, y int, c color.CMYK) {
	if s := p.grid().at(x, y); s != nil {
		s[0], s[1], s[2], s[3] = c.C, c.M, c.Y, c.K
	}
}

// SubImage is the part of p in r; it has the same pixels.
func (p *CMYK) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &CMYK{}
	}
	return &CMYK{part.pix, part.stride, part.rect}
}

func (p *CMYK) Opaque() bool { return true }
