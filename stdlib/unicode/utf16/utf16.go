// Package utf16 writes runes as one or two 16-bit units, and reads them.
package utf16

const (
	replacement = '\uFFFD'

	// A rune beyond the first 2^16 is a unit of [high, low) and one of [low, end), 10 bits of it each.
	high   = 0xd800
	low    = 0xdc00
	end    = 0xe000
	beyond = 0x10000
	most   = 0x10ffff
)

func IsSurrogate(r rune) bool { return high <= r && r < end }

// DecodeRune joins a pair.
func DecodeRune(r1, r2 rune) rune {
	if high <= r1 && r1 < low && low <= r2 && r2 < end {
		return (r1-high)<<10 + (r2 - low) + beyond
	}
	return replacement
}

// EncodeRune splits a rune that needs a pair.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < beyond || r > most {
		return replacement, replacement
	}
	r -= beyond
	return high + r>>10, low + r&0x3ff
}

// RuneLen is how many units r takes, or -1.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < high, end <= r && r < beyond:
		return 1
	case beyond <= r && r <= most:
		return 2
	}
	return -1
}

func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

func Encode(s []rune) []uint16 {
	units := make([]uint16, 0, len(s))
	for _, r := range s {
		units = AppendRune(units, r)
	}
	return units
}

func Decode(s []uint16) []rune {
	runes := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			pair := rune(replacement)
			if i+1 < len(s) {
				pair = DecodeRune(r, rune(s[i+1]))
			}
			if r = pair; r != replacement {
				i++
			}
		}
		runes = append(runes, r)
	}
	return runes
}
