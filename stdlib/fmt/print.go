// Package fmt formats values. Walking and formatting them is native code (printer.h); Go code here
// writes the result, and calls methods under a recover where values have them.
package fmt

import (
	"internal/stdio"
	"io"
)

// Stringer is what has a text of its own for %v and %s.
type Stringer interface {
	String() string
}

// GoStringer is what has a text of its own for %#v.
type GoStringer interface {
	GoString() string
}

// State is what a Formatter sees of the verb that it formats for.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// Formatter formats itself for any verb.
type Formatter interface {
	Format(f State, verb rune)
}

// The formatter's ways of joining arguments; natives.cc knows the numbers.
const (
	stylePrint = iota
	stylePrintln
	stylePrintf
)

// Methods by number, as in printer.h.
const (
	methodError = iota + 1
	methodString
	methodGoString
	methodFormat
)

type methodCaller func(value any, method, verb, flags, width, precision int, catch bool) (
	text string, panicked bool, panicValue any)

// formatString and formatBytes call no Go code: ok is false when a value has a method that must
// be called.
func formatString(style int, format string, a []any) (text string, ok bool)
func formatBytes(style int, format string, a []any) (text []byte, ok bool)

func formatStringCalling(caller methodCaller, style int, format string, a []any) string
func formatBytesCalling(caller methodCaller, style int, format string, a []any) []byte

// errorText formats for Errorf; wrapped are the indices of the arguments that stood for a %w.
func errorText(caller methodCaller, format string, a []any) (text string, wrapped []int)

// callMethod calls one of a value's methods. With catch it hands a panic back.
func callMethod(value any, method, verb, flags, width, precision int, catch bool) (
	text string, panicked bool, panicValue any) {
	if method == methodFormat {
		state := &pp{flags: flags, width: width, precision: precision}
		if catch {
			panicked, panicValue = formatCatching(value.(Formatter), state, rune(verb))
		} else {
			value.(Formatter).Format(state, rune(verb))
		}
		return string(state.text), panicked, panicValue
	}
	if catch {
		defer func() {
			if r := recover(); r != nil {
				text, panicked, panicValue = "", true, r
			}
		}()
	}
	switch method {
	case methodError:
		text = value.(error).Error()
	case methodString:
		text = value.(Stringer).String()
	case methodGoString:
		text = value.(GoStringer).GoString()
	}
	return text, false, nil
}

func formatCatching(value Formatter, state *pp, verb rune) (panicked bool, panicValue any) {
	defer func() {
		if r := recover(); r != nil {
			panicked, panicValue = true, r
		}
	}()
	value.Format(state, verb)
	return false, nil
}

// Bits of pp.flags, as in methods.cc.
const (
	flagWidth = 1 << iota
	flagPrecision
	flagMinus
	flagPlus
	flagSharp
	flagSpace
	flagZero
)

// pp is the State that Formatters get; it collects what they write.
type pp struct {
	text      []byte
	flags     int
	width     int
	precision int
}

func (p *pp) Write(b []byte) (n int, err error) {
	p.text = append(p.text, b...)
	return len(b), nil
}

func (p *pp) WriteString(s string) (n int, err error) {
	p.text = append(p.text, s...)
	return len(s), nil
}

func (p *pp) Width() (wid int, ok bool)      { return p.width, p.flags&flagWidth != 0 }
func (p *pp) Precision() (prec int, ok bool) { return p.precision, p.flags&flagPrecision != 0 }

func (p *pp) Flag(c int) bool {
	bit := 0
	switch c {
	case '-':
		bit = flagMinus
	case '+':
		bit = flagPlus
	case '#':
		bit = flagSharp
	case ' ':
		bit = flagSpace
	case '0':
		bit = flagZero
	}
	return p.flags&bit != 0
}

// FormatString gives back the directive that the state and verb came from.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = appendNumber(b, w)
	}
	if p, ok := state.Precision(); ok {
		b = appendNumber(append(b, '.'), p)
	}
	return string(b) + string(verb)
}

func appendNumber(b []byte, n int) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	if n >= 10 {
		b = appendNumber(b, n/10)
	}
	return append(b, byte('0'+n%10))
}

func textOf(style int, format string, a []any) string {
	text, ok := formatString(style, format, a)
	if !ok {
		text = formatStringCalling(callMethod, style, format, a)
	}
	return text
}

func bytesOf(style int, format string, a []any) []byte {
	text, ok := formatBytes(style, format, a)
	if !ok {
		text = formatBytesCalling(callMethod, style, format, a)
	}
	return text
}

func Sprintf(format string, a ...any) string { return textOf(stylePrintf, format, a) }
func Sprint(a ...any) string                 { return textOf(stylePrint, "", a) }
func Sprintln(a ...any) string               { return textOf(stylePrintln, "", a) }

func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write(bytesOf(stylePrintf, format, a))
}

func Fprint(w io.Writer, a ...any) (n int, err error) {
	return w.Write(bytesOf(stylePrint, "", a))
}

func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return w.Write(bytesOf(stylePrintln, "", a))
}

func Printf(format string, a ...any) (n int, err error) {
	return stdio.Write(bytesOf(stylePrintf, format, a))
}

func Print(a ...any) (n int, err error) {
	return stdio.Write(bytesOf(stylePrint, "", a))
}

func Println(a ...any) (n int, err error) {
	return stdio.Write(bytesOf(stylePrintln, "", a))
}

func Appendf(b []byte, format string, a ...any) []byte {
	return append(b, bytesOf(stylePrintf, format, a)...)
}

func Append(b []byte, a ...any) []byte   { return append(b, bytesOf(stylePrint, "", a)...) }
func Appendln(b []byte, a ...any) []byte { return append(b, bytesOf(stylePrintln, "", a)...) }
