package template

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

const cssSpace = "\t\n\f\r "

// stepCSS goes over a style sheet to the next string, URL or comment.
func stepCSS(p place, text []byte) (place, int) {
	for i, c := range text {
		switch c {
		case '"':
			p.state = stateCSSDouble
			return p, i + 1
		case '\'':
			p.state = stateCSSSingle
			return p, i + 1
		case '(':
			if endsInWord(bytes.TrimRight(text[:i], cssSpace), "url") {
				return beginCSSURL(p, text, i+1)
			}
		case '/':
			if i+1 < len(text) && text[i+1] == '/' {
				p.state = stateCSSLineComment
				return p, i + 2
			}
			if i+1 < len(text) && text[i+1] == '*' {
				p.state = stateCSSBlockComment
				return p, i + 2
			}
		}
	}
	return p, len(text)
}

func beginCSSURL(p place, text []byte, at int) (place, int) {
	at = len(text) - len(bytes.TrimLeft(text[at:], cssSpace))
	p.state = stateCSSURL
	if at < len(text) && text[at] == '"' {
		p.state = stateCSSDoubleURL
		at++
	} else if at < len(text) && text[at] == '\'' {
		p.state = stateCSSSingleURL
		at++
	}
	return p, at
}

// stepCSSString goes over a string or URL.
func stepCSSString(p place, text []byte) (place, int) {
	ends := "\\\t\n\f\r )"
	switch p.state {
	case stateCSSDouble, stateCSSDoubleURL:
		ends = `\"`
	case stateCSSSingle, stateCSSSingleURL:
		ends = `\'`
	}
	for from := 0; ; {
		at := bytes.IndexAny(text[from:], ends)
		if at < 0 {
			plain := plainCSS(text[from:])
			p, n := stepURL(p, plain)
			return p, from + n
		}
		at += from
		if text[at] != '\\' {
			p.state = stateCSS
			return p, at + 1
		}
		if at++; at == len(text) {
			return failed(ErrPartialEscape, "unfinished escape sequence in CSS string: %q", text), len(text)
		}
		p, _ = stepURL(p, plainCSS(text[:at+1]))
		from = at + 1
	}
}

// endsInWord: is the last name of the text the word, whatever its case?
func endsInWord(text []byte, word string) bool {
	at := len(text) - len(word)
	if at < 0 || string(bytes.ToLower(text[at:])) != word {
		return false
	}
	before, _ := utf8.DecodeLastRune(text[:at])
	return at == 0 || !isCSSName(before)
}

// isCSSName: may the character stand in a name?
func isCSSName(r rune) bool {
	return r < 0x80 && (r == '-' || r == '_' || isLetterOrDigit(byte(r))) ||
		0x80 <= r && r <= 0xd7ff || 0xe000 <= r && r <= 0xfffd || 0x10000 <= r && r <= unicode.MaxRune
}

const longestCSSEscape = 6 // in digits

// plainCSS is a text without the escapes of style sheets.
func plainCSS(text []byte) []byte {
	if bytes.IndexByte(text, '\\') < 0 {
		return text
	}
	var plain []byte
	for len(text) > 0 {
		at := bytes.IndexByte(text, '\\')
		if at < 0 {
			at = len(text)
		}
		plain = append(plain, text[:at]...)
		if text = text[at:]; len(text) < 2 {
			break
		}
		if !isHex(text[1]) {
			_, size := utf8.DecodeRune(text[1:])
			plain = append(plain, text[1:1+size]...)
			text = text[1+size:]
			continue
		}
		end, r := 1, rune(0)
		for end < len(text) && end <= longestCSSEscape && isHex(text[end]) {
			digit := hexValue(text[end])
			if r*16+digit > unicode.MaxRune {
				break
			}
			r = r*16 + digit
			end++
		}
		plain = utf8.AppendRune(plain, r)
		text = skipCSSSpace(text[end:])
	}
	return plain
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }

func hexValue(c byte) rune {
	if c <= '9' {
		return rune(c - '0')
	}
	return rune(c|0x20-'a') + 10
}

// skipCSSSpace leaves out the one space that may follow an escape.
func skipCSSSpace(text []byte) []byte {
	switch {
	case bytes.HasPrefix(text, []byte("\r\n")):
		return text[2:]
	case len(text) > 0 && bytes.IndexByte([]byte(cssSpace), text[0]) >= 0:
		return text[1:]
	}
	return text
}
