package png

import (
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash"
	"hash/crc32"
	"image"
	"image/color"
	"io"
)

// A stage is the last chunk that was read; those of a stage come once, and in this order.
type stage int

const (
	atStart stage = iota
	afterHeader
	afterPalette
	afterTransparency
	afterData
	atEnd
)

const errOrder = FormatError("chunk out of order")

type decoder struct {
	r       io.Reader
	crc     hash.Hash32 // of the chunk so far
	stage   stage
	left    uint32 // of the data chunk at hand
	layout  layout
	passes  []pass
	size    image.Point
	palette color.Palette // as long as it was given; there is room for all indices
	// Samples of the colour that is transparent; nil: none is.
	transparent []uint16
	image       image.Image
	buffer      [768]byte
}

// take reads n bytes of a chunk.
func (d *decoder) take(n int) ([]byte, error) {
	data := d.buffer[:n]
	if _, err := io.ReadFull(d.r, data); err != nil {
		return nil, err
	}
	d.crc.Write(data)
	return data, nil
}

// begin reads the length and name of a chunk.
func (d *decoder) begin() (length uint32, name string, err error) {
	head := d.buffer[:8]
	if _, err := io.ReadFull(d.r, head); err != nil {
		return 0, "", err
	}
	d.crc.Reset()
	d.crc.Write(head[4:])
	return binary.BigEndian.Uint32(head), string(head[4:]), nil
}

// end reads the sum of a chunk.
func (d *decoder) end() error {
	sum := d.buffer[:4]
	if _, err := io.ReadFull(d.r, sum); err != nil {
		return err
	}
	if binary.BigEndian.Uint32(sum) != d.crc.Sum32() {
		return FormatError("invalid checksum")
	}
	return nil
}

func (d *decoder) readHeader(length uint32) error {
	if length != 13 {
		return FormatError("bad IHDR length")
	}
	data, err := d.take(13)
	if err != nil {
		return err
	}
	switch {
	case data[10] != 0:
		return UnsupportedError("compression method")
	case data[11] != 0:
		return UnsupportedError("filter method")
	case data[12] > 1:
		return FormatError("invalid interlace method")
	}
	d.passes = allAtOnce
	if data[12] == 1 {
		d.passes = adam7
	}
	width, height := int32(binary.BigEndian.Uint32(data)), int32(binary.BigEndian.Uint32(data[4:]))
	if width <= 0 || height <= 0 {
		return FormatError("non-positive dimension")
	}
	d.size = image.Pt(int(width), int(height))
	if pixels := d.size.X * d.size.Y; pixels != pixels*8/8 {
		return UnsupportedError("dimension overflow")
	}
	d.layout = layout{kind(data[9]), int(data[8])}
	if !d.layout.known() {
		return UnsupportedError(fmt.Sprintf("bit depth %d, color type %d", data[8], data[9]))
	}
	return d.end()
}

func (d *decoder) readPalette(length uint32) error {
	colors := int(length / 3)
	if length%3 != 0 || colors == 0 || colors > min(256, 1<<d.layout.depth) {
		return FormatError("bad PLTE length")
	}
	data, err := d.take(int(length))
	if err != nil {
		return err
	}
	switch d.layout.kind {
	case paletted:
		// Indices without a colour are black.
		all := make(color.Palette, 256)
		for i := range all {
			c := color.RGBA{A: 0xff}
			if i < colors {
				c.R, c.G, c.B = data[3*i], data[3*i+1], data[3*i+2]
			}
			all[i] = c
		}
		d.palette = all[:colors]
	case gray, grayAlpha:
		return FormatError("PLTE, color type mismatch")
	}
	return d.end()
}

func (d *decoder) readTransparency(length uint32) error {
	switch d.layout.kind {
	case gray, rgb:
		if int(length) != 2*d.layout.samples() {
			return FormatError("bad tRNS length")
		}
	case paletted:
		if length > 256 {
			return FormatError("bad tRNS length")
		}
	default:
		return FormatError("tRNS, color type mismatch")
	}
	data, err := d.take(int(length))
	if err != nil {
		return err
	}
	if d.layout.kind == paletted {
		d.palette = d.palette[:max(len(d.palette), len(data))]
		for i, a := range data {
			c := d.palette[i].(color.RGBA)
			d.palette[i] = color.NRGBA{c.R, c.G, c.B, a}
		}
		return d.end()
	}
	for i := 0; i < len(data); i += 2 {
		sample := uint16(data[i+1])
		if d.layout.depth == 16 {
			sample |= uint16(data[i]) << 8
		}
		d.transparent = append(d.transparent, sample)
	}
	return d.end()
}

// Read makes one stream of the data chunks, which follow one another.
func (d *decoder) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for d.left == 0 {
		if err := d.end(); err != nil {
			return 0, err
		}
		length, name, err := d.begin()
		if err != nil {
			return 0, err
		}
		d.left = length
		if name != "IDAT" {
			return 0, FormatError("not enough pixel data")
		}
	}
	n, err := d.r.Read(p[:min(len(p), int(d.left))])
	d.crc.Write(p[:n])
	d.left -= uint32(n)
	return n, err
}

func (d *decoder) readData(length uint32) error {
	d.left = length
	r, err := zlib.NewReader(d)
	if err != nil {
		return err
	}
	defer r.Close()
	c := newCanvas(d)
	for _, p := range d.passes {
		if err := c.readPass(r, p); err != nil {
			return err
		}
	}
	d.image = c.image
	// The end of the stream has the sum of what was compressed.
	n := 0
	for tries := 0; n == 0 && err == nil; tries++ {
		if tries == 100 {
			return io.ErrNoProgress
		}
		n, err = r.Read(d.buffer[:1])
	}
	if err != nil && err != io.EOF {
		return FormatError(err.Error())
	}
	if n != 0 || d.left != 0 {
		return FormatError("too much pixel data")
	}
	return d.end()
}

// follows says whether a chunk of the stage may come now.
func (d *decoder) follows(next stage) bool {
	switch next {
	case afterHeader:
		return d.stage == atStart
	case afterPalette:
		return d.stage == afterHeader
	case afterTransparency:
		switch d.layout.kind {
		case paletted:
			return d.stage == afterPalette
		case rgb:
			return d.stage == afterHeader || d.stage == afterPalette
		}
		return d.stage == afterHeader
	case afterData:
		return afterHeader <= d.stage && d.stage <= afterData && (d.layout.kind != paletted || d.stage != afterHeader)
	}
	return d.stage == afterData
}

// What is told without the pixels.
type extent bool

const (
	whole        extent = false
	beforePixels extent = true
)

func (d *decoder) readChunk(extent extent) error {
	length, name, err := d.begin()
	if err != nil {
		return err
	}
	next := map[string]stage{"IHDR": afterHeader, "PLTE": afterPalette, "tRNS": afterTransparency, "IDAT": afterData, "IEND": atEnd}[name]
	if next == atStart {
		return d.skip(length)
	}
	if !d.follows(next) {
		return errOrder
	}
	before := d.stage
	d.stage = next
	switch next {
	case afterHeader:
		return d.readHeader(length)
	case afterPalette:
		return d.readPalette(length)
	case afterTransparency:
		return d.readTransparency(length)
	case afterData:
		if before == afterData { // behind the end of the stream
			return d.skip(length)
		}
		if extent == beforePixels {
			return nil
		}
		return d.readData(length)
	}
	if length != 0 {
		return FormatError("bad IEND length")
	}
	return d.end()
}

func (d *decoder) skip(length uint32) error {
	if int32(length) < 0 {
		return FormatError(fmt.Sprintf("Bad chunk length: %d", length))
	}
	if _, err := io.CopyN(d.crc, d.r, int64(length)); err != nil {
		return err
	}
	return d.end()
}

// decode reads chunks until done.
func decode(r io.Reader, extent extent, done func(d *decoder) bool) (*decoder, error) {
	d := &decoder{r: r, crc: crc32.NewIEEE()}
	_, err := io.ReadFull(r, d.buffer[:len(signature)])
	if err == nil && string(d.buffer[:len(signature)]) != signature {
		err = FormatError("not a PNG file")
	}
	for err == nil && !done(d) {
		err = d.readChunk(extent)
	}
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return d, err
}

// Decode reads an image. Its type is one that has the colours without loss.
func Decode(r io.Reader) (image.Image, error) {
	d, err := decode(r, whole, func(d *decoder) bool { return d.stage == atEnd })
	if err != nil {
		return nil, err
	}
	return d.image, nil
}

// DecodeConfig reads what comes before the pixels.
func DecodeConfig(r io.Reader) (image.Config, error) {
	d, err := decode(r, beforePixels, func(d *decoder) bool {
		return d.stage >= afterTransparency || d.stage != atStart && d.layout.kind != paletted
	})
	if err != nil {
		return image.Config{}, err
	}
	model := d.layout.model()
	if d.layout.kind == paletted {
		model = d.palette
	}
	return image.Config{ColorModel: model, Width: d.size.X, Height: d.size.Y}, nil
}

func init() { image.RegisterFormat("png", signature, Decode, DecodeConfig) }

// A canvas is an image that is being read.
type canvas struct {
	d     *decoder
	image image.Image
	// put writes the samples of a pixel.
	put func(x, y int, samples []uint16)
}

func newCanvas(d *decoder) *canvas {
	c := &canvas{d: d}
	r := image.Rectangle{Max: d.size}
	model := d.layout.model()
	if d.transparent != nil && d.layout.depth == 16 {
		model = color.NRGBA64Model
	} else if d.transparent != nil {
		model = color.NRGBAModel
	}
	colors := 3
	if d.layout.kind == gray || d.layout.kind == grayAlpha {
		colors = 1
	}
	switch {
	case d.layout.kind == paletted:
		m := image.NewPaletted(r, d.palette)
		c.image = m
		c.put = func(x, y int, s []uint16) {
			if int(s[0]) >= len(m.Palette) {
				m.Palette = m.Palette[:s[0]+1]
			}
			m.SetColorIndex(x, y, uint8(s[0]))
		}
	case model == color.GrayModel:
		m := image.NewGray(r)
		c.image = m
		c.put = func(x, y int, s []uint16) { m.SetGray(x, y, color.Gray{c.narrow(s[0])}) }
	case model == color.Gray16Model:
		m := image.NewGray16(r)
		c.image = m
		c.put = func(x, y int, s []uint16) { m.SetGray16(x, y, color.Gray16{s[0]}) }
	case model == color.RGBAModel:
		m := image.NewRGBA(r)
		c.image = m
		c.put = func(x, y int, s []uint16) {
			m.SetRGBA(x, y, color.RGBA{uint8(s[0]), uint8(s[1]), uint8(s[2]), 0xff})
		}
	case model == color.RGBA64Model:
		m := image.NewRGBA64(r)
		c.image = m
		c.put = func(x, y int, s []uint16) { m.SetRGBA64(x, y, color.RGBA64{s[0], s[1], s[2], 0xffff}) }
	case model == color.NRGBAModel:
		m := image.NewNRGBA(r)
		c.image = m
		c.put = func(x, y int, s []uint16) {
			m.SetNRGBA(x, y, color.NRGBA{c.narrow(s[0]), c.narrow(s[colors/2]), c.narrow(s[colors-1]), uint8(c.alpha(s, colors))})
		}
	default:
		m := image.NewNRGBA64(r)
		c.image = m
		c.put = func(x, y int, s []uint16) {
			m.SetNRGBA64(x, y, color.NRGBA64{s[0], s[colors/2], s[colors-1], c.alpha(s, colors)})
		}
	}
	return c
}

// narrow is a sample of at most 8 bits, in 8 bits.
func (c *canvas) narrow(sample uint16) uint8 {
	return uint8(sample * (0xff / (1<<c.d.layout.depth - 1)))
}

// alpha is the sample behind the colours, else 0 for the one that is transparent.
func (c *canvas) alpha(samples []uint16, colors int) uint16 {
	if len(samples) > colors {
		return samples[colors]
	}
	for i, s := range c.d.transparent {
		if samples[i] != s {
			return 0xffff
		}
	}
	return 0
}

func (c *canvas) readPass(r io.Reader, p pass) error {
	size := p.size(c.d.size)
	if size.X <= 0 || size.Y <= 0 {
		return nil // not even filters are there
	}
	layout := c.d.layout
	row, before := make([]uint8, 1+layout.rowBytes(size.X)), make([]uint8, 1+layout.rowBytes(size.X))
	samples := make([]uint16, layout.samples())
	for y := range size.Y {
		if _, err := io.ReadFull(r, row); err == io.EOF || err == io.ErrUnexpectedEOF {
			return FormatError("not enough pixel data")
		} else if err != nil {
			return err
		}
		if err := unfilter(filter(row[0]), row[1:], before[1:], layout.pixelBytes()); err != nil {
			return err
		}
		bits := bitReader{row[1:], 0}
		for x := range size.X {
			for i := range samples {
				samples[i] = bits.take(layout.depth)
			}
			c.put(p.x+x*p.xStep, p.y+y*p.yStep, samples)
		}
		row, before = before, row
	}
	return nil
}

// A bitReader gives numbers of 1, 2, 4, 8 or 16 bits, the upper bits first.
type bitReader struct {
	data []uint8
	at   int // in bits
}

func (b *bitReader) take(bits int) uint16 {
	i := b.at / 8
	b.at += bits
	if bits == 16 {
		return uint16(b.data[i])<<8 | uint16(b.data[i+1])
	}
	behind := i*8 + 8 - b.at // bits of the byte
	return uint16(b.data[i]>>behind) & (1<<bits - 1)
}
