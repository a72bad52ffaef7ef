// Package subtle does things that secrets must not be told by: how long they take does not depend on
// what is in their arguments, only on the lengths.
package subtle

// ConstantTimeCompare gives 1 when x and y are equal, 0 when not; at once when their lengths differ.
func ConstantTimeCompare(x, y []byte) int {
	if len(x) != len(y) {
		return 0
	}
	different := byte(0)
	for i, b := range x {
		different |= b ^ y[i]
	}
	return ConstantTimeByteEq(different, 0)
}

// ConstantTimeSelect gives x when v is 1 and y when it is 0.
func ConstantTimeSelect(v, x, y int) int {
	mask := -v
	return y ^ mask&(x^y)
}

// ConstantTimeByteEq gives 1 when x == y, else 0.
func ConstantTimeByteEq(x, y uint8) int { return ConstantTimeEq(int32(x), int32(y)) }

// ConstantTimeEq gives 1 when x == y, else 0.
func ConstantTimeEq(x, y int32) int {
	difference := uint64(uint32(x ^ y))
	return int((difference - 1) >> 63)
}

// ConstantTimeLessOrEq gives 1 when x <= y, else 0. Both are from 0 to 2^31-1.
func ConstantTimeLessOrEq(x, y int) int {
	return int(uint32(int32(x)-int32(y)-1) >> 31)
}

// ConstantTimeCopy copies y to x when v is 1 and leaves x alone when it is 0. It panics when their
// lengths differ.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	mask := byte(-v)
	for i, b := range y {
		x[i] ^= mask & (x[i] ^ b)
	}
}

// XORBytes sets dst[i] = x[i] ^ y[i] as far as both go, and says how far that is. dst is not shorter,
// and it is where x or y are or does not overlap them.
func XORBytes(dst, x, y []byte) int {
	n := min(len(x), len(y))
	if n == 0 {
		return 0
	}
	if n > len(dst) {
		panic("subtle.XORBytes: dst too short")
	}
	if overlaps(dst[:n], x[:n]) || overlaps(dst[:n], y[:n]) {
		panic("subtle.XORBytes: invalid overlap")
	}
	for i := range n {
		dst[i] = x[i] ^ y[i]
	}
	return n
}

// WithDataIndependentTiming calls f. Processors of this architecture have no mode that it would have
// to turn on.
func WithDataIndependentTiming(f func()) { f() }
