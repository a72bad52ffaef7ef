// Package png reads and writes images in the PNG format, as https://www.w3.org/TR/PNG has it.
package png

import (
	"image"
	"image/color"
)

const signature = "\x89PNG\r\n\x1a\n"

// FormatError says why data is not PNG.
type FormatError string

func (e FormatError) Error() string { return "png: invalid format: " + string(e) }

// UnsupportedError says what of PNG is not supported.
type UnsupportedError string

func (e UnsupportedError) Error() string { return "png: unsupported feature: " + string(e) }

// A kind is what the samples of a pixel are.
type kind uint8

const (
	gray       kind = 0
	rgb        kind = 2
	paletted   kind = 3
	grayAlpha  kind = 4
	rgbAlpha   kind = 6
	unknowable      = 7
)

// For each kind, how many samples a pixel has, and how many bits a sample may have: bit n for n bits.
var kinds = [unknowable]struct{ samples, depths int }{
	gray: {1, 1<<1 | 1<<2 | 1<<4 | 1<<8 | 1<<16}, rgb: {3, 1<<8 | 1<<16}, paletted: {1, 1<<1 | 1<<2 | 1<<4 | 1<<8},
	grayAlpha: {2, 1<<8 | 1<<16}, rgbAlpha: {4, 1<<8 | 1<<16},
}

// A layout is how pixels are written.
type layout struct {
	kind  kind
	depth int // bits of a sample
}

func (l layout) known() bool {
	return l.kind < unknowable && l.depth <= 16 && kinds[l.kind].depths>>l.depth&1 != 0
}

func (l layout) samples() int { return kinds[l.kind].samples }

// pixelBytes is how far apart bytes are that stand for the same of neighbours; at least 1.
func (l layout) pixelBytes() int { return (l.samples()*l.depth + 7) / 8 }

func (l layout) rowBytes(width int) int { return (l.samples()*l.depth*width + 7) / 8 }

func (l layout) model() color.Model {
	wide := l.depth == 16
	switch {
	case l.kind == gray && wide:
		return color.Gray16Model
	case l.kind == gray:
		return color.GrayModel
	case l.kind == rgb && wide:
		return color.RGBA64Model
	case l.kind == rgb:
		return color.RGBAModel
	case wide:
		return color.NRGBA64Model
	}
	return color.NRGBAModel
}

// ---- filters: each byte of a row less what its neighbours to the left and above let expect ------------------------

type filter uint8

const (
	none filter = iota
	sub
	up
	average
	paeth
	filters
)

// nearest is that of left, above and corner which left+above-corner is nearest to.
func nearest(left, above, corner uint8) uint8 {
	toLeft := distance(int(above), int(corner))
	toAbove := distance(int(left), int(corner))
	toCorner := distance(int(left)+int(above), 2*int(corner))
	switch {
	case toLeft <= toAbove && toLeft <= toCorner:
		return left
	case toAbove <= toCorner:
		return above
	}
	return corner
}

func distance(a, b int) int { return max(a-b, b-a) }

// unfilter makes a row what it was; before is the row above, step how far away the byte to the left is.
func unfilter(f filter, row, before []uint8, step int) error {
	switch f {
	case none:
	case sub:
		for i := step; i < len(row); i++ {
			row[i] += row[i-step]
		}
	case up:
		for i, above := range before {
			row[i] += above
		}
	case average:
		for i := range min(step, len(row)) {
			row[i] += before[i] / 2
		}
		for i := step; i < len(row); i++ {
			row[i] += uint8((int(row[i-step]) + int(before[i])) / 2)
		}
	case paeth:
		for i := range min(step, len(row)) {
			row[i] += before[i]
		}
		for i := step; i < len(row); i++ {
			row[i] += nearest(row[i-step], before[i], before[i-step])
		}
	default:
		return FormatError("bad filter type")
	}
	return nil
}

// ---- interlacing --------------------------------------------------------------------------------------------------

// A pass has every so many pixels, from one on, in both directions.
type pass struct {
	xStep, yStep, x, y int
}

func (p pass) size(whole image.Point) image.Point {
	return image.Pt((whole.X-p.x+p.xStep-1)/p.xStep, (whole.Y-p.y+p.yStep-1)/p.yStep)
}

var (
	allAtOnce = []pass{{1, 1, 0, 0}}
	adam7     = []pass{{8, 8, 0, 0}, {8, 8, 4, 0}, {4, 8, 0, 4}, {4, 4, 2, 0}, {2, 4, 0, 2}, {2, 2, 1, 0}, {1, 2, 0, 1}}
)
