// Cases of packages encoding/json/v2 and jsontext from a generator: values of all kinds to text and back under options,
// texts with mistakes into values of several types, by tokens, from slow readers. A sum for each hundred cases; `json.go N` makes N, `json.go FROM TO` shows those.
package main

import (
	"bytes"
	"encoding/json/jsontext"
	"encoding/json/v2"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"os"
	"strconv"
	"strings"
	"testing/iotest"
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
		B *string `json:"b,case:ignore"`
		C any     `json:",omitempty"`
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
		Flags  []bool  `json:",omitempty"`
		Data   []byte
		Key    [2]byte
		Inner  inner
		Next   *record `json:",omitempty"`
		Table  map[string]inner
		ByInt  map[int]string
		Raw    jsontext.Value `json:",omitzero"`
		When   time.Time      `json:",omitzero"`
		Any    any
		Array  [3]uint16
		Skip   string `json:"-"`
		Loud   loud
		To     to
		Empty  struct{} `json:",omitempty"`
		hidden int
		Embedded
		Rest map[string]any `json:",embed"`
	}
	loud string
	to   struct{ n int }
	rest struct {
		A    int
		Rest jsontext.Value `json:",embed"`
	}
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

func (t to) MarshalJSONTo(e *jsontext.Encoder) error {
	switch t.n {
	case 0:
		return e.WriteToken(jsontext.String(string(e.StackPointer())))
	case 1:
		return json.MarshalEncode(e, []any{t.n, e.StackDepth(), map[string]int{"x": 1}})
	case 2:
		return errors.New("no twos")
	case 3:
		return nil
	}
	if err := e.WriteToken(jsontext.BeginObject); err != nil {
		return err
	}
	for i := range t.n {
		if err := e.WriteToken(jsontext.String(strconv.Itoa(i % 5))); err != nil {
			return err
		}
		if err := e.WriteValue(jsontext.Value(" [1 , \"\\u0061\"] ")); err != nil {
			return err
		}
	}
	return e.WriteToken(jsontext.EndObject)
}

func (t *to) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	switch d.PeekKind() {
	case '"':
		_, err := d.ReadToken()
		return err
	case '0':
		return json.UnmarshalDecode(d, &t.n)
	case '[':
		var list []any
		err := json.UnmarshalDecode(d, &list)
		t.n = len(list)
		return err
	case 'n':
		return errors.New("no nulls")
	case 't', 'f':
		return nil
	}
	t.n = -1
	if err := d.SkipValue(); err != nil {
		return err
	}
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
		Inner: newInner(r), Any: tree(r, 2), Array: [3]uint16{uint16(r.next())},
		Skip: "skipped", Loud: loud(text(r)), hidden: 3, To: to{pick(r, []int{0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6})},
	}
	v.Shared = r.below(5)
	if r.oneIn(2) {
		v.Flags = make([]bool, r.below(3))
		v.Data = []byte(text(r))
		v.Table = map[string]inner{text(r): newInner(r)}
		v.ByInt = map[int]string{r.below(30): text(r)}
		v.Raw = jsontext.Value(pick(r, []string{"null", "[1, 2]", "{\"a\" : 1}", "{\"a\":1,\"a\":2}", "bad", "[1,]", "\"\xff\""}))
		v.When = time.Unix(int64(r.below(2_000_000_000)), int64(r.below(3))*500).UTC()
		v.Rest = map[string]any{pick(r, []string{"name", "rest", "a"}): tree(r, 1)}
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
	case *jsontext.SyntacticError:
		return fmt.Sprintf("%T %v %d %q %v", e, e, e.ByteOffset, e.JSONPointer, e.Err)
	case *json.SemanticError:
		// The verb is chosen by chance.
		message := strings.Replace(e.Error(), "unable to", "cannot", 1)
		return fmt.Sprintf("%T %v %d %q %v %s %v {%v}", e, message, e.ByteOffset, e.JSONPointer, e.JSONKind, e.JSONValue, e.GoType, describe(e.Err))
	}
	return fmt.Sprintf("%T %v", err, err)
}

func options(r *random) json.Options {
	list := []json.Options{json.Deterministic(true)}
	for range r.below(4) {
		list = append(list, pick(r, []json.Options{
			jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true), jsontext.AllowInvalidUTF8(true),
			jsontext.EscapeForHTML(true), jsontext.EscapeForJS(true), json.StringifyNumbers(true),
			json.FormatNilSliceAsNull(true), json.FormatNilMapAsNull(true), json.OmitZeroStructFields(true),
			json.MatchCaseInsensitiveNames(true), json.RejectUnknownMembers(true), jsontext.Multiline(true),
			jsontext.WithIndent(" "), jsontext.SpaceAfterComma(true), jsontext.SpaceAfterColon(true),
			jsontext.PreserveRawStrings(true), jsontext.CanonicalizeRawInts(true),
		}))
	}
	return json.JoinOptions(list...)
}

func show(v any) string {
	b, err := json.Marshal(v, json.Deterministic(true), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return describe(err)
	}
	return string(b)
}

func decode[T any](r *random, s string, o json.Options) string {
	var v T
	err := json.Unmarshal([]byte(s), &v, o)
	out := describe(err) + " " + show(v) + "\n"
	var w T
	d := jsontext.NewDecoder(iotest.OneByteReader(strings.NewReader(s+" 7")), o)
	err = json.UnmarshalDecode(d, &w)
	if err == nil {
		out += fmt.Sprint(d.InputOffset(), d.PeekKind())
	}
	return out + describe(err) + " " + show(w) + "\n"
}

func tokens(s string, o json.Options) string {
	var b strings.Builder
	d := jsontext.NewDecoder(iotest.HalfReader(strings.NewReader(s)), o)
	for {
		t, err := d.ReadToken()
		if err != nil {
			return b.String() + describe(err) + "\n"
		}
		kind, count := d.StackIndex(d.StackDepth())
		fmt.Fprintf(&b, "%v %v %d %s %v%d,", t.Kind(), t, d.InputOffset(), d.StackPointer(), kind, count)
	}
}

func oneCase(r *random) string {
	var v any = tree(r, 3)
	if r.oneIn(2) {
		v = newRecord(r, 2)
	}
	o := options(r)
	encoded, err := json.Marshal(v, o)
	out := describe(err) + "\n"
	if err != nil {
		encoded = []byte(`{"name":"n","a":[1,2.5e3,{"b":null}],"Ratio":"7","TO":[1,2],"Table":{"x":{"B":"y","a":1,"A":2}}}`)
	} else {
		out += string(encoded) + "\n"
	}
	s := spoil(r, string(encoded))
	formatted, err := jsontext.AppendFormat(nil, s, o)
	canonical := jsontext.Value(s)
	out += fmt.Sprintln(s, string(formatted), describe(err), jsontext.Value(s).IsValid(o), describe(canonical.Canonicalize()), string(canonical))
	out += tokens(s, o)
	switch r.below(8) {
	case 0:
		return out + decode[any](r, s, o)
	case 1:
		return out + decode[map[string]any](r, s, o)
	case 2:
		return out + decode[[]inner](r, s, o)
	case 3:
		return out + decode[rest](r, s, o)
	case 4:
		return out + decode[to](r, s, o)
	}
	return out + decode[record](r, s, o)
}
