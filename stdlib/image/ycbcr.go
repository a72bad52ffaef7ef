package image

import "image/color"

// YCbCrSubsampleRatio says for how many pixels there is one value of Cb and Cr.
type YCbCrSubsampleRatio int

const (
	YCbCrSubsampleRatio444 YCbCrSubsampleRatio = iota
	YCbCrSubsampleRatio422
	YCbCrSubsampleRatio420
	YCbCrSubsampleRatio440
	YCbCrSubsampleRatio411
	YCbCrSubsampleRatio410
)

// Which pixels share a value: so many beside and above each other.
var ratios = [...]struct {
	name       string
	horizontal int
	vertical   int
}{
	{"444", 1, 1}, {"422", 2, 1}, {"420", 2, 2}, {"440", 1, 2}, {"411", 4, 1}, {"410", 4, 2},
}

func (s YCbCrSubsampleRatio) known() bool { return 0 <= s && int(s) < len(ratios) }

func (s YCbCrSubsampleRatio) String() string {
	if !s.known() {
		return "YCbCrSubsampleRatioUnknown"
	}
	return "YCbCrSubsampleRatio" + ratios[s].name
}

// shared is 1, 1 for a ratio that is not known.
func (s YCbCrSubsampleRatio) shared() (horizontal, vertical int) {
	if !s.known() {
		return 1, 1
	}
	return ratios[s].horizontal, ratios[s].vertical
}

// YCbCr has a brightness for each pixel, and colours that several of them may share.
type YCbCr struct {
	Y, Cb, Cr      []uint8
	YStride        int
	CStride        int
	SubsampleRatio YCbCrSubsampleRatio
	Rect           Rectangle
}

// newPlanes makes the image and, in the same memory, so many bytes more a pixel.
func newPlanes(r Rectangle, ratio YCbCrSubsampleRatio, more int, failure string) (m YCbCr, rest []uint8) {
	horizontal, vertical := ratio.shared()
	w, h := r.Dx(), r.Dy()
	cw, ch := w, h
	if horizontal > 1 {
		cw = (r.Max.X+horizontal-1)/horizontal - r.Min.X/horizontal
	}
	if vertical > 1 {
		ch = (r.Max.Y+vertical-1)/vertical - r.Min.Y/vertical
	}
	own, colours := product(1+more, w, h), product(2, cw, ch)
	if own < 0 || colours < 0 || own+colours < 0 {
		panic(failure)
	}
	pixels, shared := w*h, cw*ch
	all := make([]uint8, own+colours)
	cb, cr := all[pixels:pixels+shared:pixels+shared], all[pixels+shared:pixels+2*shared:pixels+2*shared]
	return YCbCr{all[:pixels:pixels], cb, cr, w, cw, ratio, r}, all[pixels+2*shared:]
}

func NewYCbCr(r Rectangle, subsampleRatio YCbCrSubsampleRatio) *YCbCr {
	m, _ := newPlanes(r, subsampleRatio, 0, "image: NewYCbCr Rectangle has huge or negative dimensions")
	return &m
}

func (p *YCbCr) ColorModel() color.Model        { return color.YCbCrModel }
func (p *YCbCr) Bounds() Rectangle              { return p.Rect }
func (p *YCbCr) At(x, y int) color.Color        { return p.YCbCrAt(x, y) }
func (p *YCbCr) RGBA64At(x, y int) color.RGBA64 { return wide(p.YCbCrAt(x, y)) }
func (p *YCbCr) Opaque() bool                   { return true }

func (p *YCbCr) YCbCrAt(x, y int) color.YCbCr {
	if !(Point{x, y}).In(p.Rect) {
		return color.YCbCr{}
	}
	c := p.COffset(x, y)
	return color.YCbCr{p.Y[p.YOffset(x, y)], p.Cb[c], p.Cr[c]}
}

// YOffset is where the pixel's value is in Y.
func (p *YCbCr) YOffset(x, y int) int { return (y-p.Rect.Min.Y)*p.YStride + x - p.Rect.Min.X }

// COffset is where the pixel's values are in Cb and Cr.
func (p *YCbCr) COffset(x, y int) int {
	horizontal, vertical := p.SubsampleRatio.shared()
	return (y/vertical-p.Rect.Min.Y/vertical)*p.CStride + x/horizontal - p.Rect.Min.X/horizontal
}

func (p *YCbCr) part(r Rectangle) (part YCbCr, ok bool) {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return YCbCr{SubsampleRatio: p.SubsampleRatio}, false
	}
	y, c := p.YOffset(r.Min.X, r.Min.Y), p.COffset(r.Min.X, r.Min.Y)
	return YCbCr{p.Y[y:], p.Cb[c:], p.Cr[c:], p.YStride, p.CStride, p.SubsampleRatio, r}, true
}

// SubImage is the part of p in r; it has the same pixels.
func (p *YCbCr) SubImage(r Rectangle) Image {
	part, _ := p.part(r)
	return &part
}

// NYCbCrA has an alpha for each pixel as well.
type NYCbCrA struct {
	YCbCr
	A       []uint8
	AStride int
}

func NewNYCbCrA(r Rectangle, subsampleRatio YCbCrSubsampleRatio) *NYCbCrA {
	m, a := newPlanes(r, subsampleRatio, 1, "image: NewNYCbCrA Rectangle has huge or negative dimension")
	return &NYCbCrA{m, a, r.Dx()}
}

func (p *NYCbCrA) ColorModel() color.Model        { return color.NYCbCrAModel }
func (p *NYCbCrA) At(x, y int) color.Color        { return p.NYCbCrAAt(x, y) }
func (p *NYCbCrA) RGBA64At(x, y int) color.RGBA64 { return wide(p.NYCbCrAAt(x, y)) }
func (p *NYCbCrA) Opaque() bool                   { return p.alpha().all(0) }

func (p *NYCbCrA) alpha() grid { return grid{p.A, p.AStride, p.Rect, 1} }

func (p *NYCbCrA) NYCbCrAAt(x, y int) color.NYCbCrA {
	if !(Point{x, y}).In(p.Rect) {
		return color.NYCbCrA{}
	}
	return color.NYCbCrA{p.YCbCrAt(x, y), p.A[p.AOffset(x, y)]}
}

// AOffset is where the pixel's value is in A.
func (p *NYCbCrA) AOffset(x, y int) int { return p.alpha().offset(x, y) }

// SubImage is the part of p in r; it has the same pixels.
func (p *NYCbCrA) SubImage(r Rectangle) Image {
	part, ok := p.part(r)
	if !ok {
		return &NYCbCrA{YCbCr: part}
	}
	return &NYCbCrA{part, p.A[p.AOffset(part.Rect.Min.X, part.Rect.Min.Y):], p.AStride}
}
