package template

import (
	"fmt"
	"internal/unicode"
	"io"
	"net/url"
	"reflect"
	"strings"
	"unicode/utf8"
)

var htmlEscapes = map[byte]string{
	0: "\uFFFD", '"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;",
}

// HTMLEscape writes b as text of HTML.
func HTMLEscape(w io.Writer, b []byte) {
	done := 0
	for i, c := range b {
		escape, is := htmlEscapes[c]
		if !is {
			continue
		}
		w.Write(b[done:i])
		io.WriteString(w, escape)
		done = i + 1
	}
	w.Write(b[done:])
}

// HTMLEscapeString is s as text of HTML.
func HTMLEscapeString(s string) string {
	if !strings.ContainsAny(s, "\x00\"'&<>") {
		return s
	}
	var b strings.Builder
	HTMLEscape(&b, []byte(s))
	return b.String()
}

// HTMLEscaper is what fmt.Sprint makes of its arguments, as text of HTML.
func HTMLEscaper(args ...any) string { return HTMLEscapeString(printAll(args)) }

var jsEscapes = map[byte]string{
	'\\': `\\`, '\'': `\'`, '"': `\"`, '<': `\u003C`, '>': `\u003E`, '&': `\u0026`, '=': `\u003D`,
}

// JSEscape writes b as the inside of a string of JavaScript.
func JSEscape(w io.Writer, b []byte) {
	done := 0
	for i := 0; i < len(b); {
		c, size := rune(b[i]), 1
		escape, isEscaped := jsEscapes[b[i]]
		switch {
		case isEscaped:
		case c < ' ':
			escape = fmt.Sprintf(`\u%04X`, c)
		case c >= utf8.RuneSelf:
			if c, size = utf8.DecodeRune(b[i:]); !unicode.IsPrint(c) {
				escape = fmt.Sprintf(`\u%04X`, c)
			}
		}
		if escape != "" {
			w.Write(b[done:i])
			io.WriteString(w, escape)
			done = i + size
		}
		i += size
	}
	w.Write(b[done:])
}

// JSEscapeString is s as the inside of a string of JavaScript.
func JSEscapeString(s string) string {
	var b strings.Builder
	JSEscape(&b, []byte(s))
	return b.String()
}

// JSEscaper is what fmt.Sprint makes of its arguments, as the inside of a string of JavaScript.
func JSEscaper(args ...any) string { return JSEscapeString(printAll(args)) }

// URLQueryEscaper is what fmt.Sprint makes of its arguments, as a part of a query.
func URLQueryEscaper(args ...any) string { return url.QueryEscape(printAll(args)) }

func printAll(args []any) string {
	if len(args) == 1 {
		if s, isString := args[0].(string); isString {
			return s
		}
	}
	for i, arg := range args {
		if x, ok := printable(reflect.ValueOf(arg)); ok {
			args[i] = x
		}
	}
	return fmt.Sprint(args...)
}
