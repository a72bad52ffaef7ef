package png

import (
	"bufio"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"strconv"
)

// CompressionLevel says how hard to try.
type CompressionLevel int

const (
	DefaultCompression CompressionLevel = 0
	NoCompression      CompressionLevel = -1
	BestSpeed          CompressionLevel = -2
	BestCompression    CompressionLevel = -3
)

func (l CompressionLevel) ofZlib() int {
	switch l {
	case NoCompression:
		return zlib.NoCompression
	case BestSpeed:
		return zlib.BestSpeed
	case BestCompression:
		return zlib.BestCompression
	}
	return zlib.DefaultCompression
}

// Encoder writes images.
type Encoder struct {
	CompressionLevel CompressionLevel
	BufferPool       EncoderBufferPool // may be nil
}

// EncoderBufferPool keeps buffers for later images.
type EncoderBufferPool interface {
	Get() *EncoderBuffer
	Put(*EncoderBuffer)
}

// EncoderBuffer has what the rows of an image are made in.
type EncoderBuffer struct {
	rows   [filters][]uint8 // the row at hand as each filter makes it
	before []uint8
	writer *zlib.Writer
	level  int
}

// Encode writes an image.
func Encode(w io.Writer, m image.Image) error { return new(Encoder).Encode(w, m) }

// Encode writes an image. Its colours are kept, unless they have more than 16 bits a component.
func (enc *Encoder) Encode(w io.Writer, m image.Image) error {
	size := m.Bounds().Size()
	if size.X <= 0 || size.Y <= 0 || size.X >= 1<<32 || size.Y >= 1<<32 {
		return FormatError("invalid image size: " + strconv.Itoa(size.X) + "x" + strconv.Itoa(size.Y))
	}
	var buffer *EncoderBuffer
	if enc.BufferPool != nil {
		buffer = enc.BufferPool.Get()
		defer func() { enc.BufferPool.Put(buffer) }()
	}
	if buffer == nil {
		buffer = new(EncoderBuffer)
	}
	e := &encoder{w: w, image: m, buffer: buffer, level: enc.CompressionLevel.ofZlib()}
	e.layout, e.palette = layoutFor(m)
	_, e.err = io.WriteString(w, signature)
	e.writeHeader(size)
	e.writePalette()
	e.writeData()
	e.writeChunk("IEND", nil)
	return e.err
}

type encoder struct {
	w       io.Writer
	image   image.Image
	layout  layout
	palette color.Palette // nil: none
	buffer  *EncoderBuffer
	level   int
	err     error // the first; nothing is written after it
}

// layoutFor chooses the smallest layout that keeps the colours of the image's model.
func layoutFor(m image.Image) (layout, color.Palette) {
	if _, ok := m.(image.PalettedImage); ok {
		if palette, ok := m.ColorModel().(color.Palette); ok && palette != nil {
			for _, depth := range []int{1, 2, 4} {
				if len(palette) <= 1<<depth {
					return layout{paletted, depth}, palette
				}
			}
			return layout{paletted, 8}, palette
		}
	}
	depth := 16
	switch m.ColorModel() {
	case color.GrayModel:
		return layout{gray, 8}, nil
	case color.Gray16Model:
		return layout{gray, 16}, nil
	case color.RGBAModel, color.NRGBAModel, color.AlphaModel:
		depth = 8
	}
	if isOpaque(m) {
		return layout{rgb, depth}, nil
	}
	return layout{rgbAlpha, depth}, nil
}

func isOpaque(m image.Image) bool {
	if m, ok := m.(interface{ Opaque() bool }); ok {
		return m.Opaque()
	}
	r := m.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if _, _, _, a := m.At(x, y).RGBA(); a != 0xffff {
				return false
			}
		}
	}
	return true
}

func (e *encoder) writeChunk(name string, data []byte) {
	if e.err == nil && int64(len(data)) > 1<<32-1 {
		e.err = UnsupportedError(name + " chunk is too large: " + strconv.Itoa(len(data)))
	}
	if e.err != nil {
		return
	}
	head := append(binary.BigEndian.AppendUint32(nil, uint32(len(data))), name...)
	sum := crc32.Update(crc32.ChecksumIEEE(head[4:]), crc32.IEEETable, data)
	for _, part := range [][]byte{head, data, binary.BigEndian.AppendUint32(nil, sum)} {
		if _, e.err = e.w.Write(part); e.err != nil {
			return
		}
	}
}

func (e *encoder) writeHeader(size image.Point) {
	data := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	data = binary.BigEndian.AppendUint32(data, uint32(size.Y))
	e.writeChunk("IHDR", append(data, uint8(e.layout.depth), uint8(e.layout.kind), 0, 0, 0))
}

func (e *encoder) writePalette() {
	if e.layout.kind != paletted {
		return
	}
	if len(e.palette) < 1 || len(e.palette) > 256 {
		e.err = FormatError("bad palette length: " + strconv.Itoa(len(e.palette)))
		return
	}
	var colors, alphas []byte
	transparent := 0 // colours up to the last that is
	for i, c := range e.palette {
		c := color.NRGBAModel.Convert(c).(color.NRGBA)
		colors = append(colors, c.R, c.G, c.B)
		alphas = append(alphas, c.A)
		if c.A != 0xff {
			transparent = i + 1
		}
	}
	e.writeChunk("PLTE", colors)
	if transparent > 0 {
		e.writeChunk("tRNS", alphas[:transparent])
	}
}

// Write writes a data chunk.
func (e *encoder) Write(p []byte) (int, error) {
	e.writeChunk("IDAT", p)
	if e.err != nil {
		return 0, e.err
	}
	return len(p), nil
}

func (e *encoder) writeData() {
	if e.err != nil {
		return
	}
	chunks := bufio.NewWriterSize(e, 1<<15)
	if err := e.writeRows(chunks); e.err == nil {
		e.err = err
	}
	if err := chunks.Flush(); e.err == nil {
		e.err = err
	}
}

func (e *encoder) writeRows(w io.Writer) (err error) {
	b := e.buffer
	if b.writer == nil || b.level != e.level {
		if b.writer, err = zlib.NewWriterLevel(w, e.level); err != nil {
			return err
		}
		b.level = e.level
	} else {
		b.writer.Reset(w)
	}
	r := e.image.Bounds()
	size := 1 + e.layout.rowBytes(r.Dx())
	for f := range b.rows {
		b.rows[f] = resized(b.rows[f], size)
		b.rows[f][0] = uint8(f)
	}
	b.before = resized(b.before, size)
	clear(b.before)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		e.encodeRow(b.rows[none][1:], y)
		best := none
		// Indices have nothing to do with their neighbours.
		if e.level != zlib.NoCompression && e.layout.kind != paletted {
			best = b.choose(e.layout.pixelBytes())
		}
		if _, err := b.writer.Write(b.rows[best]); err != nil {
			b.writer.Close()
			return err
		}
		b.before, b.rows[none] = b.rows[none], b.before
	}
	return b.writer.Close()
}

func resized(b []uint8, size int) []uint8 {
	if cap(b) < size {
		return make([]uint8, size)
	}
	return b[:size]
}

// choose filters the row and finds what has the smallest sum of numbers, as bytes with a sign.
func (b *EncoderBuffer) choose(step int) filter {
	row, before := b.rows[none][1:], b.before[1:]
	best, least := none, -1
	for _, f := range []filter{up, paeth, none, sub, average} {
		if sum := apply(f, b.rows[f][1:], row, before, step, least); least < 0 || sum < least {
			best, least = f, sum
		}
	}
	return best
}

// apply filters row into to and returns the sum; it stops where that comes to limit, unless limit is negative.
func apply(f filter, to, row, before []uint8, step, limit int) int {
	sum := 0
	for i, c := range row {
		var left, corner uint8
		if i >= step {
			left, corner = row[i-step], before[i-step]
		}
		switch f {
		case sub:
			c -= left
		case up:
			c -= before[i]
		case average:
			c -= uint8((int(left) + int(before[i])) / 2)
		case paeth:
			c -= nearest(left, before[i], corner)
		}
		to[i] = c
		sum += distance(int(int8(c)), 0)
		if sum >= limit && limit >= 0 {
			break
		}
	}
	return sum
}

// encodeRow writes the samples of a row of the image.
func (e *encoder) encodeRow(row []uint8, y int) {
	r := e.image.Bounds()
	i := 0
	if e.layout.kind == paletted {
		m := e.image.(image.PalettedImage)
		depth := e.layout.depth
		clear(row)
		for x := range r.Dx() {
			at := x * depth
			row[at/8] |= m.ColorIndexAt(r.Min.X+x, y) << (8 - depth - at%8)
		}
		return
	}
	for x := r.Min.X; x < r.Max.X; x++ {
		c := e.image.At(x, y)
		switch e.layout {
		case layout{gray, 8}:
			row[i] = color.GrayModel.Convert(c).(color.Gray).Y
		case layout{gray, 16}:
			binary.BigEndian.PutUint16(row[i:], color.Gray16Model.Convert(c).(color.Gray16).Y)
		case layout{rgb, 8}:
			r, g, b, _ := c.RGBA()
			row[i], row[i+1], row[i+2] = uint8(r>>8), uint8(g>>8), uint8(b>>8)
		case layout{rgb, 16}:
			r, g, b, _ := c.RGBA()
			putWords(row[i:], uint16(r), uint16(g), uint16(b))
		case layout{rgbAlpha, 8}:
			c := color.NRGBAModel.Convert(c).(color.NRGBA)
			row[i], row[i+1], row[i+2], row[i+3] = c.R, c.G, c.B, c.A
		default:
			c := color.NRGBA64Model.Convert(c).(color.NRGBA64)
			putWords(row[i:], c.R, c.G, c.B, c.A)
		}
		i += e.layout.pixelBytes()
	}
}

func putWords(to []uint8, words ...uint16) {
	for i, w := range words {
		binary.BigEndian.PutUint16(to[2*i:], w)
	}
}
