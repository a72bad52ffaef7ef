// Images through PNG and back; files that were made by hand, with every layout, filter and mistake.
package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"io"
)

func sum(m image.Image) uint32 {
	var text []byte
	r := m.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			text = fmt.Appendf(text, "%v", m.At(x, y))
		}
	}
	return crc32.ChecksumIEEE(text)
}

type pool struct{ kept []*png.EncoderBuffer }

func (p *pool) Get() *png.EncoderBuffer {
	if len(p.kept) == 0 {
		return nil
	}
	b := p.kept[0]
	p.kept = nil
	return b
}
func (p *pool) Put(b *png.EncoderBuffer) { p.kept = append(p.kept, b) }

// Without the methods of the image inside.
type plain struct{ image.Image }

func roundTrips() {
	r := image.Rect(3, 4, 20, 15)
	var palettes []color.Palette
	for _, n := range []int{1, 2, 3, 4, 5, 16, 17, 256} {
		var p color.Palette
		for i := range n {
			p = append(p, color.NRGBA{uint8(i * 40), uint8(i), uint8(255 - i), uint8(255 - i%3*100)})
		}
		palettes = append(palettes, p)
	}
	images := []image.Image{
		image.NewRGBA(r), image.NewRGBA64(r), image.NewNRGBA(r), image.NewNRGBA64(r), image.NewAlpha(r), image.NewAlpha16(r),
		image.NewGray(r), image.NewGray16(r), image.NewCMYK(r),
	}
	for _, p := range palettes {
		images = append(images, image.NewPaletted(r, p))
	}
	kept := &pool{}
	for i, m := range images {
		set := m.(interface{ Set(x, y int, c color.Color) })
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				set.Set(x, y, color.NRGBA64{uint16(x * 3000), uint16(y * 4000), uint16(x * y * 100), uint16(0xffff - x*i)})
			}
		}
		for _, m := range []image.Image{m, plain{m}, m.(interface {
			SubImage(image.Rectangle) image.Image
		}).SubImage(image.Rect(5, 5, 9, 9))} {
			for _, level := range []png.CompressionLevel{png.DefaultCompression, png.NoCompression, png.BestSpeed, png.BestCompression, 7} {
				var b bytes.Buffer
				err := (&png.Encoder{CompressionLevel: level, BufferPool: kept}).Encode(&b, m)
				config, format, err1 := image.DecodeConfig(bytes.NewReader(b.Bytes()))
				back, err2 := png.Decode(&b)
				if level == png.DefaultCompression {
					fmt.Printf("%T %T %v %s %d %d %08x %08x %v %v\n", m, back, err, format, config.Width, config.Height, sum(m), sum(back), err1, err2)
				} else if err != nil || err2 != nil {
					fmt.Println(level, err, err2)
				}
			}
		}
	}
	var b bytes.Buffer
	for _, m := range []image.Image{image.NewGray(image.Rectangle{}), image.NewPaletted(r, color.Palette{})} {
		fmt.Println(png.Encode(&b, m))
	}
	fmt.Println(png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))), png.Encode(full{}, image.NewGray(r)))
}

type full struct{}

func (full) Write(p []byte) (int, error) { return 0, io.ErrShortWrite }

func chunk(name string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, name...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

func header(width, height, depth, kind, interlace int) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(width))
	b = binary.BigEndian.AppendUint32(b, uint32(height))
	return chunk("IHDR", append(b, uint8(depth), uint8(kind), 0, 0, uint8(interlace)))
}

func compressed(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func file(chunks ...[]byte) []byte {
	return append([]byte("\x89PNG\r\n\x1a\n"), bytes.Join(chunks, nil)...)
}

func show(name string, data []byte) {
	m, err := png.Decode(bytes.NewReader(data))
	config, err1 := png.DecodeConfig(bytes.NewReader(data))
	fmt.Printf("%s: %v; %d %d %v", name, err, config.Width, config.Height, err1)
	if m != nil {
		fmt.Printf(" %T %08x %v", m, sum(m), m.At(1, 1))
	}
	if p, ok := m.(*image.Paletted); ok {
		fmt.Print(" ", len(p.Palette))
	}
	fmt.Println()
}

var samples = map[int]int{0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

// rows are pixels that are not all alike, each row under another filter.
func rows(width, height, depth, kind int) []byte {
	var b []byte
	seed := uint32(depth*7 + kind)
	for y := range height {
		b = append(b, uint8(y%5))
		for range (width*depth*samples[kind] + 7) / 8 {
			seed = seed*1664525 + 1013904223
			b = append(b, uint8(seed>>24))
		}
	}
	return b
}

func byHand() {
	palette := chunk("PLTE", []byte{1, 2, 3, 40, 50, 60})
	end := chunk("IEND", nil)
	const width, height = 13, 11
	passes := [][4]int{{8, 8, 0, 0}, {8, 8, 4, 0}, {4, 8, 0, 4}, {4, 4, 2, 0}, {2, 4, 0, 2}, {2, 2, 1, 0}, {1, 2, 0, 1}}
	for kind := range 8 {
		for _, depth := range []int{1, 2, 3, 4, 8, 16, 32} {
			parts := [][]byte{header(width, height, depth, kind, 0)}
			if kind == 3 {
				parts = append(parts, palette)
			}
			name := fmt.Sprint("kind ", kind, " depth ", depth)
			show(name, file(append(parts, chunk("IDAT", compressed(rows(width, height, depth, kind))), end)...))
			var all []byte
			for _, p := range passes {
				all = append(all, rows((width-p[2]+p[0]-1)/p[0], (height-p[3]+p[1]-1)/p[1], depth, kind)...)
			}
			parts[0] = header(width, height, depth, kind, 1)
			show(name+" interlaced", file(append(parts, chunk("IDAT", compressed(all)), end)...))
			transparent := chunk("tRNS", []byte{0, 1, 0, 1, 0, 1}[:max(2, 2*samples[kind]%8)])
			if kind == 3 {
				transparent = chunk("tRNS", []byte{9, 8, 7})
			}
			show(name+" transparent", file(append(parts, transparent, chunk("IDAT", compressed(all)), end)...))
		}
	}
	for _, size := range [][2]int{{1, 1}, {1, 9}, {9, 1}, {2, 3}, {5, 5}} {
		var all []byte
		for _, p := range passes {
			w, h := (size[0]-p[2]+p[0]-1)/p[0], (size[1]-p[3]+p[1]-1)/p[1]
			if w > 0 && h > 0 {
				all = append(all, rows(w, h, 8, 2)...)
			}
		}
		show(fmt.Sprint(size), file(header(size[0], size[1], 8, 2, 1), chunk("IDAT", compressed(all)), end))
	}

	good := compressed(rows(width, height, 8, 2))
	head := header(width, height, 8, 2, 0)
	indexed := compressed(rows(width, height, 8, 3))
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"split", file(head, chunk("tEXt", []byte("comment")), chunk("IDAT", good[:5]), chunk("IDAT", nil), chunk("IDAT", good[5:]), chunk("IDAT", []byte("rest")), chunk("junk", nil), end, []byte("behind"))},
		{"nothing", nil}, {"not", []byte("GIF89a and more")}, {"signature", file()}, {"no end", file(head, chunk("IDAT", good))},
		{"header twice", file(head, head)}, {"no header", file(chunk("IDAT", good))}, {"palette late", file(head, chunk("IDAT", good), palette)},
		{"short header", file(chunk("IHDR", []byte{1, 2, 3}))}, {"long data", file(head, chunk("IDAT", compressed(append(rows(width, height, 8, 2), 1))), end)},
		{"short data", file(head, chunk("IDAT", compressed(rows(width, height-1, 8, 2))), end)}, {"data cut", file(head, chunk("IDAT", good[:20]), end)},
		{"no data", file(head, end)}, {"not compressed", file(head, chunk("IDAT", []byte("not compressed")), end)}, {"empty data", file(head, chunk("IDAT", nil), end)},
		{"filter", file(head, chunk("IDAT", compressed(bytes.Repeat([]byte{9}, 500))), end)}, {"sum", append(file(head)[:29], 0, 0, 0, 0)},
		{"sum of data", append(file(head, chunk("IDAT", good))[:len(file(head, chunk("IDAT", good)))-1], 0)},
		{"zero width", file(header(0, 5, 8, 2, 0))}, {"negative", file(header(5, -5, 8, 2, 0))}, {"overflow", file(header(1<<31-1, 1<<31-1, 16, 6, 0))},
		{"interlace", file(header(5, 5, 8, 2, 2))}, {"palette of 4", file(header(5, 5, 8, 3, 0), chunk("PLTE", []byte{1, 2, 3, 4}))},
		{"palette too long", file(header(5, 5, 1, 3, 0), chunk("PLTE", make([]byte, 9)))}, {"palette of gray", file(header(5, 5, 8, 0, 0), palette)},
		{"palette of rgb", file(head, palette, chunk("tRNS", []byte{0, 1, 0, 2, 0, 3}), chunk("IDAT", good), end)},
		{"no palette", file(header(width, height, 8, 3, 0), chunk("IDAT", indexed), end)}, {"indices beyond", file(header(width, height, 8, 3, 0), palette, chunk("IDAT", indexed), end)},
		{"transparency long", file(header(5, 5, 8, 3, 0), palette, chunk("tRNS", make([]byte, 257)))}, {"transparency of alpha", file(header(5, 5, 8, 6, 0), chunk("tRNS", []byte{1, 2}))},
		{"transparency length", file(head, chunk("tRNS", []byte{1, 2}))}, {"transparency early", file(header(5, 5, 8, 3, 0), chunk("tRNS", []byte{1}))},
		{"end with data", file(head, chunk("IDAT", good), chunk("IEND", []byte{1}))}, {"huge chunk", file(head, []byte{0xff, 0, 0, 0, 'a', 'b', 'c', 'd'})},
	} {
		show(c.name, c.data)
	}
}

func main() {
	roundTrips()
	byHand()
	fmt.Println(png.FormatError("f"), png.UnsupportedError("u"))
}
