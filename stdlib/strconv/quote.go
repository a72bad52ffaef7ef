package strconv

import "unicode/utf8"

// Which runes stand unescaped; natives.cc knows the numbers.
const (
	quotePrintable = iota
	quoteASCII
	quoteGraphic
)

func quoteString(s string, style int) string
func quoteRune(r rune, style int) string

func Quote(s string) string                   { return quoteString(s, quotePrintable) }
func QuoteToASCII(s string) string            { return quoteString(s, quoteASCII) }
func QuoteToGraphic(s string) string          { return quoteString(s, quoteGraphic) }
func QuoteRune(r rune) string                 { return quoteRune(r, quotePrintable) }
func QuoteRuneToASCII(r rune) string          { return quoteRune(r, quoteASCII) }
func QuoteRuneToGraphic(r rune) string        { return quoteRune(r, quoteGraphic) }
func AppendQuote(dst []byte, s string) []byte { return append(dst, Quote(s)...) }
func AppendQuoteToASCII(dst []byte, s string) []byte {
	return append(dst, QuoteToASCII(s)...)
}
func AppendQuoteToGraphic(dst []byte, s string) []byte {
	return append(dst, QuoteToGraphic(s)...)
}
func AppendQuoteRune(dst []byte, r rune) []byte { return append(dst, QuoteRune(r)...) }
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToASCII(r)...)
}
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToGraphic(r)...)
}

// CanBackquote says whether s can stand between backquotes on one line.
func CanBackquote(s string) bool

// IsPrint and IsGraphic are those of package unicode.
func IsPrint(r rune) bool
func IsGraphic(r rune) bool

func hexValue(c byte) (rune, bool) {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0'), true
	case 'a' <= c && c <= 'f':
		return rune(c-'a') + 10, true
	case 'A' <= c && c <= 'F':
		return rune(c-'A') + 10, true
	}
	return 0, false
}

// UnquoteChar reads the first character or escape of s, which stands between quotes.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	if c == quote && (quote == '\'' || quote == '"') {
		return 0, false, "", ErrSyntax
	}
	if c >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s)
		return r, true, s[size:], nil
	}
	if c != '\\' {
		return rune(c), false, s[1:], nil
	}
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	c = s[1]
	s = s[2:]
	switch c {
	case 'a':
		value = '\a'
	case 'b':
		value = '\b'
	case 'f':
		value = '\f'
	case 'n':
		value = '\n'
	case 'r':
		value = '\r'
	case 't':
		value = '\t'
	case 'v':
		value = '\v'
	case '\\':
		value = '\\'
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		value = rune(c)
	case 'x', 'u', 'U':
		digits := 2
		if c == 'u' {
			digits = 4
		} else if c == 'U' {
			digits = 8
		}
		if len(s) < digits {
			return 0, false, "", ErrSyntax
		}
		for i := 0; i < digits; i++ {
			d, ok := hexValue(s[i])
			if !ok {
				return 0, false, "", ErrSyntax
			}
			value = value<<4 | d
		}
		s = s[digits:]
		if c == 'x' {
			break
		}
		if !utf8.ValidRune(value) {
			return 0, false, "", ErrSyntax
		}
		multibyte = true
	case '0', '1', '2', '3', '4', '5', '6', '7':
		if len(s) < 2 {
			return 0, false, "", ErrSyntax
		}
		value = rune(c - '0')
		for i := 0; i < 2; i++ {
			if s[i] < '0' || s[i] > '7' {
				return 0, false, "", ErrSyntax
			}
			value = value<<3 | rune(s[i]-'0')
		}
		if value > 255 {
			return 0, false, "", ErrSyntax
		}
		s = s[2:]
	default:
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s, nil
}

// quotedPrefix is the length of the literal at the start of s, and its value.
func quotedPrefix(s string) (size int, value string, err error) {
	if len(s) < 2 {
		return 0, "", ErrSyntax
	}
	quote := s[0]
	switch quote {
	case '`':
		var b []byte
		for i := 1; i < len(s); i++ {
			if s[i] == '`' {
				return i + 1, string(b), nil
			}
			if s[i] != '\r' {
				b = append(b, s[i])
			}
		}
		return 0, "", ErrSyntax
	case '"', '\'':
		var b []byte
		rest := s[1:]
		for rest != "" && rest[0] != quote {
			if rest[0] == '\n' {
				return 0, "", ErrSyntax
			}
			r, multibyte, tail, err := UnquoteChar(rest, quote)
			if err != nil {
				return 0, "", err
			}
			if r < utf8.RuneSelf || !multibyte {
				b = append(b, byte(r))
			} else {
				b = append(b, string(r)...)
			}
			rest = tail
			if quote == '\'' {
				break
			}
		}
		if rest == "" || rest[0] != quote {
			return 0, "", ErrSyntax
		}
		return len(s) - len(rest) + 1, string(b), nil
	}
	return 0, "", ErrSyntax
}

// QuotedPrefix is the literal that s begins with.
func QuotedPrefix(s string) (string, error) {
	size, _, err := quotedPrefix(s)
	if err != nil {
		return "", err
	}
	return s[:size], nil
}

// Unquote is the value of a string or rune literal.
func Unquote(s string) (string, error) {
	size, value, err := quotedPrefix(s)
	if err != nil || size != len(s) {
		return "", ErrSyntax
	}
	return value, nil
}
