package regexp

import (
	"internal/unicode"
	"strings"
	"unicode/utf8"
)

// replace copies s with what repl appends for each match in place of it.
func (re *Regexp) replace(s string, groups int, repl func(dst []byte, at []int) []byte) []byte {
	var out []byte
	end := 0
	re.all(s, -1, groups, func(at []int) {
		out = append(out, s[end:at[0]]...)
		out = repl(out, at)
		end = at[1]
	})
	return append(out, s[end:]...)
}

// groupsFor is how many groups a template can ask for.
func (re *Regexp) groupsFor(template string) int {
	if strings.Contains(template, "$") {
		return len(re.names)
	}
	return 1
}

func (re *Regexp) ReplaceAllString(src, repl string) string {
	return textOf(re.replace(src, re.groupsFor(repl), func(dst []byte, at []int) []byte {
		return re.expand(dst, repl, src, at)
	}))
}

func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	template, s := string(repl), textOf(src)
	return re.replace(s, re.groupsFor(template), func(dst []byte, at []int) []byte {
		return re.expand(dst, template, s, at)
	})
}

func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return textOf(re.replace(src, 1, func(dst []byte, at []int) []byte { return append(dst, repl...) }))
}

func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replace(textOf(src), 1, func(dst []byte, at []int) []byte { return append(dst, repl...) })
}

func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return textOf(re.replace(src, 1, func(dst []byte, at []int) []byte {
		return append(dst, repl(src[at[0]:at[1]])...)
	}))
}

func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replace(textOf(src), 1, func(dst []byte, at []int) []byte {
		return append(dst, repl(src[at[0]:at[1]])...)
	})
}

// ---- templates: $1, $name, ${name}, $$ ----

func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.expand(dst, string(template), textOf(src), match)
}

func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return re.expand(dst, template, src, match)
}

func (re *Regexp) expand(dst []byte, template, src string, match []int) []byte {
	for {
		before, after, found := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !found {
			return dst
		}
		if strings.HasPrefix(after, "$") {
			dst = append(dst, '$')
			template = after[1:]
			continue
		}
		name, rest, ok := reference(after)
		if !ok {
			dst = append(dst, '$') // nothing that one could refer to
			template = after
			continue
		}
		if at := 2 * re.referred(name, match); at >= 0 && at+1 < len(match) && match[at] >= 0 {
			dst = append(dst, src[match[at]:match[at+1]]...)
		}
		template = rest
	}
}

// reference reads name or {name}.
func reference(s string) (name, rest string, ok bool) {
	braced := strings.HasPrefix(s, "{")
	if braced {
		s = s[1:]
	}
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			break
		}
		n += size
	}
	if n == 0 {
		return "", "", false
	}
	name, rest = s[:n], s[n:]
	if !braced {
		return name, rest, true
	}
	if !strings.HasPrefix(rest, "}") {
		return "", "", false
	}
	return name, rest[1:], true
}

// referred is the group of a number or a name; of several groups of one name the one that matched.
func (re *Regexp) referred(name string, match []int) int {
	number := 0
	for i := 0; i < len(name) && number >= 0; i++ {
		if name[i] < '0' || name[i] > '9' || number >= 1e8 {
			number = -1
		} else {
			number = 10*number + int(name[i]-'0')
		}
	}
	if name[0] == '0' && len(name) > 1 {
		number = -1
	}
	if number >= 0 {
		return number
	}
	for i, known := range re.names {
		if known == name && 2*i+1 < len(match) && match[2*i] >= 0 {
			return i
		}
	}
	return -1
}
