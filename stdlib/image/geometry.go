package image

import (
	"image/color"
	"strconv"
)

// Point is a place; y grows downwards.
type Point struct {
	X, Y int
}

// Pt is a short name for Point{X, Y}.
func Pt(X, Y int) Point { return Point{X, Y} }

// ZP is the zero Point.
var ZP Point

func (p Point) String() string { return "(" + strconv.Itoa(p.X) + "," + strconv.Itoa(p.Y) + ")" }

func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }
func (p Point) Mul(k int) Point   { return Point{p.X * k, p.Y * k} }
func (p Point) Div(k int) Point   { return Point{p.X / k, p.Y / k} }
func (p Point) Eq(q Point) bool   { return p == q }

// In says whether p is in r.
func (p Point) In(r Rectangle) bool {
	return r.Min.X <= p.X && p.X < r.Max.X && r.Min.Y <= p.Y && p.Y < r.Max.Y
}

// Mod is the point of r from which p is a multiple of r's width and height away.
func (p Point) Mod(r Rectangle) Point {
	p = p.Sub(r.Min)
	return Point{remainder(p.X, r.Dx()), remainder(p.Y, r.Dy())}.Add(r.Min)
}

// remainder is never negative.
func remainder(n, by int) int {
	n %= by
	if n < 0 {
		n += by
	}
	return n
}

// Rectangle has the points from Min on that are less than Max in both directions. It is an image as well, opaque inside
// and transparent outside.
type Rectangle struct {
	Min, Max Point
}

// Rect makes a rectangle of two corners.
func Rect(x0, y0, x1, y1 int) Rectangle {
	return Rectangle{Point{min(x0, x1), min(y0, y1)}, Point{max(x0, x1), max(y0, y1)}}
}

// ZR is the zero Rectangle.
var ZR Rectangle

func (r Rectangle) String() string { return r.Min.String() + "-" + r.Max.String() }

func (r Rectangle) Dx() int     { return r.Max.X - r.Min.X }
func (r Rectangle) Dy() int     { return r.Max.Y - r.Min.Y }
func (r Rectangle) Size() Point { return r.Max.Sub(r.Min) }

func (r Rectangle) Add(p Point) Rectangle { return Rectangle{r.Min.Add(p), r.Max.Add(p)} }
func (r Rectangle) Sub(p Point) Rectangle { return Rectangle{r.Min.Sub(p), r.Max.Sub(p)} }

// Inset moves all sides inwards by n, at most to the middle.
func (r Rectangle) Inset(n int) Rectangle {
	r.Min.X, r.Max.X = inset(r.Min.X, r.Max.X, n)
	r.Min.Y, r.Max.Y = inset(r.Min.Y, r.Max.Y, n)
	return r
}

func inset(low, high, n int) (int, int) {
	if high-low < 2*n {
		middle := (low + high) / 2
		return middle, middle
	}
	return low + n, high - n
}

// Intersect has the points that are in both; it is the zero Rectangle if there are none.
func (r Rectangle) Intersect(s Rectangle) Rectangle {
	both := Rectangle{Point{max(r.Min.X, s.Min.X), max(r.Min.Y, s.Min.Y)}, Point{min(r.Max.X, s.Max.X), min(r.Max.Y, s.Max.Y)}}
	if both.Empty() {
		return Rectangle{}
	}
	return both
}

// Union is the smallest that has the points of both.
func (r Rectangle) Union(s Rectangle) Rectangle {
	switch {
	case r.Empty():
		return s
	case s.Empty():
		return r
	}
	return Rectangle{Point{min(r.Min.X, s.Min.X), min(r.Min.Y, s.Min.Y)}, Point{max(r.Max.X, s.Max.X), max(r.Max.Y, s.Max.Y)}}
}

func (r Rectangle) Empty() bool         { return r.Min.X >= r.Max.X || r.Min.Y >= r.Max.Y }
func (r Rectangle) Eq(s Rectangle) bool { return r == s || r.Empty() && s.Empty() }
func (r Rectangle) Overlaps(s Rectangle) bool {
	return !r.Empty() && !s.Empty() && !r.Intersect(s).Empty()
}

// In says whether all points of r are in s.
func (r Rectangle) In(s Rectangle) bool {
	return r.Empty() || s.Min.X <= r.Min.X && r.Max.X <= s.Max.X && s.Min.Y <= r.Min.Y && r.Max.Y <= s.Max.Y
}

// Canon swaps Min and Max where they are not in order.
func (r Rectangle) Canon() Rectangle { return Rect(r.Min.X, r.Min.Y, r.Max.X, r.Max.Y) }

func (r Rectangle) ColorModel() color.Model { return color.Alpha16Model }
func (r Rectangle) Bounds() Rectangle       { return r }

func (r Rectangle) At(x, y int) color.Color {
	if (Point{x, y}).In(r) {
		return color.Opaque
	}
	return color.Transparent
}

func (r Rectangle) RGBA64At(x, y int) color.RGBA64 { return wide(r.At(x, y)) }
