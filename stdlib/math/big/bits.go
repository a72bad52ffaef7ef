package big

import "math/bits"

// BitLen is the number of bits of the absolute value; 0 has none.
func (x *Int) BitLen() int {
	n := len(x.abs)
	if n == 0 {
		return 0
	}
	return (n-1)*wordBits + bits.Len(uint(x.abs[n-1]))
}

// TrailingZeroBits is the number of zeros at the low end of the absolute value.
func (x *Int) TrailingZeroBits() uint { return x.abs.trailingZeros() }

func (x nat) trailingZeros() uint {
	for i, w := range x {
		if w != 0 {
			return uint(i)*wordBits + uint(bits.TrailingZeros(uint(w)))
		}
	}
	return 0
}
