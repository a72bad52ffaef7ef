// Cases of package encoding/json from a generator: values of all kinds to text and back, and texts with mistakes into
// values of several types. A sum for each hundred cases; `json.go N` makes N, `json.go FROM TO` shows those.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"math"
	"os"
	"strconv"
	"strings"
	"time"
)

// ---- cases by number ----

const block = 100

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
	inner struct {
		A int     `json:"a,omitempty"`
		B *string `json:"b"`
		C any
	}
	Embedded struct {
		Shared int
		Deep   string `json:"deep,omitempty"`
	}
	record struct {
		Name   string `json:"name"`
		Count  int8   `json:",string"`
		Ratio  float64
		Small  float32 `json:"small,omitzero"`
		Flags  []bool
		Data   []byte
		Inner  inner
		Next   *record `json:",omitempty"`
		Table  map[string]inner
		ByInt  map[int]string
		Raw    json.RawMessage `json:",omitempty"`
		Number json.Number
		When   time.Time `json:",omitzero"`
		Any    any
		Array  [3]uint16
		Skip   string `json:"-"`
		Dash   string `json:"-,"`
		Loud   loud
		Embedded
		hidden int
	}
	loud string
)

func (l loud) MarshalText() ([]byte, error) {
	return []byte("<" + strings.ToUpper(string(l)) + ">"), nil
}

func (l *loud) UnmarshalText(b []byte) error {
	if bytes.Contains(b, []byte("!")) {
		return fmt.Errorf("too loud: %s", b)
	}
	*l = loud(strings.ToLower(string(b)))
	return nil
}

func text(r *random) string {
	var b strings.Builder
	for range r.below(6) {
		b.WriteString(pick(r, []string{"a", "B", "é", "\n", "\"", "\\", "<", "&", "\u2028", "\x01", "\xff", "\U0001f600", "/", "key", "!"}))
	}
	return b.String()
}

func float(r *random) float64 {
	switch r.below(3) {
	case 0:
		return pick(r, []float64{0, math.Copysign(0, -1), 1, 0.1, 1e21, 1e20, 1e-6, 1e-7, math.MaxFloat64, 5e-324, 123456789})
	case 1:
		if f := math.Float64frombits(r.next()); !math.IsNaN(f) && !math.IsInf(f, 0) {
			return f
		}
	}
	return float64(r.below(100000)) / 100
}

func tree(r *random, depth int) any {
	kinds := 8
	if depth == 0 {
		kinds = 5
	}
	switch r.below(kinds) {
	case 0:
		return nil
	case 1:
		return r.oneIn(2)
	case 2:
		return float(r)
	case 3, 4:
		return text(r)
	case 5, 6:
		m := map[string]any{}
		for range r.below(4) {
			m[text(r)] = tree(r, depth-1)
		}
		return m
	}
	list := make([]any, r.below(4))
	for i := range list {
		list[i] = tree(r, depth-1)
	}
	return list
}

func newInner(r *random) inner {
	in := inner{A: r.below(3), C: tree(r, 1)}
	if r.oneIn(2) {
		s := text(r)
		in.B = &s
	}
	return in
}

func newRecord(r *random, depth int) record {
	v := record{
		Name: text(r), Count: int8(r.next()), Ratio: float(r), Small: float32(r.below(3)) / 4,
		Inner: newInner(r), Number: json.Number(pick(r, []string{"", "1", "-2.5e7", "x"})), Any: tree(r, 2), Array: [3]uint16{uint16(r.next())},
		Skip: "skipped", Dash: text(r), Loud: loud(text(r)), hidden: 3,
	}
	v.Shared = r.below(5)
	if r.oneIn(2) {
		v.Flags = make([]bool, r.below(3))
		v.Data = []byte(text(r))
		v.Table = map[string]inner{text(r): newInner(r), "k": {}}
		v.ByInt = map[int]string{r.below(30): text(r), -1: ""}
		v.Raw = json.RawMessage(pick(r, []string{"", "null", "[1, 2]", "{\"a\" : 1}", "bad"}))
		v.When = time.Unix(int64(r.below(2_000_000_000)), int64(r.below(3))*500).UTC()
	}
	if depth > 0 && r.oneIn(3) {
		next := newRecord(r, depth-1)
		v.Next = &next
	}
	return v
}

// spoil changes a little of the text.
func spoil(r *random, s string) string {
	for range r.below(3) {
		if s == "" {
			break
		}
		i := r.below(len(s))
		switch r.below(4) {
		case 0:
			s = s[:i] + s[i+1:]
		case 1:
			s = s[:i] + pick(r, []string{"0", "-", "{", "}", "[", "]", ",", ":", "\"", "null", " ", "1e5", "\\u12", "x", "tru", ".5"}) + s[i:]
		case 2:
			s = s[:i] + pick(r, []string{"0", ",", "\"", "t", "\x00"}) + s[i+1:]
		case 3:
			s = s[:i]
		}
	}
	return s
}

// describe shows an error with all that it holds.
func describe(err error) string {
	switch e := err.(type) {
	case nil:
		return "ok"
	case *json.SyntaxError:
		return fmt.Sprintf("%T %v %d", e, e, e.Offset)
	case *json.UnmarshalTypeError:
		return fmt.Sprintf("%T %v %q %v %d %q %q", e, e, e.Value, e.Type, e.Offset, e.Struct, e.Field)
	}
	return fmt.Sprintf("%T %v", err, err)
}

func show(v any) string {
	b, err := json.Marshal(v)
	return fmt.Sprintf("%s %s\n", b, describe(err))
}

func decode[T any](r *random, s string) string {
	var v T
	err := json.Unmarshal([]byte(s), &v)
	out := describe(err) + " " + show(v)
	var w T
	d := json.NewDecoder(strings.NewReader(s + " 7"))
	if r.oneIn(2) {
		d.DisallowUnknownFields()
	}
	if r.oneIn(2) {
		d.UseNumber()
	}
	err = d.Decode(&w)
	return out + describe(err) + " " + strconv.FormatInt(d.InputOffset(), 10) + " " + strconv.FormatBool(d.More()) + " " + show(w)
}

func tokens(s string) string {
	var b strings.Builder
	d := json.NewDecoder(strings.NewReader(s))
	for {
		t, err := d.Token()
		if err != nil {
			return b.String() + describe(err) + "\n"
		}
		fmt.Fprintf(&b, "%T %v %d,", t, t, d.InputOffset())
	}
}

func oneCase(r *random) string {
	var v any = tree(r, 3)
	if r.oneIn(2) {
		v = newRecord(r, 2)
	}
	encoded, err := json.Marshal(v)
	out := fmt.Sprintf("%s %s\n", encoded, describe(err))
	if err != nil {
		return out
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(r.oneIn(2))
	e.SetIndent(pick(r, []string{"", ">"}), pick(r, []string{"", " ", "\t"}))
	out += describe(e.Encode(v)) + b.String()
	s := spoil(r, string(encoded))
	var c, i, h bytes.Buffer
	out += fmt.Sprintln(s, json.Valid([]byte(s)), describe(json.Compact(&c, []byte(s))), c.String(), describe(json.Indent(&i, []byte(s), "p", "  ")), i.String())
	json.HTMLEscape(&h, []byte(s))
	out += h.String() + tokens(s)
	switch r.below(6) {
	case 0, 1:
		return out + decode[any](r, s)
	case 2:
		return out + decode[map[string]any](r, s)
	case 3:
		return out + decode[[]inner](r, s)
	}
	return out + decode[record](r, s)
}
