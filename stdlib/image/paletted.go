package image

import "image/color"

// Paletted has pixels that are indices of a palette.
type Paletted struct {
	Pix     []uint8
	Stride  int
	Rect    Rectangle
	Palette color.Palette
}

func NewPaletted(r Rectangle, p color.Palette) *Paletted {
	g := newGrid(r, 1, "Paletted")
	return &Paletted{g.pix, g.stride, g.rect, p}
}

func (p *Paletted) grid() grid { return grid{p.Pix, p.Stride, p.Rect, 1} }

func (p *Paletted) ColorModel() color.Model { return p.Palette }
func (p *Paletted) Bounds() Rectangle       { return p.Rect }
func (p *Paletted) PixOffset(x, y int) int  { return p.grid().offset(x, y) }

// At is the first colour of the palette outside of the image, and nil if there is none.
func (p *Paletted) At(x, y int) color.Color {
	if len(p.Palette) == 0 {
		return nil
	}
	return p.Palette[p.ColorIndexAt(x, y)]
}

func (p *Paletted) RGBA64At(x, y int) color.RGBA64 {
	if len(p.Palette) == 0 {
		return color.RGBA64{}
	}
	return wide(p.At(x, y))
}

func (p *Paletted) ColorIndexAt(x, y int) uint8 {
	s := p.grid().at(x, y)
	if s == nil {
		return 0
	}
	return s[0]
}

func (p *Paletted) SetColorIndex(x, y int, index uint8) {
	if s := p.grid().at(x, y); s != nil {
		s[0] = index
	}
}

func (p *Paletted) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetColorIndex(x, y, uint8(p.Palette.Index(c)))
	}
}

func (p *Paletted) SetRGBA64(x, y int, c color.RGBA64) { p.Set(x, y, c) }

// SubImage is the part of p in r; it has the same pixels.
func (p *Paletted) SubImage(r Rectangle) Image {
	part, ok := p.grid().part(r)
	if !ok {
		return &Paletted{Palette: p.Palette}
	}
	return &Paletted{part.pix, part.stride, part.rect, p.Palette}
}

// Opaque says whether all colours that are used are.
func (p *Paletted) Opaque() bool {
	if p.Rect.Empty() {
		return true
	}
	var used [256]bool
	for y := range p.Rect.Dy() {
		for _, index := range p.Pix[y*p.Stride : y*p.Stride+p.Rect.Dx()] {
			used[index] = true
		}
	}
	for i, c := range p.Palette {
		if _, _, _, a := c.RGBA(); used[i] && a != 0xffff {
			return false
		}
	}
	return true
}
