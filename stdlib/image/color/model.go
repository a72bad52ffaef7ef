package color

// Model converts colours to those of a model, as nearly as it can.
type Model interface {
	Convert(c Color) Color
}

// A converter is a pointer, so that models can be compared.
type converter struct {
	convert func(Color) Color
}

func (m *converter) Convert(c Color) Color { return m.convert(c) }

// ModelFunc makes a model of a function.
func ModelFunc(f func(Color) Color) Model { return &converter{f} }

// modelOf makes a model of a function from components; colours of type C are of the model already.
func modelOf[C Color](convert func(r, g, b, a uint32) C) Model {
	return ModelFunc(func(c Color) Color {
		if _, ok := c.(C); ok {
			return c
		}
		return convert(c.RGBA())
	})
}

var (
	RGBAModel Model = modelOf(func(r, g, b, a uint32) RGBA {
		return RGBA{high(r), high(g), high(b), high(a)}
	})
	RGBA64Model Model = modelOf(func(r, g, b, a uint32) RGBA64 {
		return RGBA64{uint16(r), uint16(g), uint16(b), uint16(a)}
	})
	NRGBAModel Model = modelOf(func(r, g, b, a uint32) NRGBA {
		r, g, b = divided(r, g, b, a)
		return NRGBA{high(r), high(g), high(b), high(a)}
	})
	NRGBA64Model Model = modelOf(func(r, g, b, a uint32) NRGBA64 {
		r, g, b = divided(r, g, b, a)
		return NRGBA64{uint16(r), uint16(g), uint16(b), uint16(a)}
	})
	AlphaModel   Model = modelOf(func(_, _, _, a uint32) Alpha { return Alpha{high(a)} })
	Alpha16Model Model = modelOf(func(_, _, _, a uint32) Alpha16 { return Alpha16{uint16(a)} })
	GrayModel    Model = modelOf(func(r, g, b, _ uint32) Gray { return Gray{uint8(brightness(r, g, b) >> 24)} })
	Gray16Model  Model = modelOf(func(r, g, b, _ uint32) Gray16 { return Gray16{uint16(brightness(r, g, b) >> 16)} })

	YCbCrModel Model = modelOf(func(r, g, b, _ uint32) YCbCr {
		y, cb, cr := RGBToYCbCr(high(r), high(g), high(b))
		return YCbCr{y, cb, cr}
	})
	// An opaque colour keeps its components.
	NYCbCrAModel Model = ModelFunc(func(c Color) Color {
		switch c := c.(type) {
		case NYCbCrA:
			return c
		case YCbCr:
			return NYCbCrA{c, 0xff}
		}
		r, g, b, a := c.RGBA()
		if a != 0 {
			r, g, b = r*full/a, g*full/a, b*full/a
		}
		y, cb, cr := RGBToYCbCr(high(r), high(g), high(b))
		return NYCbCrA{YCbCr{y, cb, cr}, high(a)}
	})
	CMYKModel Model = modelOf(func(r, g, b, _ uint32) CMYK {
		c, m, y, k := RGBToCMYK(high(r), high(g), high(b))
		return CMYK{c, m, y, k}
	})
)

// high is a 16-bit component in 8 bits.
func high(c uint32) uint8 { return uint8(c >> 8) }

// divided takes alpha out of components.
func divided(r, g, b, a uint32) (r1, g1, b1 uint32) {
	switch a {
	case full:
		return r, g, b
	case 0:
		return 0, 0, 0
	}
	return r * full / a, g * full / a, b * full / a
}

// brightness is a 16-bit component and 16 bits of its fraction, rounded. The weights are JFIF's, which add up to 1<<16.
func brightness(r, g, b uint32) uint32 { return redWeight*r + greenWeight*g + blueWeight*b + 1<<15 }

const (
	redWeight   = 19595 // 0.299
	greenWeight = 38470 // 0.587
	blueWeight  = 7471  // 0.114
)
