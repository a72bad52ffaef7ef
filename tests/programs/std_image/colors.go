// Colours of every model, converted to every other; palettes.
package main

import (
	"fmt"
	"hash/crc32"
	"image/color"
)

var models = []struct {
	name  string
	model color.Model
}{
	{"RGBA", color.RGBAModel}, {"RGBA64", color.RGBA64Model}, {"NRGBA", color.NRGBAModel}, {"NRGBA64", color.NRGBA64Model},
	{"Alpha", color.AlphaModel}, {"Alpha16", color.Alpha16Model}, {"Gray", color.GrayModel}, {"Gray16", color.Gray16Model},
	{"YCbCr", color.YCbCrModel}, {"NYCbCrA", color.NYCbCrAModel}, {"CMYK", color.CMYKModel},
}

func main() {
	colors := []color.Color{
		color.Black, color.White, color.Transparent, color.Opaque, color.RGBA{1, 2, 3, 4}, color.RGBA{200, 100, 50, 255},
		color.NRGBA{200, 100, 50, 128}, color.NRGBA{255, 255, 255, 0}, color.RGBA64{0x1234, 0x5678, 0x9abc, 0xdef0},
		color.NRGBA64{0xffff, 0x8000, 1, 0x7fff}, color.Alpha{77}, color.Alpha16{0x1234}, color.Gray{99}, color.Gray16{0xabcd},
		color.YCbCr{128, 0, 255}, color.YCbCr{255, 255, 0}, color.NYCbCrA{color.YCbCr{100, 50, 200}, 60}, color.CMYK{10, 200, 30, 40},
	}
	for _, c := range colors {
		r, g, b, a := c.RGBA()
		fmt.Printf("%T %v: %x %x %x %x\n", c, c, r, g, b, a)
		for _, m := range models {
			fmt.Printf(" %v", m.model.Convert(c))
		}
		fmt.Println()
	}
	fmt.Println(color.RGBAModel == color.RGBAModel, color.RGBAModel == color.NRGBAModel)
	own := color.ModelFunc(func(c color.Color) color.Color { return color.Gray{7} })
	fmt.Println(own.Convert(color.White), own == own)

	// All of a grid, by a sum.
	sum := uint32(0)
	add := func(bytes ...uint8) { sum = crc32.Update(sum, crc32.IEEETable, bytes) }
	for x := 0; x < 256; x += 5 {
		for y := 0; y < 256; y += 17 {
			for z := 0; z < 256; z += 15 {
				a, b, c := color.RGBToYCbCr(uint8(x), uint8(y), uint8(z))
				add(a, b, c)
				a, b, c = color.YCbCrToRGB(uint8(x), uint8(y), uint8(z))
				add(a, b, c)
				c1, m1, y1, k1 := color.RGBToCMYK(uint8(x), uint8(y), uint8(z))
				add(c1, m1, y1, k1)
				a, b, c = color.CMYKToRGB(uint8(x), uint8(y), uint8(z), uint8(x^y))
				add(a, b, c)
				r, g, bl, al := color.NYCbCrA{color.YCbCr{uint8(x), uint8(y), uint8(z)}, uint8(x ^ z)}.RGBA()
				add(uint8(r>>8), uint8(r), uint8(g>>8), uint8(g), uint8(bl>>8), uint8(bl), uint8(al))
			}
		}
	}
	fmt.Printf("%08x\n", sum)

	var none color.Palette
	fmt.Println(none.Convert(color.White), none.Index(color.White))
	palette := color.Palette{color.Black, color.RGBA{255, 0, 0, 255}, color.RGBA{0, 255, 0, 255}, color.Transparent, color.White, color.White}
	for _, c := range colors {
		fmt.Print(palette.Index(c), " ", palette.Convert(c), " ")
	}
	fmt.Println()
}
