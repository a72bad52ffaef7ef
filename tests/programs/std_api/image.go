// run
// What Go exports from image, with Go's types (make_signatures.py).
package main

import "image"
import "image/color"
import "io"

const _ image.YCbCrSubsampleRatio = image.YCbCrSubsampleRatio410
const _ image.YCbCrSubsampleRatio = image.YCbCrSubsampleRatio411
const _ image.YCbCrSubsampleRatio = image.YCbCrSubsampleRatio420
const _ image.YCbCrSubsampleRatio = image.YCbCrSubsampleRatio422
const _ image.YCbCrSubsampleRatio = image.YCbCrSubsampleRatio440
const _ image.YCbCrSubsampleRatio = image.YCbCrSubsampleRatio444
var _ *[]uint8 = &new(image.Alpha).Pix
var _ *image.Rectangle = &new(image.Alpha).Rect
var _ *int = &new(image.Alpha).Stride
var _ *[]uint8 = &new(image.Alpha16).Pix
var _ *image.Rectangle = &new(image.Alpha16).Rect
var _ *int = &new(image.Alpha16).Stride
var _ *[]uint8 = &new(image.CMYK).Pix
var _ *image.Rectangle = &new(image.CMYK).Rect
var _ *int = &new(image.CMYK).Stride
var _ *color.Model = &new(image.Config).ColorModel
var _ *int = &new(image.Config).Height
var _ *int = &new(image.Config).Width
var _ *[]uint8 = &new(image.Gray).Pix
var _ *image.Rectangle = &new(image.Gray).Rect
var _ *int = &new(image.Gray).Stride
var _ *[]uint8 = &new(image.Gray16).Pix
var _ *image.Rectangle = &new(image.Gray16).Rect
var _ *int = &new(image.Gray16).Stride
var _ *[]uint8 = &new(image.NRGBA).Pix
var _ *image.Rectangle = &new(image.NRGBA).Rect
var _ *int = &new(image.NRGBA).Stride
var _ *[]uint8 = &new(image.NRGBA64).Pix
var _ *image.Rectangle = &new(image.NRGBA64).Rect
var _ *int = &new(image.NRGBA64).Stride
var _ *[]uint8 = &new(image.NYCbCrA).A
var _ *int = &new(image.NYCbCrA).AStride
var _ *color.Palette = &new(image.Paletted).Palette
var _ *[]uint8 = &new(image.Paletted).Pix
var _ *image.Rectangle = &new(image.Paletted).Rect
var _ *int = &new(image.Paletted).Stride
var _ *int = &new(image.Point).X
var _ *int = &new(image.Point).Y
var _ *[]uint8 = &new(image.RGBA).Pix
var _ *image.Rectangle = &new(image.RGBA).Rect
var _ *int = &new(image.RGBA).Stride
var _ *[]uint8 = &new(image.RGBA64).Pix
var _ *image.Rectangle = &new(image.RGBA64).Rect
var _ *int = &new(image.RGBA64).Stride
var _ *image.Point = &new(image.Rectangle).Max
var _ *image.Point = &new(image.Rectangle).Min
var _ *color.Color = &new(image.Uniform).C
var _ *int = &new(image.YCbCr).CStride
var _ *[]uint8 = &new(image.YCbCr).Cb
var _ *[]uint8 = &new(image.YCbCr).Cr
var _ *image.Rectangle = &new(image.YCbCr).Rect
var _ *image.YCbCrSubsampleRatio = &new(image.YCbCr).SubsampleRatio
var _ *[]uint8 = &new(image.YCbCr).Y
var _ *int = &new(image.YCbCr).YStride
var _ func(io.Reader) (image.Image, string, error) = image.Decode
var _ func(io.Reader) (image.Config, string, error) = image.DecodeConfig
var _ func(image.Rectangle) *image.Alpha = image.NewAlpha
var _ func(image.Rectangle) *image.Alpha16 = image.NewAlpha16
var _ func(image.Rectangle) *image.CMYK = image.NewCMYK
var _ func(image.Rectangle) *image.Gray = image.NewGray
var _ func(image.Rectangle) *image.Gray16 = image.NewGray16
var _ func(image.Rectangle) *image.NRGBA = image.NewNRGBA
var _ func(image.Rectangle) *image.NRGBA64 = image.NewNRGBA64
var _ func(image.Rectangle, image.YCbCrSubsampleRatio) *image.NYCbCrA = image.NewNYCbCrA
var _ func(image.Rectangle, color.Palette) *image.Paletted = image.NewPaletted
var _ func(image.Rectangle) *image.RGBA = image.NewRGBA
var _ func(image.Rectangle) *image.RGBA64 = image.NewRGBA64
var _ func(color.Color) *image.Uniform = image.NewUniform
var _ func(image.Rectangle, image.YCbCrSubsampleRatio) *image.YCbCr = image.NewYCbCr
var _ func(int, int) image.Point = image.Pt
var _ func(int, int, int, int) image.Rectangle = image.Rect
var _ func(string, string, func(io.Reader) (image.Image, error), func(io.Reader) (image.Config, error)) = image.RegisterFormat
var _ func(*image.Alpha, int, int) color.Alpha = (*image.Alpha).AlphaAt
var _ func(*image.Alpha, int, int) color.Color = (*image.Alpha).At
var _ func(*image.Alpha) image.Rectangle = (*image.Alpha).Bounds
var _ func(*image.Alpha) color.Model = (*image.Alpha).ColorModel
var _ func(*image.Alpha) bool = (*image.Alpha).Opaque
var _ func(*image.Alpha, int, int) int = (*image.Alpha).PixOffset
var _ func(*image.Alpha, int, int) color.RGBA64 = (*image.Alpha).RGBA64At
var _ func(*image.Alpha, int, int, color.Color) = (*image.Alpha).Set
var _ func(*image.Alpha, int, int, color.Alpha) = (*image.Alpha).SetAlpha
var _ func(*image.Alpha, int, int, color.RGBA64) = (*image.Alpha).SetRGBA64
var _ func(*image.Alpha, image.Rectangle) image.Image = (*image.Alpha).SubImage
var _ func(*image.Alpha16, int, int) color.Alpha16 = (*image.Alpha16).Alpha16At
var _ func(*image.Alpha16, int, int) color.Color = (*image.Alpha16).At
var _ func(*image.Alpha16) image.Rectangle = (*image.Alpha16).Bounds
var _ func(*image.Alpha16) color.Model = (*image.Alpha16).ColorModel
var _ func(*image.Alpha16) bool = (*image.Alpha16).Opaque
var _ func(*image.Alpha16, int, int) int = (*image.Alpha16).PixOffset
var _ func(*image.Alpha16, int, int) color.RGBA64 = (*image.Alpha16).RGBA64At
var _ func(*image.Alpha16, int, int, color.Color) = (*image.Alpha16).Set
var _ func(*image.Alpha16, int, int, color.Alpha16) = (*image.Alpha16).SetAlpha16
var _ func(*image.Alpha16, int, int, color.RGBA64) = (*image.Alpha16).SetRGBA64
var _ func(*image.Alpha16, image.Rectangle) image.Image = (*image.Alpha16).SubImage
var _ func(*image.CMYK, int, int) color.Color = (*image.CMYK).At
var _ func(*image.CMYK) image.Rectangle = (*image.CMYK).Bounds
var _ func(*image.CMYK, int, int) color.CMYK = (*image.CMYK).CMYKAt
var _ func(*image.CMYK) color.Model = (*image.CMYK).ColorModel
var _ func(*image.CMYK) bool = (*image.CMYK).Opaque
var _ func(*image.CMYK, int, int) int = (*image.CMYK).PixOffset
var _ func(*image.CMYK, int, int) color.RGBA64 = (*image.CMYK).RGBA64At
var _ func(*image.CMYK, int, int, color.Color) = (*image.CMYK).Set
var _ func(*image.CMYK, int, int, color.CMYK) = (*image.CMYK).SetCMYK
var _ func(*image.CMYK, int, int, color.RGBA64) = (*image.CMYK).SetRGBA64
var _ func(*image.CMYK, image.Rectangle) image.Image = (*image.CMYK).SubImage
var _ func(*image.Gray, int, int) color.Color = (*image.Gray).At
var _ func(*image.Gray) image.Rectangle = (*image.Gray).Bounds
var _ func(*image.Gray) color.Model = (*image.Gray).ColorModel
var _ func(*image.Gray, int, int) color.Gray = (*image.Gray).GrayAt
var _ func(*image.Gray) bool = (*image.Gray).Opaque
var _ func(*image.Gray, int, int) int = (*image.Gray).PixOffset
var _ func(*image.Gray, int, int) color.RGBA64 = (*image.Gray).RGBA64At
var _ func(*image.Gray, int, int, color.Color) = (*image.Gray).Set
var _ func(*image.Gray, int, int, color.Gray) = (*image.Gray).SetGray
var _ func(*image.Gray, int, int, color.RGBA64) = (*image.Gray).SetRGBA64
var _ func(*image.Gray, image.Rectangle) image.Image = (*image.Gray).SubImage
var _ func(*image.Gray16, int, int) color.Color = (*image.Gray16).At
var _ func(*image.Gray16) image.Rectangle = (*image.Gray16).Bounds
var _ func(*image.Gray16) color.Model = (*image.Gray16).ColorModel
var _ func(*image.Gray16, int, int) color.Gray16 = (*image.Gray16).Gray16At
var _ func(*image.Gray16) bool = (*image.Gray16).Opaque
var _ func(*image.Gray16, int, int) int = (*image.Gray16).PixOffset
var _ func(*image.Gray16, int, int) color.RGBA64 = (*image.Gray16).RGBA64At
var _ func(*image.Gray16, int, int, color.Color) = (*image.Gray16).Set
var _ func(*image.Gray16, int, int, color.Gray16) = (*image.Gray16).SetGray16
var _ func(*image.Gray16, int, int, color.RGBA64) = (*image.Gray16).SetRGBA64
var _ func(*image.Gray16, image.Rectangle) image.Image = (*image.Gray16).SubImage
var _ func(image.Image, int, int) color.Color = (image.Image).At
var _ func(image.Image) image.Rectangle = (image.Image).Bounds
var _ func(image.Image) color.Model = (image.Image).ColorModel
var _ func(*image.NRGBA, int, int) color.Color = (*image.NRGBA).At
var _ func(*image.NRGBA) image.Rectangle = (*image.NRGBA).Bounds
var _ func(*image.NRGBA) color.Model = (*image.NRGBA).ColorModel
var _ func(*image.NRGBA, int, int) color.NRGBA = (*image.NRGBA).NRGBAAt
var _ func(*image.NRGBA) bool = (*image.NRGBA).Opaque
var _ func(*image.NRGBA, int, int) int = (*image.NRGBA).PixOffset
var _ func(*image.NRGBA, int, int) color.RGBA64 = (*image.NRGBA).RGBA64At
var _ func(*image.NRGBA, int, int, color.Color) = (*image.NRGBA).Set
var _ func(*image.NRGBA, int, int, color.NRGBA) = (*image.NRGBA).SetNRGBA
var _ func(*image.NRGBA, int, int, color.RGBA64) = (*image.NRGBA).SetRGBA64
var _ func(*image.NRGBA, image.Rectangle) image.Image = (*image.NRGBA).SubImage
var _ func(*image.NRGBA64, int, int) color.Color = (*image.NRGBA64).At
var _ func(*image.NRGBA64) image.Rectangle = (*image.NRGBA64).Bounds
var _ func(*image.NRGBA64) color.Model = (*image.NRGBA64).ColorModel
var _ func(*image.NRGBA64, int, int) color.NRGBA64 = (*image.NRGBA64).NRGBA64At
var _ func(*image.NRGBA64) bool = (*image.NRGBA64).Opaque
var _ func(*image.NRGBA64, int, int) int = (*image.NRGBA64).PixOffset
var _ func(*image.NRGBA64, int, int) color.RGBA64 = (*image.NRGBA64).RGBA64At
var _ func(*image.NRGBA64, int, int, color.Color) = (*image.NRGBA64).Set
var _ func(*image.NRGBA64, int, int, color.NRGBA64) = (*image.NRGBA64).SetNRGBA64
var _ func(*image.NRGBA64, int, int, color.RGBA64) = (*image.NRGBA64).SetRGBA64
var _ func(*image.NRGBA64, image.Rectangle) image.Image = (*image.NRGBA64).SubImage
var _ func(*image.NYCbCrA, int, int) int = (*image.NYCbCrA).AOffset
var _ func(*image.NYCbCrA, int, int) color.Color = (*image.NYCbCrA).At
var _ func(*image.NYCbCrA) image.Rectangle = (*image.NYCbCrA).Bounds
var _ func(*image.NYCbCrA, int, int) int = (*image.NYCbCrA).COffset
var _ func(*image.NYCbCrA) color.Model = (*image.NYCbCrA).ColorModel
var _ func(*image.NYCbCrA, int, int) color.NYCbCrA = (*image.NYCbCrA).NYCbCrAAt
var _ func(*image.NYCbCrA) bool = (*image.NYCbCrA).Opaque
var _ func(*image.NYCbCrA, int, int) color.RGBA64 = (*image.NYCbCrA).RGBA64At
var _ func(*image.NYCbCrA, image.Rectangle) image.Image = (*image.NYCbCrA).SubImage
var _ func(*image.NYCbCrA, int, int) color.YCbCr = (*image.NYCbCrA).YCbCrAt
var _ func(*image.NYCbCrA, int, int) int = (*image.NYCbCrA).YOffset
var _ func(*image.Paletted, int, int) color.Color = (*image.Paletted).At
var _ func(*image.Paletted) image.Rectangle = (*image.Paletted).Bounds
var _ func(*image.Paletted, int, int) uint8 = (*image.Paletted).ColorIndexAt
var _ func(*image.Paletted) color.Model = (*image.Paletted).ColorModel
var _ func(*image.Paletted) bool = (*image.Paletted).Opaque
var _ func(*image.Paletted, int, int) int = (*image.Paletted).PixOffset
var _ func(*image.Paletted, int, int) color.RGBA64 = (*image.Paletted).RGBA64At
var _ func(*image.Paletted, int, int, color.Color) = (*image.Paletted).Set
var _ func(*image.Paletted, int, int, uint8) = (*image.Paletted).SetColorIndex
var _ func(*image.Paletted, int, int, color.RGBA64) = (*image.Paletted).SetRGBA64
var _ func(*image.Paletted, image.Rectangle) image.Image = (*image.Paletted).SubImage
var _ func(image.PalettedImage, int, int) color.Color = (image.PalettedImage).At
var _ func(image.PalettedImage) image.Rectangle = (image.PalettedImage).Bounds
var _ func(image.PalettedImage, int, int) uint8 = (image.PalettedImage).ColorIndexAt
var _ func(image.PalettedImage) color.Model = (image.PalettedImage).ColorModel
var _ func(image.Point, image.Point) image.Point = (image.Point).Add
var _ func(image.Point, int) image.Point = (image.Point).Div
var _ func(image.Point, image.Point) bool = (image.Point).Eq
var _ func(image.Point, image.Rectangle) bool = (image.Point).In
var _ func(image.Point, image.Rectangle) image.Point = (image.Point).Mod
var _ func(image.Point, int) image.Point = (image.Point).Mul
var _ func(image.Point) string = (image.Point).String
var _ func(image.Point, image.Point) image.Point = (image.Point).Sub
var _ func(*image.RGBA, int, int) color.Color = (*image.RGBA).At
var _ func(*image.RGBA) image.Rectangle = (*image.RGBA).Bounds
var _ func(*image.RGBA) color.Model = (*image.RGBA).ColorModel
var _ func(*image.RGBA) bool = (*image.RGBA).Opaque
var _ func(*image.RGBA, int, int) int = (*image.RGBA).PixOffset
var _ func(*image.RGBA, int, int) color.RGBA64 = (*image.RGBA).RGBA64At
var _ func(*image.RGBA, int, int) color.RGBA = (*image.RGBA).RGBAAt
var _ func(*image.RGBA, int, int, color.Color) = (*image.RGBA).Set
var _ func(*image.RGBA, int, int, color.RGBA) = (*image.RGBA).SetRGBA
var _ func(*image.RGBA, int, int, color.RGBA64) = (*image.RGBA).SetRGBA64
var _ func(*image.RGBA, image.Rectangle) image.Image = (*image.RGBA).SubImage
var _ func(*image.RGBA64, int, int) color.Color = (*image.RGBA64).At
var _ func(*image.RGBA64) image.Rectangle = (*image.RGBA64).Bounds
var _ func(*image.RGBA64) color.Model = (*image.RGBA64).ColorModel
var _ func(*image.RGBA64) bool = (*image.RGBA64).Opaque
var _ func(*image.RGBA64, int, int) int = (*image.RGBA64).PixOffset
var _ func(*image.RGBA64, int, int) color.RGBA64 = (*image.RGBA64).RGBA64At
var _ func(*image.RGBA64, int, int, color.Color) = (*image.RGBA64).Set
var _ func(*image.RGBA64, int, int, color.RGBA64) = (*image.RGBA64).SetRGBA64
var _ func(*image.RGBA64, image.Rectangle) image.Image = (*image.RGBA64).SubImage
var _ func(image.RGBA64Image, int, int) color.Color = (image.RGBA64Image).At
var _ func(image.RGBA64Image) image.Rectangle = (image.RGBA64Image).Bounds
var _ func(image.RGBA64Image) color.Model = (image.RGBA64Image).ColorModel
var _ func(image.RGBA64Image, int, int) color.RGBA64 = (image.RGBA64Image).RGBA64At
var _ func(image.Rectangle, image.Point) image.Rectangle = (image.Rectangle).Add
var _ func(image.Rectangle, int, int) color.Color = (image.Rectangle).At
var _ func(image.Rectangle) image.Rectangle = (image.Rectangle).Bounds
var _ func(image.Rectangle) image.Rectangle = (image.Rectangle).Canon
var _ func(image.Rectangle) color.Model = (image.Rectangle).ColorModel
var _ func(image.Rectangle) int = (image.Rectangle).Dx
var _ func(image.Rectangle) int = (image.Rectangle).Dy
var _ func(image.Rectangle) bool = (image.Rectangle).Empty
var _ func(image.Rectangle, image.Rectangle) bool = (image.Rectangle).Eq
var _ func(image.Rectangle, image.Rectangle) bool = (image.Rectangle).In
var _ func(image.Rectangle, int) image.Rectangle = (image.Rectangle).Inset
var _ func(image.Rectangle, image.Rectangle) image.Rectangle = (image.Rectangle).Intersect
var _ func(image.Rectangle, image.Rectangle) bool = (image.Rectangle).Overlaps
var _ func(image.Rectangle, int, int) color.RGBA64 = (image.Rectangle).RGBA64At
var _ func(image.Rectangle) image.Point = (image.Rectangle).Size
var _ func(image.Rectangle) string = (image.Rectangle).String
var _ func(image.Rectangle, image.Point) image.Rectangle = (image.Rectangle).Sub
var _ func(image.Rectangle, image.Rectangle) image.Rectangle = (image.Rectangle).Union
var _ func(*image.Uniform, int, int) color.Color = (*image.Uniform).At
var _ func(*image.Uniform) image.Rectangle = (*image.Uniform).Bounds
var _ func(*image.Uniform) color.Model = (*image.Uniform).ColorModel
var _ func(*image.Uniform, color.Color) color.Color = (*image.Uniform).Convert
var _ func(*image.Uniform) bool = (*image.Uniform).Opaque
var _ func(*image.Uniform) (uint32, uint32, uint32, uint32) = (*image.Uniform).RGBA
var _ func(*image.Uniform, int, int) color.RGBA64 = (*image.Uniform).RGBA64At
var _ func(*image.YCbCr, int, int) color.Color = (*image.YCbCr).At
var _ func(*image.YCbCr) image.Rectangle = (*image.YCbCr).Bounds
var _ func(*image.YCbCr, int, int) int = (*image.YCbCr).COffset
var _ func(*image.YCbCr) color.Model = (*image.YCbCr).ColorModel
var _ func(*image.YCbCr) bool = (*image.YCbCr).Opaque
var _ func(*image.YCbCr, int, int) color.RGBA64 = (*image.YCbCr).RGBA64At
var _ func(*image.YCbCr, image.Rectangle) image.Image = (*image.YCbCr).SubImage
var _ func(*image.YCbCr, int, int) color.YCbCr = (*image.YCbCr).YCbCrAt
var _ func(*image.YCbCr, int, int) int = (*image.YCbCr).YOffset
var _ func(image.YCbCrSubsampleRatio) string = (image.YCbCrSubsampleRatio).String
var _ image.Alpha
var _ image.Alpha16
var _ image.CMYK
var _ image.Config
var _ image.Gray
var _ image.Gray16
var _ image.NRGBA
var _ image.NRGBA64
var _ image.NYCbCrA
var _ image.Paletted
var _ image.Point
var _ image.RGBA
var _ image.RGBA64
var _ image.Rectangle
var _ image.Uniform
var _ image.YCbCr
var _ image.YCbCrSubsampleRatio
var _ = map[bool]int{false: 0, image.YCbCrSubsampleRatio410 == 5: 1}
var _ = map[bool]int{false: 0, image.YCbCrSubsampleRatio411 == 4: 1}
var _ = map[bool]int{false: 0, image.YCbCrSubsampleRatio420 == 2: 1}
var _ = map[bool]int{false: 0, image.YCbCrSubsampleRatio422 == 1: 1}
var _ = map[bool]int{false: 0, image.YCbCrSubsampleRatio440 == 3: 1}
var _ = map[bool]int{false: 0, image.YCbCrSubsampleRatio444 == 0: 1}
var _ **image.Uniform = &image.Black
var _ *error = &image.ErrFormat
var _ **image.Uniform = &image.Opaque
var _ **image.Uniform = &image.Transparent
var _ **image.Uniform = &image.White
var _ *image.Point = &image.ZP
var _ *image.Rectangle = &image.ZR

func main() {}
