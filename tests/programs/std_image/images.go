// Images of every type: reading, writing, parts, edges; points and rectangles; formats.
package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"strings"
)

type settable interface {
	image.RGBA64Image
	Set(x, y int, c color.Color)
	SetRGBA64(x, y int, c color.RGBA64)
	SubImage(r image.Rectangle) image.Image
	Opaque() bool
	PixOffset(x, y int) int
}

func sum(m image.Image) uint32 {
	var bytes []byte
	r := m.Bounds().Inset(-1)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			bytes = fmt.Appendf(bytes, "%v", m.At(x, y))
			if m, ok := m.(image.RGBA64Image); ok {
				bytes = fmt.Appendf(bytes, "%v", m.RGBA64At(x, y))
			}
		}
	}
	return crc32.ChecksumIEEE(bytes)
}

func panics(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func pixels() {
	r := image.Rect(-2, 3, 6, 9)
	palette := color.Palette{color.Black, color.White, color.RGBA{255, 0, 0, 255}, color.NRGBA{0, 255, 0, 100}}
	for _, m := range []settable{
		image.NewRGBA(r), image.NewRGBA64(r), image.NewNRGBA(r), image.NewNRGBA64(r), image.NewAlpha(r), image.NewAlpha16(r),
		image.NewGray(r), image.NewGray16(r), image.NewCMYK(r), image.NewPaletted(r, palette),
	} {
		fmt.Printf("%T %v %v %v %08x\n", m, m.Bounds(), m.Opaque(), m.PixOffset(1, 5), sum(m))
		for y := r.Min.Y - 1; y <= r.Max.Y; y++ {
			for x := r.Min.X - 1; x <= r.Max.X; x++ {
				if (x+y)%2 == 0 {
					m.Set(x, y, color.NRGBA{uint8(x * 30), uint8(y * 20), uint8(x * y), uint8(250 - x)})
				} else {
					m.SetRGBA64(x, y, color.RGBA64{uint16(x * 300), uint16(y * 100), uint16(x * y), uint16(6000 * y)})
				}
			}
		}
		fmt.Println(m.At(0, 4), m.RGBA64At(1, 4), m.At(100, 100), m.Opaque())
		part := m.SubImage(image.Rect(0, 0, 4, 6)).(settable)
		_, indexed := part.ColorModel().(color.Palette)
		fmt.Printf("%v %08x %08x %v\n", part.Bounds(), sum(m), sum(part), indexed || part.ColorModel() == m.ColorModel())
		part.Set(1, 4, color.White)
		fmt.Println(m.At(1, 4), m.SubImage(image.Rect(50, 50, 60, 60)).Bounds(), m.SubImage(image.Rectangle{}).(settable).Opaque())
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				m.Set(x, y, color.White)
			}
		}
		fmt.Println(m.Opaque())
	}
	p := image.NewPaletted(r, palette)
	p.SetColorIndex(0, 4, 3)
	p.SetColorIndex(99, 99, 3)
	fmt.Println(p.ColorIndexAt(0, 4), p.ColorIndexAt(99, 99), p.At(0, 4), p.Opaque())
	empty := &image.Paletted{Rect: r}
	fmt.Println(empty.At(0, 4), empty.RGBA64At(0, 4))
	rgba, gray := image.NewRGBA(r), image.NewGray16(r)
	rgba.SetRGBA(0, 4, color.RGBA{1, 2, 3, 4})
	gray.SetGray16(0, 4, color.Gray16{0x1234})
	fmt.Println(rgba.RGBAAt(0, 4), gray.Gray16At(0, 4), rgba.Pix[rgba.PixOffset(0, 4):][:4], gray.Pix[gray.PixOffset(0, 4):][:2], rgba.Stride, gray.Stride, len(rgba.Pix))
	for _, r := range []image.Rectangle{{Max: image.Pt(1<<40, 1<<40)}, {Max: image.Pt(-1, 5)}, {Min: image.Pt(1, 1)}} {
		panics(func() { fmt.Println(len(image.NewRGBA(r).Pix)) })
		panics(func() { image.NewPaletted(r, nil) })
		panics(func() { image.NewYCbCr(r, image.YCbCrSubsampleRatio420) })
		panics(func() { image.NewNYCbCrA(r, image.YCbCrSubsampleRatio444) })
	}
}

func video() {
	for ratio := image.YCbCrSubsampleRatio444; ratio <= image.YCbCrSubsampleRatio410+1; ratio++ {
		r := image.Rect(-3, 1, 8, 10)
		m, n := image.NewYCbCr(r, ratio), image.NewNYCbCrA(r, ratio)
		for _, plane := range [][]uint8{m.Y, m.Cb, m.Cr, n.Y, n.Cb, n.Cr, n.A} {
			for i := range plane {
				plane[i] = uint8(i * 7)
			}
		}
		fmt.Println(ratio, len(m.Y), len(m.Cb), len(m.Cr), cap(m.Cb), m.YStride, m.CStride, len(n.A), n.AStride, m.Opaque(), n.Opaque())
		fmt.Println(m.YOffset(4, 5), m.COffset(4, 5), n.AOffset(4, 5), m.YCbCrAt(4, 5), n.NYCbCrAAt(4, 5), m.At(50, 50), n.At(50, 50))
		part, alpha := m.SubImage(image.Rect(2, 3, 20, 7)), n.SubImage(image.Rect(2, 3, 20, 7))
		fmt.Printf("%v %08x %08x %08x %08x\n", part.Bounds(), sum(m), sum(n), sum(part), sum(alpha))
		fmt.Println(m.SubImage(image.Rect(90, 90, 91, 91)).Bounds(), n.SubImage(image.Rect(90, 90, 91, 91)).Bounds())
	}
}

func geometry() {
	p, q := image.Pt(7, -3), image.Pt(2, 5)
	fmt.Println(p, p.Add(q), p.Sub(q), p.Mul(3), p.Div(2), p.Eq(q), p.Eq(p), image.ZP, image.ZR)
	rectangles := []image.Rectangle{image.Rect(5, 5, 1, 2), image.Rect(0, 0, 3, 3), {Min: image.Pt(3, 3)}, {}, image.Rect(2, 2, 9, 4), image.Rect(3, 0, 6, 3)}
	for _, r := range rectangles {
		fmt.Println(r, r.Dx(), r.Dy(), r.Size(), r.Empty(), r.Canon(), r.Inset(1), r.Inset(-2), r.Inset(9), r.Add(q), r.Sub(p), r.At(2, 2), r.RGBA64At(2, 2), r.Bounds() == r)
		for _, s := range rectangles {
			fmt.Print(r.Intersect(s), r.Union(s), r.Eq(s), r.Overlaps(s), r.In(s), " ")
		}
		fmt.Println(p.In(r), q.In(r))
		if r.Dx() > 0 && r.Dy() > 0 {
			fmt.Println(p.Mod(r), q.Mod(r), image.Pt(-100, -101).Mod(r))
		}
	}
	fmt.Println(image.Rect(0, 0, 1, 1).ColorModel() == color.Alpha16Model)
	u := image.NewUniform(color.RGBA{1, 2, 3, 4})
	fmt.Println(u.At(5, 5), u.Bounds(), u.RGBA64At(0, 0), u.Opaque(), image.White.Opaque(), u.Convert(color.White), u.ColorModel() == u, image.Black.C, image.Transparent.C, image.Opaque.C)
	fmt.Println(u.RGBA())
}

func formats() {
	image.RegisterFormat("first", "AB?D", func(r io.Reader) (image.Image, error) {
		text, err := io.ReadAll(r)
		return image.NewGray(image.Rect(0, 0, len(text), 1)), err
	}, func(r io.Reader) (image.Config, error) {
		return image.Config{color.GrayModel, 1, 2}, errors.New("no config")
	})
	image.RegisterFormat("second", "AB", nil, nil)
	for _, text := range []string{"ABCD and more", "ABxx", "", "A", "ABxD"} {
		m, name, err := image.Decode(strings.NewReader(text))
		if m != nil {
			fmt.Print(m.Bounds(), " ")
		}
		fmt.Println(name, err)
		config, name, err := image.DecodeConfig(strings.NewReader(text))
		fmt.Println(config.Width, config.Height, name, err)
		if text == "ABCD and more" {
			continue
		}
	}
}

func main() {
	pixels()
	video()
	geometry()
	formats()
}
