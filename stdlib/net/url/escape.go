package url

import (
	"strconv"
	"strings"
)

// EscapeError is an escape that is none.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// InvalidHostError is the character that no host has.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// A part of a URL has characters of its own that need no escapes.
type part int

const (
	path part = iota
	pathSegment
	host
	zone
	userPassword
	queryComponent
	fragment
)

const marks = "-_.~"

// plain has what each part may contain unescaped besides letters and digits (RFC 3986, sections 2 and 3).
var plain = [...]string{
	path:           marks + "$&+,/:;=@",
	pathSegment:    marks + "$&+:=@",
	host:           marks + "!$&'()*+,;=:[]<>\"",
	zone:           marks + "!$&'()*+,;=:[]<>\"",
	userPassword:   marks + "$&+,;=",
	queryComponent: marks,
	fragment:       marks + "$&+,/:;=?@!()*",
}

func isPlain(c byte, p part) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte(plain[p], c) >= 0
}

func QueryEscape(s string) string { return escape(s, queryComponent) }
func PathEscape(s string) string  { return escape(s, pathSegment) }

func escape(s string, p part) string {
	const digits = "0123456789ABCDEF"
	var out []byte // nil while everything was plain
	for i := range len(s) {
		c := s[i]
		if isPlain(c, p) {
			if out != nil {
				out = append(out, c)
			}
			continue
		}
		if out == nil {
			out = append(make([]byte, 0, len(s)+16), s[:i]...)
		}
		if c == ' ' && p == queryComponent {
			out = append(out, '+')
		} else {
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}

func QueryUnescape(s string) (string, error) { return unescape(s, queryComponent) }
func PathUnescape(s string) (string, error)  { return unescape(s, pathSegment) }

// hexDigit is the value of c, or -1.
func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func unescape(s string, p part) (string, error) {
	if strings.IndexByte(s, '%') < 0 && p != host && p != zone {
		if p == queryComponent {
			s = strings.ReplaceAll(s, "+", " ")
		}
		return s, nil
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%':
			value, err := unescaped(s[i:], p)
			if err != nil {
				return "", err
			}
			c = value
			i += 2
		case c == '+' && p == queryComponent:
			c = ' '
		case (p == host || p == zone) && c < 0x80 && !isPlain(c, p):
			return "", InvalidHostError(s[i : i+1])
		}
		out = append(out, c)
	}
	return string(out), nil
}

// unescaped reads the escape that s begins with. Hosts have escapes of %25 and of what is not ASCII
// (RFC 6874); zones also of spaces and of what needs none.
func unescaped(s string, p part) (byte, error) {
	if len(s) < 3 || hexDigit(s[1]) < 0 || hexDigit(s[2]) < 0 {
		return 0, EscapeError(s[:min(3, len(s))])
	}
	value := byte(hexDigit(s[1])<<4 | hexDigit(s[2]))
	if value != '%' && (p == host && value < 0x80 || p == zone && value != ' ' && !isPlain(value, host)) {
		return 0, EscapeError(s[:3])
	}
	return value, nil
}

// isEscaped tells whether s may stand for a path or fragment as it is.
func isEscaped(s string, p part) bool {
	for i := range len(s) {
		if !isPlain(s[i], p) && strings.IndexByte("!$&'()*+,;=:@[]%", s[i]) < 0 {
			return false
		}
	}
	return true
}
