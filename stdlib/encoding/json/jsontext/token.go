package jsontext

import (
	"internal/jsonscan"
	"internal/jsonstate"
	"math"
	"strconv"
)

// Kind is what kind a token or value is.
type Kind byte

const (
	KindInvalid     Kind = 0
	KindNull        Kind = 'n'
	KindFalse       Kind = 'f'
	KindTrue        Kind = 't'
	KindString      Kind = '"'
	KindNumber      Kind = '0'
	KindBeginObject Kind = '{'
	KindEndObject   Kind = '}'
	KindBeginArray  Kind = '['
	KindEndArray    Kind = ']'
)

func (k Kind) String() string {
	switch k {
	case KindInvalid:
		return "invalid"
	case KindNull:
		return "null"
	case KindFalse:
		return "false"
	case KindTrue:
		return "true"
	case KindString:
		return "string"
	case KindNumber:
		return "number"
	case KindBeginObject, KindEndObject, KindBeginArray, KindEndArray:
		return string(rune(k))
	}
	return "<invalid jsontext.Kind: " + jsonscan.QuoteCharacter(string([]byte{byte(k)})) + ">"
}

// kindOf is the kind of what begins with c.
func kindOf(c byte) Kind {
	switch c {
	case 'n', 'f', 't', '"', '{', '}', '[', ']':
		return Kind(c)
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return KindNumber
	}
	return KindInvalid
}

// A Token is a literal, string, number, or the beginning or end of an object or array. One that a Decoder gave out is
// valid until the Decoder is used again, others for ever.
type Token struct {
	incomparable
	form form
	text string // of written: JSON; of unquoted: the string
	bits uint64 // of a number; where in the stream a token stands that is in a decoder
	in   *jsonstate.Decoder
}

// form is how a token is kept.
type form byte

const (
	noForm form = iota
	written
	inDecoder // the last token of a decoder
	unquoted
	float32Number
	float64Number
	intNumber
	uintNumber
)

var (
	Null  = Token{form: written, text: "null"}
	False = Token{form: written, text: "false"}
	True  = Token{form: written, text: "true"}

	BeginObject = Token{form: written, text: "{"}
	EndObject   = Token{form: written, text: "}"}
	BeginArray  = Token{form: written, text: "["}
	EndArray    = Token{form: written, text: "]"}
)

// Bool is a token for b.
func Bool(b bool) Token {
	if b {
		return True
	}
	return False
}

// String is a token for the string, which should be UTF-8.
func String(s string) Token { return Token{form: unquoted, text: s} }

// Float is a token for a number; NaN and infinities become strings.
func Float(n float64) Token {
	switch {
	case math.IsNaN(n):
		return String("NaN")
	case math.IsInf(n, 1):
		return String("Infinity")
	case math.IsInf(n, -1):
		return String("-Infinity")
	}
	return Token{form: float64Number, bits: math.Float64bits(n)}
}

// Float32 is Float with the digits that a float32 needs.
func Float32(n float32) Token {
	if n == 0 || math.IsNaN(float64(n)) || math.IsInf(float64(n), 0) {
		return Float(float64(n))
	}
	return Token{form: float32Number, bits: uint64(math.Float32bits(n))}
}

// Int is a token for a number.
func Int(n int64) Token { return Token{form: intNumber, bits: uint64(n)} }

// Uint is a token for a number.
func Uint(n uint64) Token { return Token{form: uintNumber, bits: n} }

// raw is the token's JSON text, if it has one; it is not to be kept.
func (t *Token) raw() string {
	switch t.form {
	case written:
		return t.text
	case inDecoder:
		if uint64(t.in.Base+int64(t.in.Start)) != t.bits {
			panic("invalid jsontext.Token; it has been voided by a subsequent json.Decoder call")
		}
		return jsonstate.Text(t.in.Buf[t.in.Start:t.in.End])
	}
	return ""
}

// Clone is the token without a Decoder.
func (t Token) Clone() Token {
	if t.form == inDecoder {
		return Token{form: written, text: string([]byte(t.raw()))}
	}
	return t
}

// Kind is the token's kind.
func (t Token) Kind() Kind {
	switch t.form {
	case written, inDecoder:
		return kindOf(t.raw()[0])
	case unquoted:
		return KindString
	case noForm:
		return KindInvalid
	}
	return KindNumber
}

// Bool is the value of true or false. It panics for others, as the methods below do.
func (t Token) Bool() bool {
	switch {
	case t.form == written && t.text == "true":
		return true
	case t.form == written && t.text == "false":
		return false
	}
	panic(t.wrongKind())
}

func (t *Token) wrongKind() string { return "invalid JSON token kind: " + t.Kind().String() }

// String is what a string stands for, of other tokens their JSON text.
func (t Token) String() string {
	switch t.form {
	case noForm:
		return "<invalid jsontext.Token>"
	case unquoted:
		return t.text
	case written, inDecoder:
		raw := t.raw()
		if raw[0] == '"' {
			return jsonscan.Unquote(raw)
		}
		return string([]byte(raw))
	}
	return string(t.appendNumber(nil))
}

// appendNumber appends a number that is kept as one.
func (t *Token) appendNumber(to []byte) []byte {
	switch t.form {
	case float32Number:
		return AppendFloat(to, float64(math.Float32frombits(uint32(t.bits))), 32)
	case float64Number:
		return AppendFloat(to, math.Float64frombits(t.bits), 64)
	case intNumber:
		return strconv.AppendInt(to, int64(t.bits), 10)
	}
	return strconv.AppendUint(to, t.bits, 10)
}

// A numberError says that a number has no value of the type asked for.
type numberError struct {
	method, number string
	err            error
}

func (e *numberError) Error() string {
	return "jsontext.Token(" + e.number + ")." + e.method + " error: " + e.err.Error()
}

func (e *numberError) Unwrap() error { return e.err }

func (t *Token) numberError(method string, err error) error {
	return &numberError{method, t.String(), err}
}

// Float is a number's value, or that of the strings that Float makes.
func (t Token) Float() (float64, error) { return t.float(64) }

// Float32 is a number's value rounded to a float32.
func (t Token) Float32() (float32, error) {
	f, err := t.float(32)
	return float32(f), err
}

func (t *Token) float(bits int) (float64, error) {
	switch t.form {
	case float32Number:
		return float64(math.Float32frombits(uint32(t.bits))), nil
	case float64Number:
		f := math.Float64frombits(t.bits)
		if bits == 32 && math.IsInf(float64(float32(f)), 0) {
			return f, t.numberError("Float", strconv.ErrRange)
		}
		return f, nil
	case intNumber:
		return float64(int64(t.bits)), nil
	case uintNumber:
		return float64(t.bits), nil
	}
	switch t.Kind() {
	case KindNumber:
		f, err := strconv.ParseFloat(t.raw(), bits)
		if err != nil {
			return f, t.numberError("Float", strconv.ErrRange)
		}
		return f, nil
	case KindString:
		switch t.String() {
		case "NaN":
			return math.NaN(), nil
		case "Infinity":
			return math.Inf(1), nil
		case "-Infinity":
			return math.Inf(-1), nil
		}
	}
	panic(t.wrongKind())
}

// Int is a number's value. The error says what the next best value lacks: the range, or that it is whole.
func (t Token) Int() (int64, error) {
	switch t.form {
	case intNumber:
		return int64(t.bits), nil
	case uintNumber:
		if t.bits > math.MaxInt64 {
			return math.MaxInt64, t.numberError("Int", strconv.ErrRange)
		}
		return int64(t.bits), nil
	}
	return nearestInteger(t, "Int", strconv.ParseInt, nearestInt)
}

// Uint is Int without a sign.
func (t Token) Uint() (uint64, error) {
	switch t.form {
	case uintNumber:
		return t.bits, nil
	case intNumber:
		if int64(t.bits) < 0 {
			return 0, t.numberError("Uint", strconv.ErrSyntax)
		}
		return t.bits, nil
	}
	if f, ok := t.floatForm(); ok && math.Signbit(f) {
		return nearestUint(f), t.numberError("Uint", strconv.ErrSyntax)
	}
	return nearestInteger(t, "Uint", strconv.ParseUint, nearestUint)
}

// floatForm is the number of a token that was made of a float.
func (t Token) floatForm() (f float64, ok bool) {
	switch t.form {
	case float32Number:
		return float64(math.Float32frombits(uint32(t.bits))), true
	case float64Number:
		return math.Float64frombits(t.bits), true
	}
	return 0, false
}

// nearestInteger is the value of a number that was made of a float or read from a text.
func nearestInteger[T int64 | uint64](t Token, method string, parse func(text string, base, bits int) (T, error), nearest func(float64) T) (T, error) {
	if f, ok := t.floatForm(); ok {
		n := nearest(f)
		switch {
		case math.Trunc(f) != f:
			return n, t.numberError(method, strconv.ErrSyntax)
		case float64(n) != f:
			return n, t.numberError(method, strconv.ErrRange)
		}
		return n, nil
	}
	if t.Kind() != KindNumber {
		panic(t.wrongKind())
	}
	n, err := parse(t.raw(), 10, 64)
	if err == nil {
		return n, nil
	}
	if numError, ok := err.(*strconv.NumError); ok && numError.Err == strconv.ErrRange {
		return n, t.numberError(method, strconv.ErrRange)
	}
	f, _ := strconv.ParseFloat(t.raw(), 64)
	return nearest(f), t.numberError(method, strconv.ErrSyntax)
}

func nearestInt(f float64) int64 {
	switch {
	case f >= math.MaxInt64:
		return math.MaxInt64
	case f < math.MinInt64:
		return math.MinInt64
	}
	return int64(f)
}

func nearestUint(f float64) uint64 {
	switch {
	case f >= math.MaxUint64:
		return math.MaxUint64
	case f < 0:
		return 0
	}
	return uint64(f)
}
