package fmt

import "unicode/utf8"

// scanFormat reads values as the format's verbs say, and matches what stands between them.
func (s *scan) scanFormat(format string, a []any) (n int, err error) {
	defer catchFailure(&err)
	for format != "" {
		rest, matched := s.matchText(format)
		if matched && len(rest) < len(format) {
			format = rest
			continue
		}
		if format[0] != '%' {
			s.failText("input does not match format")
		}
		format = s.directiveWidth(format[1:])
		verb, size := utf8.DecodeRuneInString(format)
		if verb != 'c' {
			s.SkipSpace()
		}
		if verb == '%' {
			s.scanPercent()
			format = format[size:]
			continue
		}
		if n >= len(a) {
			s.failText("too few operands for format '%" + format + "'")
		}
		s.limit = min(unlimited, s.count+s.width)
		s.scanValue(verb, a[n])
		n++
		s.limit = unlimited
		format = format[size:]
	}
	if n < len(a) {
		s.failText("too many operands")
	}
	return n, nil
}

func (s *scan) scanPercent() {
	s.needInput()
	if !s.accept("%") {
		s.failText("missing literal %")
	}
}

// directiveWidth notes the width before the verb, if there is one. The last byte is always the verb's.
func (s *scan) directiveWidth(format string) (rest string) {
	s.width = unlimited
	width, i := 0, 0
	for i < len(format)-1 && '0' <= format[i] && format[i] <= '9' {
		if width > 1e6 {
			return format[len(format)-1:]
		}
		width = width*10 + int(format[i]-'0')
		i++
	}
	if i > 0 {
		s.width = width
	}
	return format[i:]
}

// matchText matches the format up to its next verb with the input. What is left of the format begins
// with the verb's %, unless matched is false: there the input differs.
func (s *scan) matchText(format string) (rest string, matched bool) {
	for format != "" {
		c, size := utf8.DecodeRuneInString(format)
		if isSpace(c) {
			format = s.matchSpace(format)
			continue
		}
		if c == '%' {
			if len(format) == size {
				s.failText("missing verb: % at end of format string")
			}
			if format[size] != '%' {
				return format, true
			}
			format = format[size:]
		}
		if s.mustNext() != c {
			s.UnreadRune()
			return format, false
		}
		format = format[size:]
	}
	return "", true
}

// matchSpace matches the spaces that the format begins with: as many newlines, each after any blanks,
// and then blanks if the format has some behind its last newline.
func (s *scan) matchSpace(format string) (rest string) {
	newlines, blanks := 0, false
	for format != "" {
		c, size := utf8.DecodeRuneInString(format)
		if !isSpace(c) {
			break
		}
		if c == '\n' {
			newlines++
		}
		blanks = c != '\n'
		format = format[size:]
	}
	for i := 0; i < newlines; i++ {
		if r := s.skipBlanks(s.next()); r != '\n' && r != endOfInput {
			s.failText("newline in format does not match input")
		}
	}
	if !blanks {
		return format
	}
	r := s.next()
	if newlines == 0 {
		if !isSpace(r) && r != endOfInput {
			s.failText("expected space in input to match format")
		}
		if r == '\n' {
			s.failText("newline in input does not match format")
		}
	}
	if s.skipBlanks(r) != endOfInput {
		s.UnreadRune()
	}
	return format
}

// skipBlanks goes on from r to the next rune that is no blank.
func (s *scan) skipBlanks(r rune) rune {
	for isSpace(r) && r != '\n' {
		r = s.next()
	}
	return r
}
