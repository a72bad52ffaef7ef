package bytes

import (
	"internal/unicode"
	"iter"
	"unicode/utf8"
)

// clip keeps appending to a piece from writing into what follows it.
func clip(s []byte) []byte { return s[:len(s):len(s)] }

// Lines are the lines of s, each with its newline. They can be ranged over once: a loop that was left
// early goes on where it was.
func Lines(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(s) > 0 {
			end := IndexByte(s, '\n') + 1
			if end == 0 {
				end = len(s)
			}
			line := clip(s[:end])
			s = s[end:]
			if !yield(line) {
				return
			}
		}
	}
}

// splitSeq hands over what split returns.
func splitSeq(s, sep []byte, keep int) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if len(sep) == 0 {
			for len(s) > 0 {
				_, size := utf8.DecodeRune(s)
				if !yield(clip(s[:size])) {
					return
				}
				s = s[size:]
			}
			return
		}
		for at := Index(s, sep); at >= 0; at = Index(s, sep) {
			if !yield(clip(s[:at+keep])) {
				return
			}
			s = s[at+len(sep):]
		}
		yield(clip(s))
	}
}

func SplitSeq(s, sep []byte) iter.Seq[[]byte]      { return splitSeq(s, sep, 0) }
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte] { return splitSeq(s, sep, len(sep)) }

// FieldsSeq hands over what Fields returns.
func FieldsSeq(s []byte) iter.Seq[[]byte] { return FieldsFuncSeq(s, unicode.IsSpace) }

func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		start := -1
		for i := 0; i < len(s); {
			c, size := utf8.DecodeRune(s[i:])
			switch separates := f(c); {
			case !separates && start < 0:
				start = i
			case separates && start >= 0:
				if !yield(clip(s[start:i])) {
					return
				}
				start = -1
			}
			i += size
		}
		if start >= 0 {
			yield(clip(s[start:]))
		}
	}
}
