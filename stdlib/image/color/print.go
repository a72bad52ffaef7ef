package color

// Models of video and of printing. The formulas are those of JFIF, in integers with 16 bits of fraction.

// within cuts v off where it is not from 0 to 1<<24-1, and leaves out shift bits of it.
func within(v int32, shift uint) uint32 {
	switch {
	case v < 0:
		return 0
	case v >= 1<<24:
		return 1<<(24-shift) - 1
	}
	return uint32(v) >> shift
}

// RGBToYCbCr converts red, green and blue.
func RGBToYCbCr(r, g, b uint8) (uint8, uint8, uint8) {
	red, green, blue := int32(r), int32(g), int32(b)
	const middle = 0x101 << 15 // 128.5
	cb := -11056*red - 21712*green + 32768*blue + middle
	cr := 32768*red - 27440*green - 5328*blue + middle
	return uint8(brightness(uint32(r), uint32(g), uint32(b)) >> 16), uint8(within(cb, 16)), uint8(within(cr, 16))
}

// components are red, green and blue with 16 bits of fraction, of which the upper ones make 0xff the whole of 16 bits.
func components(y, cb, cr uint8) (r, g, b int32) {
	brightness, blue, red := int32(y)*0x10101, int32(cb)-128, int32(cr)-128
	return brightness + 91881*red, brightness - 22554*blue - 46802*red, brightness + 116130*blue
}

// YCbCrToRGB converts to red, green and blue.
func YCbCrToRGB(y, cb, cr uint8) (uint8, uint8, uint8) {
	r, g, b := components(y, cb, cr)
	return uint8(within(r, 16)), uint8(within(g, 16)), uint8(within(b, 16))
}

// YCbCr is a brightness and how much bluer and redder the colour is.
type YCbCr struct {
	Y, Cb, Cr uint8
}

func (c YCbCr) RGBA() (uint32, uint32, uint32, uint32) {
	r, g, b := components(c.Y, c.Cb, c.Cr)
	return within(r, 8), within(g, 8), within(b, 8), full
}

// NYCbCrA has an alpha, by which the others are not multiplied.
type NYCbCrA struct {
	YCbCr
	A uint8
}

func (c NYCbCrA) RGBA() (uint32, uint32, uint32, uint32) {
	r, g, b, _ := c.YCbCr.RGBA()
	a := wide(c.A)
	return r * a / full, g * a / full, b * a / full, a
}

// RGBToCMYK converts red, green and blue.
func RGBToCMYK(r, g, b uint8) (uint8, uint8, uint8, uint8) {
	white := max(r, g, b)
	if white == 0 {
		return 0, 0, 0, 0xff
	}
	lacks := func(c uint8) uint8 { return uint8(uint32(white-c) * 0xff / uint32(white)) }
	return lacks(r), lacks(g), lacks(b), 0xff - white
}

// CMYKToRGB converts to red, green and blue.
func CMYKToRGB(c, m, y, k uint8) (uint8, uint8, uint8) {
	r, g, b, _ := CMYK{c, m, y, k}.RGBA()
	return high(r), high(g), high(b)
}

// CMYK is how much cyan, magenta, yellow and black there is on white.
type CMYK struct {
	C, M, Y, K uint8
}

func (c CMYK) RGBA() (uint32, uint32, uint32, uint32) {
	white := full - wide(c.K)
	return (full - wide(c.C)) * white / full, (full - wide(c.M)) * white / full, (full - wide(c.Y)) * white / full, full
}
