package fmt

import (
	"errors"
	"io"
	"strconv"
	"unsafe"
)

// What a pointer to scan into points at; natives.cc knows the numbers.
const (
	targetNoPointer = iota
	targetBool
	targetInt
	targetUint
	targetFloat
	targetComplex
	targetString
	targetBytes
	targetOther
)

// scanTarget tells what arg points at, and how many bits its numbers have.
func scanTarget(arg any) (to unsafe.Pointer, kind, bits int)

// scanValue reads one value into what arg points at.
func (s *scan) scanValue(verb rune, arg any) {
	s.token = s.token[:0]
	if scanner, ok := arg.(Scanner); ok {
		err := scanner.Scan(s, verb)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			s.fail(err)
		}
		return
	}
	to, kind, bits := scanTarget(arg)
	switch kind {
	case targetNoPointer:
		s.failText("type not a pointer: " + Sprintf("%T", arg))
	case targetBool:
		*(*bool)(to) = s.scanBool(verb)
	case targetInt:
		storeInteger(to, bits, uint64(s.scanInt(verb, bits)))
	case targetUint:
		storeInteger(to, bits, s.scanUint(verb, bits))
	case targetFloat:
		s.checkVerb(verb, floatVerbs, "float"+strconv.Itoa(bits))
		s.beginValue()
		storeFloat(to, bits, s.parseFloat(s.floatToken(), bits))
	case targetComplex:
		re, im := s.scanComplex(verb, bits/2)
		if bits == 64 {
			*(*complex64)(to) = complex(float32(re), float32(im))
		} else {
			*(*complex128)(to) = complex(re, im)
		}
	case targetString:
		*(*string)(to) = s.scanString(verb)
	case targetBytes:
		*(*[]byte)(to) = []byte(s.scanString(verb))
	default:
		s.failText("can't scan type: " + Sprintf("%T", arg))
	}
}

func storeInteger(to unsafe.Pointer, bits int, n uint64) {
	switch bits {
	case 8:
		*(*uint8)(to) = uint8(n)
	case 16:
		*(*uint16)(to) = uint16(n)
	case 32:
		*(*uint32)(to) = uint32(n)
	default:
		*(*uint64)(to) = n
	}
}

func storeFloat(to unsafe.Pointer, bits int, f float64) {
	if bits == 32 {
		*(*float32)(to) = float32(f)
	} else {
		*(*float64)(to) = f
	}
}

// beginValue goes to the first rune of a value.
func (s *scan) beginValue() {
	s.SkipSpace()
	s.needInput()
}

func (s *scan) checkVerb(verb rune, good, typ string) {
	if !contains(good, verb) {
		s.failText("bad verb '%" + string(verb) + "' for " + typ)
	}
}

var errBool = errors.New("syntax error scanning boolean")

func (s *scan) scanBool(verb rune) bool {
	s.beginValue()
	s.checkVerb(verb, "tv", "boolean")
	switch s.next() {
	case '1':
		return true
	case 't', 'T':
		if s.accept("rR") && (!s.accept("uU") || !s.accept("eE")) {
			s.fail(errBool)
		}
		return true
	case 'f', 'F':
		if s.accept("aA") && (!s.accept("lL") || !s.accept("sS") || !s.accept("eE")) {
			s.fail(errBool)
		}
	}
	return false
}

const (
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
	floatVerbs    = "beEfFgGv"
)

// integerToken reads the text of an integer, and tells its base; 0: as the text's prefix says.
func (s *scan) integerToken(verb rune, mayHaveSign bool) (token string, base int) {
	s.beginValue()
	s.checkVerb(verb, "bdoUxXv", "integer")
	base, digits := 10, decimalDigits
	switch verb {
	case 'b':
		base, digits = 2, binaryDigits
	case 'o':
		base, digits = 8, octalDigits
	case 'x', 'X', 'U':
		base, digits = 16, hexDigits
	}
	hasDigits := false
	if verb == 'U' {
		if !s.accept("U") || !s.accept("+") {
			s.failText("bad unicode format ")
		}
		s.token = s.token[:0]
	} else if mayHaveSign {
		s.accept("+-")
	}
	if verb == 'v' {
		base = 0
		digits, hasDigits = s.basePrefix()
	}
	if !hasDigits {
		s.needInput()
		if !s.accept(digits) {
			s.failText("expected integer")
		}
	}
	for s.accept(digits) {
	}
	return string(s.token), base
}

// basePrefix reads 0, 0b, 0o or 0x if there is one, and tells which digits may follow.
func (s *scan) basePrefix() (digits string, hasDigits bool) {
	switch {
	case !s.accept("0"):
		return decimalDigits + "_", false
	case s.accept("bB"):
		return binaryDigits + "_", true
	case s.accept("oO"):
		return octalDigits + "_", true
	case s.accept("xX"):
		return hexDigits + "_", true
	}
	return octalDigits + "_", true
}

func (s *scan) scanInt(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.scanCharacter(bits)
	}
	token, base := s.integerToken(verb, true)
	n, err := strconv.ParseInt(token, base, 64)
	if err != nil {
		s.fail(err)
	}
	if shift := uint(64 - bits); n<<shift>>shift != n {
		s.failText("integer overflow on token " + token)
	}
	return n
}

func (s *scan) scanUint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.scanCharacter(bits))
	}
	token, base := s.integerToken(verb, false)
	n, err := strconv.ParseUint(token, base, 64)
	if err != nil {
		s.fail(err)
	}
	if shift := uint(64 - bits); n<<shift>>shift != n {
		s.failText("unsigned integer overflow on token " + token)
	}
	return n
}

func (s *scan) scanCharacter(bits int) int64 {
	s.needInput()
	r := int64(s.next())
	if shift := uint(64 - bits); r<<shift>>shift != r {
		s.failText("overflow on character value " + string(rune(r)))
	}
	return r
}

func (s *scan) floatToken() string {
	s.token = s.token[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.token)
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.token)
	}
	digits, exponent := decimalDigits+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exponent = hexDigits+"_", "pP"
	}
	for s.accept(digits) {
	}
	if s.accept(".") {
		for s.accept(digits) {
		}
	}
	if s.accept(exponent) {
		s.accept("+-")
		for s.accept(decimalDigits + "_") {
		}
	}
	return string(s.token)
}

// parseFloat reads also what %b writes: a decimal integer, p, and the exponent of 2.
func (s *scan) parseFloat(token string, bits int) float64 {
	number, exponent := token, ""
	for i := 0; i < len(token); i++ {
		if token[i] == 'x' || token[i] == 'X' {
			number, exponent = token, ""
			break
		}
		if token[i] == 'p' && exponent == "" {
			number, exponent = token[:i], token[i+1:]
			if exponent == "" {
				exponent = "?"
			}
		}
	}
	f, err := strconv.ParseFloat(number, bits)
	if err == nil && exponent != "" {
		var power int
		if power, err = strconv.Atoi(exponent); err == nil {
			return scaleByPower(f, power)
		}
	}
	if err != nil {
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = token
		}
		s.fail(err)
	}
	return f
}

// scaleByPower is f * 2**power.
func scaleByPower(f float64, power int) float64

var errComplex = errors.New("syntax error scanning complex number")

func (s *scan) scanComplex(verb rune, bits int) (re, im float64) {
	s.checkVerb(verb, floatVerbs, "complex")
	s.beginValue()
	parenthesis := s.accept("(")
	first := s.floatToken()
	s.token = s.token[:0]
	if !s.accept("+-") {
		s.fail(errComplex)
	}
	sign := string(s.token)
	second := sign + s.floatToken()
	if !s.accept("i") || parenthesis && !s.accept(")") {
		s.fail(errComplex)
	}
	re = s.parseFloat(first, bits)
	return re, s.parseFloat(second, bits)
}

func (s *scan) scanString(verb rune) string {
	s.checkVerb(verb, "svqxX", "string")
	s.beginValue()
	switch verb {
	case 'q':
		return s.quotedString()
	case 'x', 'X':
		return s.hexString()
	}
	return string(s.word(true, isNoSpace))
}

func (s *scan) quotedString() string {
	first := len(s.token)
	switch quote := s.next(); quote {
	case '`':
		raw := s.word(false, func(r rune) bool { return r != '`' })
		s.mustNext()
		return string(raw[first:])
	case '"':
		s.token = append(s.token, '"')
		for escaped := false; ; {
			r := s.mustNext()
			s.token = append(s.token, string(r)...)
			if r == '"' && !escaped {
				break
			}
			escaped = r == '\\' && !escaped
		}
		text, err := strconv.Unquote(string(s.token))
		if err != nil {
			s.fail(err)
		}
		return text
	}
	s.failText("expected quoted string")
	return ""
}

func hexValue(r rune) (value int, ok bool) {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0'), true
	case 'a' <= r|0x20 && r|0x20 <= 'f':
		return int(r|0x20-'a') + 10, true
	}
	return 0, false
}

func (s *scan) hexString() string {
	for {
		r := s.next()
		if r == endOfInput {
			break
		}
		high, ok := hexValue(r)
		if !ok {
			s.UnreadRune()
			break
		}
		low, ok := hexValue(s.mustNext())
		if !ok {
			s.failText("illegal hex digit")
		}
		s.token = append(s.token, byte(high<<4|low))
	}
	if len(s.token) == 0 {
		s.failText("no hex data for %x string")
	}
	return string(s.token)
}
