// Package regexp searches texts with regular expressions, in time linear in the text.
package regexp

import (
	"io"
	"regexp/syntax"
	"runtime"
	"strconv"
	"unicode/utf8"
)

// Regexp is a compiled regular expression. Except for Longest it may be used by several goroutines.
type Regexp struct {
	handle uintptr // of the native pattern; the natives read it

	expr     string
	flags    syntax.Flags
	longest  bool
	names    []string // of all groups; 0 is the whole match
	prefix   string
	complete bool
}

// compile makes a native pattern, or says what is wrong with which part.
func compile(expr string, flags int, longest bool) (handle uintptr, code, part string, names []string, prefix string, complete bool)

func release(handle uintptr)

// search gives up to limit matches (all when it is negative), one after the other; of each the first
// groups groups, as begin and end or -1, -1.
func (re *Regexp) search(s string, from, limit, groups int) []int
func (re *Regexp) matches(s string) bool

// textOf is b without a copy.
func textOf(b []byte) string

func Compile(expr string) (*Regexp, error)      { return compileWith(expr, syntax.Perl, false) }
func CompilePOSIX(expr string) (*Regexp, error) { return compileWith(expr, syntax.POSIX, true) }

func compileWith(expr string, flags syntax.Flags, longest bool) (*Regexp, error) {
	re := new(Regexp)
	if err := re.set(expr, flags, longest); err != nil {
		return nil, err
	}
	return re, nil
}

func (re *Regexp) set(expr string, flags syntax.Flags, longest bool) error {
	handle, code, part, names, prefix, complete := compile(expr, int(flags), longest)
	if code != "" {
		return &syntax.Error{Code: syntax.ErrorCode(code), Expr: part}
	}
	*re = Regexp{handle, expr, flags, longest, names, prefix, complete}
	runtime.AddCleanup(re, release, handle)
	return nil
}

func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

func (re *Regexp) String() string { return re.expr }

// Longest makes re prefer the longest of the leftmost matches.
func (re *Regexp) Longest() {
	if !re.longest {
		// A pattern that is in use elsewhere stays; its cleanup comes with re's end.
		re.set(re.expr, re.flags, true)
	}
}

// Copy is for programs that are older than Regexps for several goroutines.
//
// Deprecated: a Regexp may be used by several goroutines.
func (re *Regexp) Copy() *Regexp {
	other, _ := compileWith(re.expr, re.flags, re.longest)
	return other
}

func (re *Regexp) NumSubexp() int        { return len(re.names) - 1 }
func (re *Regexp) SubexpNames() []string { return re.names }

func (re *Regexp) SubexpIndex(name string) int {
	if name != "" {
		for i, s := range re.names {
			if name == s {
				return i
			}
		}
	}
	return -1
}

func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return re.prefix, re.complete }

// ---- does it match? ----

func (re *Regexp) MatchString(s string) bool { return re.matches(s) }
func (re *Regexp) Match(b []byte) bool       { return re.matches(textOf(b)) }

// MatchReader reads all of r.
func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.matches(readRunes(r)) }

func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, textOf(b))
}

func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

func readRunes(r io.RuneReader) string {
	var text []byte
	for {
		c, size, err := r.ReadRune()
		if err != nil {
			return string(text)
		}
		if c == utf8.RuneError && size == 1 {
			text = append(text, 0xff) // positions count it as one byte
		} else {
			text = utf8.AppendRune(text, c)
		}
	}
}

// ---- texts ----

var meta = [...]bool{'\\': true, '.': true, '+': true, '*': true, '?': true, '(': true, ')': true, '|': true,
	'[': true, ']': true, '{': true, '}': true, '^': true, '$': true}

// QuoteMeta is the expression that matches s alone.
func QuoteMeta(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		if int(s[i]) < len(meta) && meta[s[i]] {
			if b == nil {
				b = append(make([]byte, 0, 2*len(s)), s[:i]...)
			}
			b = append(b, '\\')
		}
		if b != nil {
			b = append(b, s[i])
		}
	}
	if b == nil {
		return s
	}
	return string(b)
}

func (re *Regexp) MarshalText() ([]byte, error)           { return []byte(re.expr), nil }
func (re *Regexp) AppendText(b []byte) ([]byte, error)    { return append(b, re.expr...), nil }
func (re *Regexp) UnmarshalText(text []byte) error {
	return re.set(string(text), syntax.Perl, false)
}

