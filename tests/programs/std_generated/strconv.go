// Cases of package strconv from a generator: numbers of all bases and kinds to text and back, quoting and unquoting,
// texts with mistakes. A sum for each thousand cases; `strconv.go N` makes N, `strconv.go FROM TO` shows those.
package main

import (
	"fmt"
	"hash/crc32"
	"math"
	"os"
	"strconv"
	"strings"
)

// ---- cases by number ----

const block = 1000

type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *random) below(n int) int       { return int(r.next() % uint64(n)) }
func (r *random) oneIn(n int) bool      { return r.below(n) == 0 }
func pick[T any](r *random, list []T) T { return list[r.below(len(list))] }
func begin(number int) *random          { r := random(uint64(number) * 0x2545f4914f6cdd1d); return &r }
func argument(i int) int                { n, _ := strconv.Atoi(os.Args[i]); return n }

func main() {
	from, to, show := 0, 3*block, len(os.Args) > 2
	switch len(os.Args) {
	case 2:
		to = argument(1)
	case 3:
		from, to = argument(1), argument(2)
	}
	sum := uint32(0)
	for i := from; i < to; i++ {
		text := oneCase(begin(i))
		if show {
			fmt.Printf("%d: %s\n", i, text)
		}
		sum = crc32.Update(sum, crc32.IEEETable, []byte(text))
		if (i+1)%block == 0 && !show {
			fmt.Printf("%d %08x\n", i+1, sum)
			sum = 0
		}
	}
}

// ---- values ----

func float(r *random) float64 {
	switch r.below(5) {
	case 0:
		return pick(r, []float64{0, math.Copysign(0, -1), 1, 0.1, 2.5, 1e21, 1e22, 1e23, math.Inf(1), math.Inf(-1), math.NaN(),
			math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.SmallestNonzeroFloat32, 2.2250738585072014e-308, 4.9e-324, 1 << 53})
	case 1:
		return math.Float64frombits(r.next())
	case 2:
		return float64(math.Float32frombits(uint32(r.next())))
	case 3:
		return float64(int64(r.next())) / float64(uint64(1)<<r.below(63))
	}
	return float64(r.below(2000000)-1000000) / math.Pow(10, float64(r.below(12)))
}

func integer(r *random) int64 {
	if r.oneIn(4) {
		return pick(r, []int64{0, 1, -1, 99, 100, 127, -128, 255, math.MaxInt32, math.MaxInt64, math.MinInt64})
	}
	return int64(r.next()) >> r.below(64)
}

func digits(r *random, from string, n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte(from[r.below(len(from))])
	}
	return b.String()
}

// number is the text of one, or nearly.
func number(r *random) string {
	var b strings.Builder
	b.WriteString(pick(r, []string{"", "", "", "-", "+"}))
	switch r.below(8) {
	case 0:
		b.WriteString(pick(r, []string{"inf", "Inf", "INFINITY", "infinit", "nan", "NaN", "nano", "1e400", "1e-400", "0x1p-1075", "1.797693134862315808e308"}))
	case 1:
		b.WriteString(pick(r, []string{"0x", "0X", "0b", "0o", "0", "0_"}))
		b.WriteString(digits(r, "0123456789abcdefABCDEF_.", r.below(20)))
		if r.oneIn(2) {
			b.WriteString(pick(r, []string{"p", "P", "p-", "p+", "e"}) + digits(r, "0123456789", r.below(4)))
		}
	case 2:
		return pick(r, []string{"", "-", "+", ".", "e5", "1_000", "_1", "1__0", "0x_1", " 1", "1 ", "1e", "1e+", "0x", "0x1", "0x1.8", "1..2", "٣", "1\x00"})
	default:
		b.WriteString(digits(r, "0123456789", r.below(25)))
		if r.oneIn(2) {
			b.WriteString("." + digits(r, "0123456789", r.below(25)))
		}
		if r.oneIn(2) {
			b.WriteString(pick(r, []string{"e", "E", "e-", "e+"}) + digits(r, "0123456789", 1+r.below(3)))
		}
	}
	if r.oneIn(30) {
		b.WriteString(digits(r, "x_i-. ", 1))
	}
	return b.String()
}

// text has letters, signs and bytes that need care.
func text(r *random) string {
	var b strings.Builder
	for range r.below(8) {
		switch r.below(6) {
		case 0:
			b.WriteRune(rune(r.below(0x300)))
		case 1:
			b.WriteRune(rune(r.below(0x110000)))
		case 2:
			b.WriteByte(byte(r.next()))
		case 3:
			b.WriteString(pick(r, []string{"\\", "\"", "'", "`", "\n", "\t", "\u2028", "\ufeff", "\U0001f600", "\x7f", "\u00ad"}))
		default:
			b.WriteByte("abc xyz"[r.below(7)])
		}
	}
	return b.String()
}

// literal is a quoted text, or nearly.
func literal(r *random) string {
	quote := pick(r, []string{"\"", "'", "`"})
	var b strings.Builder
	b.WriteString(quote)
	for range r.below(5) {
		b.WriteString(pick(r, []string{"a", "é", `\n`, `\a`, `\\`, `\'`, `\"`, `\x41`, `\xff`, `\x4`, `\101`, `\400`, `\18`, `\u00e9`, `\ud800`, `\U0001f600`, `\U00110000`, `\q`, "\n", "\r", "'", "\"", "`", "\xff"}))
	}
	if !r.oneIn(8) {
		b.WriteString(quote)
	}
	if r.oneIn(10) {
		b.WriteString("tail")
	}
	return b.String()
}

func oneCase(r *random) string {
	base := 2 + r.below(35)
	switch r.below(12) {
	case 0, 1, 2:
		f, format := float(r), "eEfgGbxX"[r.below(8)]
		precision, bits := r.below(26)-1, pick(r, []int{32, 64, 64})
		if r.oneIn(2) {
			precision = -1
		}
		s := strconv.FormatFloat(f, format, precision, bits)
		back, err := strconv.ParseFloat(s, bits)
		return fmt.Sprintln(string(format), precision, bits, s, math.Float64bits(back), err, string(strconv.AppendFloat([]byte("x"), f, format, precision, bits)))
	case 3, 4:
		s := number(r)
		f, err := strconv.ParseFloat(s, 64)
		g, err2 := strconv.ParseFloat(s, 32)
		return fmt.Sprintln(s, math.Float64bits(f), err, math.Float64bits(g), err2)
	case 5:
		s := number(r)
		base := pick(r, []int{0, 0, 0, 10, 16, 2, 8, 36, 37, 1})
		bits := pick(r, []int{0, 8, 16, 32, 64, 63, 65, -1})
		i, err := strconv.ParseInt(s, base, bits)
		u, err2 := strconv.ParseUint(s, base, bits)
		return fmt.Sprintln(s, base, bits, i, err, u, err2)
	case 6:
		i := integer(r)
		s, t := strconv.FormatInt(i, base), strconv.FormatUint(uint64(i), base)
		back, err := strconv.ParseInt(s, base, 64)
		back2, err2 := strconv.ParseUint(t, base, 32)
		return fmt.Sprintln(base, s, t, back, err, back2, err2, strconv.Itoa(int(i)), string(strconv.AppendInt(nil, i, base)))
	case 7:
		s := text(r)
		q := strconv.Quote(s)
		back, err := strconv.Unquote(q)
		return fmt.Sprintln(q, strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), back == s, err, strconv.CanBackquote(s))
	case 8:
		c := rune(r.below(0x110100))
		if r.oneIn(2) {
			c = rune(r.below(0x180))
		}
		return fmt.Sprintln(strconv.QuoteRune(c), strconv.QuoteRuneToASCII(c), strconv.QuoteRuneToGraphic(c), strconv.IsPrint(c), strconv.IsGraphic(c))
	case 9:
		s := literal(r)
		u, err := strconv.Unquote(s)
		prefix, err2 := strconv.QuotedPrefix(s)
		c, multibyte, tail, err3 := strconv.UnquoteChar(strings.TrimLeft(s, "\"'`"), '"')
		return fmt.Sprintf("%q %q %v %q %v %d %t %q %v\n", s, u, err, prefix, err2, c, multibyte, tail, err3)
	case 10:
		z := complex(float(r), float(r))
		s := strconv.FormatComplex(z, "efgG"[r.below(4)], r.below(10)-1, pick(r, []int{64, 128}))
		back, err := strconv.ParseComplex(s, 128)
		t := number(r) + pick(r, []string{"", "i", "+2i", "-i"})
		other, err2 := strconv.ParseComplex(t, pick(r, []int{64, 128}))
		return fmt.Sprintln(s, back, err, t, other, err2)
	}
	s := pick(r, []string{"1", "t", "T", "true", "TRUE", "True", "tRUE", "0", "f", "False", "", "yes", number(r)})
	b, err := strconv.ParseBool(s)
	n, err2 := strconv.Atoi(number(r))
	return fmt.Sprintln(s, b, err, n, err2, strconv.FormatBool(b))
}
