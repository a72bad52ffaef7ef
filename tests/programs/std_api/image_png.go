// run
// What Go exports from image/png, with Go's types (make_signatures.py).
package main

import "image"
import "image/png"
import "io"

const _ png.CompressionLevel = png.BestCompression
const _ png.CompressionLevel = png.BestSpeed
const _ png.CompressionLevel = png.DefaultCompression
const _ png.CompressionLevel = png.NoCompression
var _ *png.EncoderBufferPool = &new(png.Encoder).BufferPool
var _ *png.CompressionLevel = &new(png.Encoder).CompressionLevel
var _ func(io.Reader) (image.Image, error) = png.Decode
var _ func(io.Reader) (image.Config, error) = png.DecodeConfig
var _ func(io.Writer, image.Image) error = png.Encode
var _ func(*png.Encoder, io.Writer, image.Image) error = (*png.Encoder).Encode
var _ func(png.EncoderBufferPool) *png.EncoderBuffer = (png.EncoderBufferPool).Get
var _ func(png.EncoderBufferPool, *png.EncoderBuffer) = (png.EncoderBufferPool).Put
var _ func(png.FormatError) string = (png.FormatError).Error
var _ func(png.UnsupportedError) string = (png.UnsupportedError).Error
var _ png.CompressionLevel
var _ png.Encoder
var _ png.EncoderBuffer
var _ png.FormatError
var _ png.UnsupportedError
var _ = map[bool]int{false: 0, png.BestCompression == -3: 1}
var _ = map[bool]int{false: 0, png.BestSpeed == -2: 1}
var _ = map[bool]int{false: 0, png.DefaultCompression == 0: 1}
var _ = map[bool]int{false: 0, png.NoCompression == -1: 1}

func main() {}
