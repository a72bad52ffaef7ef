// Cases of package fmt from a generator: verbs, flags, widths, precisions and argument numbers with values of all
// kinds. A sum for each thousand cases; `fmt.go N` makes N, `fmt.go FROM TO` shows those.
package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"os"
	"strconv"
	"strings"
	"time"
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

type (
	point  struct{ X, Y int }
	nested struct {
		Name  string
		P     *point
		Q     point
		Any   any
		List  []byte
		Table map[string]int
		inner float64
	}
	celsius float64
	colour  int
	bytes   []byte
	named   string
	loud    struct{ s string }
	coded   struct{ n int }
	faulty  struct{}
	verbose struct{ a, b int }
)

func (c colour) String() string  { return "colour(" + strconv.Itoa(int(c)) + ")" }
func (l *loud) String() string   { return strings.ToUpper(l.s) }
func (c coded) GoString() string { return "coded!" + strconv.Itoa(c.n) }
func (f faulty) Error() string   { return "faulty" }
func (v verbose) Format(s fmt.State, verb rune) {
	width, hasWidth := s.Width()
	precision, hasPrecision := s.Precision()
	fmt.Fprintf(s, "<%c %d %t %d %t", verb, width, hasWidth, precision, hasPrecision)
	for _, flag := range "+-# 0" {
		if s.Flag(int(flag)) {
			fmt.Fprintf(s, " %c", flag)
		}
	}
	fmt.Fprintf(s, " %s>", fmt.FormatString(s, verb))
}

var texts = []string{
	"", "a", "hello", "Grüße, 世界", "tab\tnew\nline", "quote\"back`tick\\", "\x00\x7f\u00a0\u200b\ufeff",
	"bad\xffutf\xc3\x28", "\U0001f600 end", "%d %%", strings.Repeat("ab", 20), "\u202ertl", "é", "'",
}

var floats = []float64{
	0, math.Copysign(0, -1), 1, -1, 0.1, 1.5, 2.5, 1e6, 1e20, 1e21, 1e22, 123456789, 1e-5, 1e-4, 1e-7, math.Pi, -math.E,
	math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, 0.000123456, 99999.5, 1 << 53,
}

func float(r *random) float64 {
	switch r.below(4) {
	case 0:
		return pick(r, floats)
	case 1:
		return math.Float64frombits(r.next())
	case 2:
		return float64(int64(r.next())) / float64(uint64(1)<<r.below(60))
	}
	return float64(r.below(2000000)-1000000) / math.Pow(10, float64(r.below(8)))
}

func integer(r *random) int64 {
	switch r.below(4) {
	case 0:
		return pick(r, []int64{0, 1, -1, 127, -128, 255, 256, 65535, 1 << 31, math.MaxInt64, math.MinInt64, 'x', 0x1f600, 0x110000})
	case 1:
		return int64(r.next()) >> r.below(64)
	}
	return int64(r.below(300) - 100)
}

// place says where a value stands. Pointers stand outermost only: elsewhere they are shown as addresses, as all
// references are by %p.
type place int

const (
	plain place = iota // shown by %p
	inside
	outermost
)

func value(r *random, where place, depth int) any {
	n := integer(r)
	kinds := 34
	if where == plain {
		kinds = 20
	}
	switch r.below(kinds) {
	case 0:
		return r.oneIn(2)
	case 1, 2:
		return int(n)
	case 3:
		return int8(n)
	case 4:
		return int16(n)
	case 5:
		return int32(n)
	case 6:
		return uint8(n)
	case 7:
		return uint16(n)
	case 8:
		return uint32(n)
	case 9:
		return uint64(n)
	case 10:
		return uintptr(n)
	case 11, 12, 13:
		return float(r)
	case 14:
		return float32(float(r))
	case 15:
		return complex(float(r), float(r))
	case 16:
		return complex64(complex(float(r), float(r)))
	case 17, 18, 19:
		return pick(r, texts)
	case 20:
		return []byte(pick(r, texts))
	case 21:
		return pick(r, []any{nil, (*int)(nil), (*point)(nil), error(nil), []int(nil), map[string]int(nil), (func())(nil), (chan int)(nil), (*loud)(nil)})
	case 22:
		return point{int(n), r.below(9)}
	case 23:
		if where == inside {
			return point{r.below(9), int(n)}
		}
		return &point{r.below(9), int(n)}
	case 24:
		return celsius(float(r))
	case 25:
		return colour(n)
	case 26:
		if where == outermost && r.oneIn(3) {
			return pick(r, []any{&loud{"loud"}, errors.New("error")})
		}
		return pick(r, []any{named("named"), bytes("bytes"), coded{7}, faulty{}, verbose{1, 2}, loud{"quiet"}})
	case 27:
		return map[string]int{"b": int(n), "a": 2, "": r.below(5)}
	case 28:
		return [3]int8{int8(n), -1, 5}
	case 29:
		return time.Duration(n)
	}
	if depth == 0 {
		return int(n)
	}
	switch r.below(6) {
	case 0:
		return []any{value(r, inside, depth-1), value(r, inside, depth-1)}
	case 1:
		return []string{pick(r, texts), pick(r, texts)}
	case 2:
		return map[any]any{1: value(r, inside, depth-1), 5: "x", 3: nil}
	case 3:
		return nested{pick(r, texts), nil, point{1, int(n)}, value(r, inside, depth-1), []byte("xy"), map[string]int{"k": 1}, float(r)}
	case 4:
		return [2]float64{float(r), float(r)}
	}
	if where == inside {
		return int(n)
	}
	return &[]any{value(r, inside, depth-1)}
}

// ---- formats ----

func directive(r *random, where place, arguments int) string {
	var b strings.Builder
	b.WriteByte('%')
	for range r.below(3) {
		b.WriteByte("+-# 0"[r.below(5)])
	}
	if r.oneIn(12) {
		fmt.Fprintf(&b, "[%d]", r.below(arguments+2))
	}
	switch r.below(6) {
	case 0, 1:
		b.WriteString(strconv.Itoa(r.below(24)))
	case 2:
		if r.oneIn(4) {
			b.WriteByte('*')
		}
	}
	switch r.below(6) {
	case 0, 1:
		b.WriteString("." + strconv.Itoa(r.below(20)))
	case 2:
		if r.oneIn(3) {
			b.WriteString(pick(r, []string{".", ".*", ".-1"}))
		}
	}
	if r.oneIn(30) {
		fmt.Fprintf(&b, "[%d]", 1+r.below(arguments+1))
	}
	if where == plain {
		b.WriteByte('p')
		return b.String()
	}
	verbs := "vvvvvvddddssssqqqxxxXXgggfffeeGEFbboOcUtTT%wyz!"
	b.WriteByte(verbs[r.below(len(verbs))])
	return b.String()
}

func oneCase(r *random) string {
	count := 1 + r.below(3)
	where := outermost
	if r.oneIn(30) {
		where = plain
	}
	values := make([]any, count)
	for i := range values {
		values[i] = value(r, where, 2)
	}
	switch r.below(12) {
	case 0:
		return fmt.Sprint(values...)
	case 1:
		return fmt.Sprintln(values...)
	}
	var format strings.Builder
	for range count {
		format.WriteString(pick(r, []string{"", " ", "a", "é", "|"}))
		format.WriteString(directive(r, where, count))
	}
	if r.oneIn(20) {
		format.WriteString(pick(r, []string{"%", "%!", "%-", "%[1", "%[x]d"}))
	}
	text := fmt.Sprintf(format.String(), values...)
	return format.String() + " -> " + text
}
