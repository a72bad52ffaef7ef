// run
// What Go exports from image/color, with Go's types (make_signatures.py).
package main

import "image/color"

var _ *uint8 = &new(color.Alpha).A
var _ *uint16 = &new(color.Alpha16).A
var _ *uint8 = &new(color.CMYK).C
var _ *uint8 = &new(color.CMYK).K
var _ *uint8 = &new(color.CMYK).M
var _ *uint8 = &new(color.CMYK).Y
var _ *uint8 = &new(color.Gray).Y
var _ *uint16 = &new(color.Gray16).Y
var _ *uint8 = &new(color.NRGBA).A
var _ *uint8 = &new(color.NRGBA).B
var _ *uint8 = &new(color.NRGBA).G
var _ *uint8 = &new(color.NRGBA).R
var _ *uint16 = &new(color.NRGBA64).A
var _ *uint16 = &new(color.NRGBA64).B
var _ *uint16 = &new(color.NRGBA64).G
var _ *uint16 = &new(color.NRGBA64).R
var _ *uint8 = &new(color.NYCbCrA).A
var _ *uint8 = &new(color.RGBA).A
var _ *uint8 = &new(color.RGBA).B
var _ *uint8 = &new(color.RGBA).G
var _ *uint8 = &new(color.RGBA).R
var _ *uint16 = &new(color.RGBA64).A
var _ *uint16 = &new(color.RGBA64).B
var _ *uint16 = &new(color.RGBA64).G
var _ *uint16 = &new(color.RGBA64).R
var _ *uint8 = &new(color.YCbCr).Cb
var _ *uint8 = &new(color.YCbCr).Cr
var _ *uint8 = &new(color.YCbCr).Y
var _ func(uint8, uint8, uint8, uint8) (uint8, uint8, uint8) = color.CMYKToRGB
var _ func(func(color.Color) color.Color) color.Model = color.ModelFunc
var _ func(uint8, uint8, uint8) (uint8, uint8, uint8, uint8) = color.RGBToCMYK
var _ func(uint8, uint8, uint8) (uint8, uint8, uint8) = color.RGBToYCbCr
var _ func(uint8, uint8, uint8) (uint8, uint8, uint8) = color.YCbCrToRGB
var _ func(color.Alpha) (uint32, uint32, uint32, uint32) = (color.Alpha).RGBA
var _ func(color.Alpha16) (uint32, uint32, uint32, uint32) = (color.Alpha16).RGBA
var _ func(color.CMYK) (uint32, uint32, uint32, uint32) = (color.CMYK).RGBA
var _ func(color.Color) (uint32, uint32, uint32, uint32) = (color.Color).RGBA
var _ func(color.Gray) (uint32, uint32, uint32, uint32) = (color.Gray).RGBA
var _ func(color.Gray16) (uint32, uint32, uint32, uint32) = (color.Gray16).RGBA
var _ func(color.Model, color.Color) color.Color = (color.Model).Convert
var _ func(color.NRGBA) (uint32, uint32, uint32, uint32) = (color.NRGBA).RGBA
var _ func(color.NRGBA64) (uint32, uint32, uint32, uint32) = (color.NRGBA64).RGBA
var _ func(color.NYCbCrA) (uint32, uint32, uint32, uint32) = (color.NYCbCrA).RGBA
var _ func(color.Palette, color.Color) color.Color = (color.Palette).Convert
var _ func(color.Palette, color.Color) int = (color.Palette).Index
var _ func(color.RGBA) (uint32, uint32, uint32, uint32) = (color.RGBA).RGBA
var _ func(color.RGBA64) (uint32, uint32, uint32, uint32) = (color.RGBA64).RGBA
var _ func(color.YCbCr) (uint32, uint32, uint32, uint32) = (color.YCbCr).RGBA
var _ color.Alpha
var _ color.Alpha16
var _ color.CMYK
var _ color.Color
var _ color.Gray
var _ color.Gray16
var _ color.Model
var _ color.NRGBA
var _ color.NRGBA64
var _ color.NYCbCrA
var _ color.Palette
var _ color.RGBA
var _ color.RGBA64
var _ color.YCbCr
var _ *color.Model = &color.Alpha16Model
var _ *color.Model = &color.AlphaModel
var _ *color.Gray16 = &color.Black
var _ *color.Model = &color.CMYKModel
var _ *color.Model = &color.Gray16Model
var _ *color.Model = &color.GrayModel
var _ *color.Model = &color.NRGBA64Model
var _ *color.Model = &color.NRGBAModel
var _ *color.Model = &color.NYCbCrAModel
var _ *color.Alpha16 = &color.Opaque
var _ *color.Model = &color.RGBA64Model
var _ *color.Model = &color.RGBAModel
var _ *color.Alpha16 = &color.Transparent
var _ *color.Gray16 = &color.White
var _ *color.Model = &color.YCbCrModel

func main() {}
