package strings

import (
	"internal/unicode"
	"io"
	"unicode/utf8"
)

func ToUpper(s string) string
func ToLower(s string) string
func ToTitle(s string) string

// As before, with mappings of a language.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// ToValidUTF8 replaces each run of invalid bytes.
func ToValidUTF8(s, replacement string) string {
	var b Builder
	invalid := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			if !invalid {
				b.WriteString(replacement)
			}
			invalid = true
		} else {
			b.WriteString(s[i : i+size])
			invalid = false
		}
		i += size
	}
	return b.String()
}

// Title puts the first letter of each word in title case.
func Title(s string) string {
	previous := ' '
	return Map(func(r rune) rune {
		isStart := isSeparator(previous)
		previous = r
		if isStart {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

func isSeparator(r rune) bool {
	if r < utf8.RuneSelf {
		isWord := '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_'
		return !isWord
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return false
	}
	return unicode.IsSpace(r)
}

// Map replaces each rune; those mapped to a negative value are dropped.
func Map(mapping func(rune) rune, s string) string {
	changed := false
	var b []byte
	for i, c := range s {
		r := mapping(c)
		if !changed {
			if r == c && c != utf8.RuneError {
				continue
			}
			if c == utf8.RuneError {
				_, size := utf8.DecodeRuneInString(s[i:])
				if size != 1 && r == c {
					continue
				}
			}
			changed = true
			b = append(b, s[:i]...)
		}
		if r >= 0 {
			b = append(b, string(r)...)
		}
	}
	if !changed {
		return s
	}
	return string(b)
}

func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if count > 0 && len(s)*count/count != len(s) {
		panic("strings: Repeat output length overflow")
	}
	return repeat(s, count)
}

func repeat(s string, count int) string
func replace(s, old, new string, n int) string

// Replace replaces the first n occurrences, all if n is negative.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	return replace(s, old, new, n)
}

func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// Replacer replaces several strings at once.
type Replacer struct {
	pairs []string
}

func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{append([]string(nil), oldnew...)}
}

// Replace goes through s once; at each place the first pair that matches wins.
func (r *Replacer) Replace(s string) string {
	var b []byte
	from := 0
	matchedEmpty := false
	for i := 0; i <= len(s); {
		old, new, ok := r.match(s[i:], matchedEmpty)
		if !ok {
			matchedEmpty = false
			i++
			continue
		}
		b = append(b, s[from:i]...)
		b = append(b, new...)
		from = i + len(old)
		matchedEmpty = old == ""
		if old == "" {
			continue
		}
		i = from
	}
	if b == nil && from == 0 {
		return s
	}
	return string(append(b, s[from:]...))
}

func (r *Replacer) match(s string, afterEmpty bool) (old, new string, ok bool) {
	for i := 0; i < len(r.pairs); i += 2 {
		if afterEmpty && r.pairs[i] == "" {
			continue
		}
		if HasPrefix(s, r.pairs[i]) {
			return r.pairs[i], r.pairs[i+1], true
		}
	}
	return "", "", false
}

// WriteString writes s to w with the replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return w.Write([]byte(r.Replace(s)))
}
