package jsontext

import (
	"internal/jsonstate"
	"iter"
	"strings"
	"unicode/utf8"
)

// Pointer leads to a value of a text by names and indices (RFC 6901); "" is the whole.
type Pointer string

// IsValid: is it UTF-8 that begins with a slash, with nothing but ~0 and ~1 as escapes?
func (p Pointer) IsValid() bool {
	for i := 0; i < len(p); i++ {
		if p[i] == '~' && (i+1 == len(p) || p[i+1] != '0' && p[i+1] != '1') {
			return false
		}
	}
	return utf8.ValidString(string(p)) && (p == "" || p[0] == '/')
}

// Contains: does inner lead to the value of p, or to one in it?
func (p Pointer) Contains(inner Pointer) bool {
	rest, ok := strings.CutPrefix(string(inner), string(p))
	return ok && (rest == "" || rest[0] == '/')
}

// Parent leads to the container around.
func (p Pointer) Parent() Pointer { return p[:max(0, strings.LastIndexByte(string(p), '/'))] }

// LastToken is the last name or index.
func (p Pointer) LastToken() string {
	return unescaped(string(p[strings.LastIndexByte(string(p), '/')+1:]))
}

// AppendToken leads to the element of a name or index.
func (p Pointer) AppendToken(token string) Pointer {
	return Pointer(jsonstate.AppendName([]byte(p), token))
}

// Tokens is the names and indices on the way.
func (p Pointer) Tokens() iter.Seq[string] {
	return func(yield func(string) bool) {
		rest := string(p)
		for rest != "" {
			rest = strings.TrimPrefix(rest, "/")
			end := strings.IndexByte(rest, '/')
			if end < 0 {
				end = len(rest)
			}
			if !yield(unescaped(rest[:end])) {
				return
			}
			rest = rest[end:]
		}
	}
}

var unescapes = strings.NewReplacer("~1", "/", "~0", "~")

func unescaped(token string) string { return unescapes.Replace(token) }
