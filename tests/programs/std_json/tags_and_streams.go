// Tags and embedded fields, methods, what decoding leaves as it is, quoted fields, streams that come in pieces.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
)

type A struct{ X, Y int }
type B struct {
	X int
	Z string
}
type C struct {
	A
	B
}
type D struct {
	A `json:"a"`
	*B
}
type hidden struct {
	H    int
	priv int
}
type E struct {
	hidden
	*hidden2
}
type hidden2 struct{ K int }
type F struct {
	X int `json:"x"`
	Y int `json:"X"`
}
type G struct {
	G1 int `json:"same"`
	G2 int `json:"same"`
}
type H struct {
	H int `json:"name_with-dash"`
	I int `json:"é"`
	J int `json:"a b"`
	K int `json:"$%&"`
	L int `json:"a\"b"`
	M int `json:"<x>"`
}
type Rec struct {
	L    *Rec           `json:"l,omitempty"`
	Kids []Rec          `json:"kids,omitempty"`
	M    map[string]Rec `json:"m,omitempty"`
}
type Z struct{ v int }

func (z Z) IsZero() bool                 { return z.v == 7 }
func (z Z) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprint(z.v)), nil }

type OZ struct {
	A Z        `json:"a,omitzero"`
	B *Z       `json:"b,omitzero"`
	C int      `json:"c,omitzero"`
	D struct{} `json:"d,omitzero"`
	E []int    `json:"e,omitzero"`
	F [2]int   `json:"f,omitzero"`
	S A        `json:"s,omitzero"`
}
type OE struct {
	A bool           `json:",omitempty"`
	B int8           `json:",omitempty"`
	C uint16         `json:",omitempty"`
	D float32        `json:",omitempty"`
	E string         `json:",omitempty"`
	F []int          `json:",omitempty"`
	G map[string]int `json:",omitempty"`
	H *int           `json:",omitempty"`
	I any            `json:",omitempty"`
	J [0]int         `json:",omitempty"`
	K struct{}       `json:",omitempty"`
	L [1]int         `json:",omitempty"`
}
type Str string

func (s Str) MarshalText() ([]byte, error) { return []byte("<" + string(s) + ">"), nil }

type Tx struct{ s string }

func (t Tx) MarshalText() ([]byte, error) { return []byte("tx" + t.s), nil }
func (t *Tx) UnmarshalText(b []byte) error {
	if len(b) > 5 {
		return errors.New("too long")
	}
	t.s = string(b)
	return nil
}

type Ap struct{ s string }

func (t Ap) AppendText(b []byte) ([]byte, error) { return append(b, "ap"+t.s...), nil }

type Un struct{ got string }

func (u *Un) UnmarshalJSON(b []byte) error {
	if string(b) == "13" {
		return errors.New("unlucky")
	}
	u.got = string(b)
	return nil
}

type Emb struct {
	Un
	X int
}
type Ints []int
type Bs []byte
type MyB byte
type Strs struct {
	A string  `json:",string"`
	B *string `json:",string"`
	C int     `json:",string"`
	D *int    `json:",string"`
	E bool    `json:",string"`
	F float32 `json:",string"`
	G uint8   `json:",string"`
	H **int   `json:",string"`
}
type Iface interface{ Foo() }
type Foo struct{ N int }

func (f *Foo) Foo() {}

func m(v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
}
func show(v reflect.Value) string {
	b, err := json.Marshal(v.Interface())
	if err != nil {
		return err.Error()
	}
	return string(b)
}
func u(v any, s string) {
	err := json.Unmarshal([]byte(s), v)
	fmt.Printf("%T %s | %v", v, show(reflect.ValueOf(v)), err)
	if e, ok := err.(*json.UnmarshalTypeError); ok {
		fmt.Printf(" [%q %v %d %q %q]", e.Value, e.Type, e.Offset, e.Struct, e.Field)
	}
	fmt.Println()
}

type chunks struct {
	parts []string
	err   error
}

func (c *chunks) Read(p []byte) (int, error) {
	if len(c.parts) == 0 {
		if c.err != nil {
			return 0, c.err
		}
		return 0, io.EOF
	}
	n := copy(p, c.parts[0])
	c.parts[0] = c.parts[0][n:]
	if c.parts[0] == "" {
		c.parts = c.parts[1:]
	}
	return n, nil
}

func main() {
	m(C{A{1, 2}, B{3, "z"}})
	m(D{A{1, 2}, &B{3, "z"}})
	m(D{})
	m(E{hidden{1, 2}, nil})
	m(E{hidden{1, 2}, &hidden2{4}})
	m(F{1, 2})
	m(G{1, 2})
	m(H{1, 2, 3, 4, 5, 6})
	m(Rec{L: &Rec{}, Kids: []Rec{{}, {Kids: []Rec{{}}}}, M: map[string]Rec{"z": {}, "a": {}}})
	m(OZ{})
	m(OZ{A: Z{7}, B: &Z{7}})
	m(OZ{A: Z{1}, B: &Z{2}, C: 1, E: []int{}, F: [2]int{1}, S: A{1, 0}})
	m(OE{})
	x := 0
	m(OE{true, 1, 1, 1, "s", []int{0}, map[string]int{"": 0}, &x, 0, [0]int{}, struct{}{}, [1]int{}})
	m(Str("a"))
	m(map[Str]Str{"k": "v"})
	m(map[Tx]int{{"b"}: 1, {"a"}: 2})
	m(map[*Tx]int{{"q"}: 1})
	m(map[*Tx]int{nil: 1})
	m(Ap{"x"})
	m([]Ap{{"y"}})
	m(map[Ap]int{{"z"}: 1})
	m(Emb{X: 5})
	m(Ints{1})
	m(Bs("x"))
	m([]MyB{1, 2})
	m([2]MyB{1, 2})
	s, i := "p", 3
	pi := &i
	m(Strs{"a", &s, 1, &i, true, 1.5, 3, &pi})
	m(Strs{})
	m([]any{int8(1), uint64(1 << 63), float32(0.1), "s", []byte(nil), map[string]any(nil), []any(nil), (*int)(nil), struct{}{}, [0]int{}, Str("q"), &Tx{"t"}, json.Number("1e5")})
	m(map[uint8]int{200: 1, 3: 2})
	m(map[int]int{-1: 1, -10: 2, 5: 3})
	m(map[string]bool{"a<": true, "\xff": false})
	m(uintptr(5))
	m(int64(-1 << 63))
	m([]float64{0, -0.0, 1e20, 123456789.125, 1e-6, 9.9e-7, 1e21, 5e-324, 1.7976931348623157e308})
	m([]float32{16777216, 3e-7, 1e21, 0.1})
	m([]Iface{&Foo{1}, nil})
	m(struct{ Iface }{&Foo{2}})
	m(struct {
		I any `json:"i"`
	}{&Foo{3}})
	m(struct{ *A }{})
	m(struct{ error }{errors.New("x")})
	m(struct {
		X int `json:",omitempty,string"`
		Y int `json:"y,unknown"`
	}{X: 4})
	m(map[string]chan int{"a": nil})
	m(struct {
		F func() `json:"f"`
	}{})
	m(struct {
		F func() `json:"-"`
		G func() `json:",omitempty"`
	}{})
	m(errors.New("e"))
	m(struct {
		A int `json:"a,format:hex"`
	}{1})
	m(struct {
		A int `json:"'quoted'"`
	}{1})
	m(&struct{ A ***int }{})
	m([3][]string{{"a"}, nil, {}})
	m([]map[string][]int{{"a": {1}}, nil})
	m(struct{ A, B any }{struct{ C int }{1}, &struct{ D string }{"<"}})

	u(&A{5, 6}, `{"X":1}`)
	u(&A{5, 6}, `null`)
	u(&[]int{1, 2, 3}, `[9]`)
	u(&[]A{{1, 2}, {3, 4}}, `[{"X":9},{"Y":8},{}]`)
	u(&[3]int{1, 2, 3}, `[9]`)
	u(&map[string]int{"a": 1}, `{"b":2,"b":3}`)
	u(&map[string]*A{"a": {1, 2}}, `{"a":{"X":7}}`)
	u(&map[string]A{"a": {1, 2}}, `{"a":{"X":7}}`)
	u(&C{}, `{"X":1,"Y":2,"Z":"z"}`)
	u(&D{}, `{"a":{"X":1},"Z":"q","X":4}`)
	u(&E{}, `{"H":3,"priv":4}`)
	u(&E{}, `{"K":3,"H":4}`)
	u(&F{}, `{"x":1,"X":2}`)
	u(&G{}, `{"same":1}`)
	u(&H{}, `{"NAME_WITH-DASH":1,"É":2,"A B":3,"$%&":4,"namewithdash":9,"<X>":6}`)
	u(&Rec{}, `{"l":{"l":{}},"kids":[{},{"l":{}}],"m":{"a":{"kids":[]}}}`)
	u(&OE{}, `{"a":true,"b":-128,"c":65535,"d":1e10,"e":"\u0041","f":[],"g":{},"h":5,"i":[{}],"j":[1],"k":{"q":1},"l":[1,2]}`)
	u(&OE{}, `{"b":-129}`)
	u(&OE{}, `{"c":65536}`)
	u(&OE{}, `{"d":1e40}`)
	u(&OE{}, `{"k":[]}`)
	u(&OE{}, `{"g":{"a":{}}}`)
	u(&OE{}, `{"f":[1,{"x":2},3]}`)
	u(&OE{}, `{"f":5}`)
	u(&OE{}, `{"h":"x"}`)
	var t Tx
	u(&t, `"abc"`)
	u(&t, `"abcdefg"`)
	u(&t, `5`)
	u(&t, `null`)
	u(&t, `{}`)
	var un Un
	u(&un, `13`)
	fmt.Println(un)
	u(&[]Un{}, `[1,13,"x"]`)
	u(&[]*Un{}, `[1,null,13,"x"]`)
	e := Emb{}
	u(&e, `{"X":5}`)
	fmt.Println(e)
	u(&map[Tx]int{}, `{"a":1,"abcdefg":2}`)
	u(&map[Str]int{}, `{"a":1}`)
	u(&map[int8]int{}, `{"1":1,"300":2,"x":3}`)
	u(&map[uint]int{}, `{"1":1,"-1":2}`)
	u(&map[A]int{}, `{"1":1}`)
	u(&map[*int]int{}, `{"1":1}`)
	u(&Bs{}, `"aGk="`)
	u(&Bs{}, `[1,2]`)
	u(&Bs{}, `"a"`)
	u(&Bs{}, `5`)
	u(&[]MyB{}, `"aGk="`)
	u(&[]MyB{}, `[1,300]`)
	u(&[2]byte{}, `[1,2,3]`)
	u(&[2]byte{}, `"aGk="`)
	u(&[2]byte{9, 9}, `null`)
	u(&Strs{}, `{"A":"\"x\"","B":"\"y\"","C":"5","D":"6","E":"false","F":"2.5","G":"7","H":8}`)
	u(&Strs{}, `{"A":"x"}`)
	u(&Strs{}, `{"A":"\"x"}`)
	u(&Strs{}, `{"A":"\"x\"y"}`)
	u(&Strs{}, `{"A":5}`)
	u(&Strs{}, `{"C":5}`)
	u(&Strs{}, `{"C":"x"}`)
	u(&Strs{}, `{"C":"5.5"}`)
	u(&Strs{}, `{"C":"null","D":"null","A":"null","B":"null","E":"null"}`)
	u(&Strs{}, `{"C":null,"D":null,"E":null}`)
	u(&Strs{}, `{"E":"x"}`)
	u(&Strs{}, `{"E":1}`)
	u(&Strs{}, `{"G":"256"}`)
	u(&Strs{}, `{"F":"1e99"}`)
	u(&Strs{}, `{"C":" 5"}`)
	u(&Strs{}, `{"A":"\"a\nb\""}`)
	u(&Strs{}, `{"A":""}`)
	var a any = &A{1, 2}
	u(&a, `{"X":9}`)
	fmt.Println(a)
	a = A{1, 2}
	u(&a, `{"X":9}`)
	var pa *A
	a = &pa
	u(&a, `{"X":9}`)
	fmt.Println(pa)
	u(&a, `null`)
	fmt.Println(pa, a != nil)
	a = 5
	u(&a, `null`)
	a = map[string]any{"q": 1}
	u(&a, `{"r":2}`)
	var fi Iface
	u(&fi, `{}`)
	fi = &Foo{1}
	u(&fi, `{"N":4}`)
	u(&struct{ I Iface }{}, `{"I":{}}`)
	u(&struct{ I Iface }{&Foo{}}, `{"I":{"N":2}}`)
	u(&[]Iface{}, `[1]`)
	u(&struct {
		A int `json:"a,format:hex"`
	}{}, `{"a":1}`)
	u(new(complex128), `1`)
	u(new(func()), `{}`)
	u(new(uintptr), `77`)
	u(new(json.Number), `"x"`)
	u(new(json.Number), `1.0`)
	u(new([]json.Number), `[1,"2",null,true]`)
	u(new(json.RawMessage), ` [1, 2 ] `)
	u(new(map[string]json.RawMessage), `{"a": {"b" : 1}, "c":null}`)
	u(new(string), `"\u00e9\ud83d\ude00\ud83d\u0041\/\b\f\n\r\t\"\\"`)
	u(new(string), "\"a\xffb\xc3\"")
	u(new([]string), `["a",1]`)
	u(new(struct{ A []struct{ B map[string]int } }), `{"A":[{},{"B":{"k":"v"}}]}`)
	for _, deep := range []int{100, 9999, 10000, 10001} {
		var v any
		err := json.Unmarshal([]byte(strings.Repeat("[", deep)+strings.Repeat("]", deep)), &v)
		fmt.Println(deep, err)
	}
	fmt.Println(cap(func() []int { var s []int; json.Unmarshal([]byte(`[1,2,3,4,5]`), &s); return s }()), cap(func() []any { var s any; json.Unmarshal([]byte(`[1,2,3,4,5]`), &s); return s.([]any) }()))

	d := json.NewDecoder(&chunks{[]string{`{"a"`, `:1`, `} [`, `1,2`, `]12`, `34 `, `"ab`, `c"`, ` nul`, `l tr`, `ue{`}, nil})
	for {
		var v any
		err := d.Decode(&v)
		b, _ := io.ReadAll(d.Buffered())
		fmt.Printf("%v %v %q %d\n", v, err, b, d.InputOffset())
		if err != nil {
			fmt.Println(d.Decode(&v))
			break
		}
	}
	d = json.NewDecoder(&chunks{[]string{`{"a":`, `1`}, errors.New("net")})
	var v any
	fmt.Println(d.Decode(&v), d.Decode(&v))
	d = json.NewDecoder(&chunks{nil, errors.New("net")})
	fmt.Println(d.More(), d.Decode(&v))
	_, err := d.Token()
	fmt.Println(err)
	d = json.NewDecoder(strings.NewReader(`{"list":[{"X":1},{"X":2}, 3 ,{"X":4}],"n":5}`))
	for k := 0; k < 3; k++ {
		t, err := d.Token()
		fmt.Println(t, err)
	}
	for d.More() {
		var a A
		err := d.Decode(&a)
		fmt.Println(a, err, d.InputOffset())
	}
	for {
		t, err := d.Token()
		fmt.Println(t, err, d.InputOffset())
		if err != nil {
			break
		}
	}
	d = json.NewDecoder(strings.NewReader(`{"a":1}`))
	d.Token()
	var key string
	fmt.Println(d.Decode(&key), key)
	var n int
	fmt.Println(d.Decode(&n), n, d.More())
	d = json.NewDecoder(strings.NewReader(`{1:1}`))
	d.Token()
	fmt.Println(d.Decode(&n))
	d = json.NewDecoder(strings.NewReader(`[1 2]`))
	d.Token()
	fmt.Println(d.Decode(&n), d.More(), d.Decode(&n))
	d = json.NewDecoder(strings.NewReader(`1e999 5`))
	tk, err := d.Token()
	fmt.Println(tk, err)
	tk, err = d.Token()
	fmt.Println(tk, err)
	d.UseNumber()
	d = json.NewDecoder(strings.NewReader(`{"a":1e999,"b":12345678901234567890}`))
	d.UseNumber()
	fmt.Println(d.Decode(&v), v)
	fmt.Printf("%T\n", v.(map[string]any)["a"])
	d = json.NewDecoder(strings.NewReader(`{"X":1,"Q":2,"Y":"s"}{"X":3}`))
	d.DisallowUnknownFields()
	var aa A
	fmt.Println(d.Decode(&aa), aa)
	fmt.Println(d.Decode(&aa), aa)
	var buf bytes.Buffer
	buf.WriteString(`1 2`)
	d = json.NewDecoder(&buf)
	d.Decode(&n)
	rest, _ := io.ReadAll(d.Buffered())
	fmt.Printf("%d %q %d\n", n, rest, buf.Len())
	big := `{"k":"` + strings.Repeat("x", 5000) + `"} ` + `[` + strings.Repeat("1,", 3000) + `2] tail`
	d = json.NewDecoder(strings.NewReader(big))
	for {
		var v any
		err := d.Decode(&v)
		rest, _ := io.ReadAll(d.Buffered())
		fmt.Println(len(fmt.Sprint(v)), err, len(rest), d.InputOffset())
		if err != nil {
			break
		}
	}
	en := json.NewEncoder(&buf)
	fmt.Println(en.Encode(make(chan int)), en.Encode(1))
	fmt.Printf("%q\n", buf.String())
	en = json.NewEncoder(failing{})
	fmt.Println(en.Encode(1), en.Encode(2))
	fmt.Println(json.Delim('{'), json.Number("5").String())
	f, err := json.Number("1x").Float64()
	fmt.Println(f, err)
	i64, err := json.Number("12").Int64()
	fmt.Println(i64, err)
	var se *json.SyntaxError
	fmt.Println(errors.As(json.Unmarshal([]byte("{"), &v), &se), se.Offset, json.RawMessage(`x`), json.RawMessage(nil))
	fmt.Printf("%T %v\n", json.RawMessage{}, reflect.TypeFor[json.RawMessage]())
	var me *json.MarshalerError
	_, err = json.Marshal(map[string]any{"x": bad{}})
	fmt.Println(errors.As(err, &me), me.Type, errors.Unwrap(err), errors.Is(err, errBad))
	fmt.Println(&json.InvalidUTF8Error{"\xff"}, &json.UnmarshalFieldError{"k", reflect.TypeOf(1), reflect.StructField{Name: "f"}})
	buf.Reset()
	fmt.Println(json.Indent(&buf, []byte(`[]`), "", " "), json.Indent(&buf, []byte(` [1,[2,{"a":[]}]] x`), "", " "), buf.String())
	fmt.Println(json.Indent(&buf, []byte(`{"a":"\u0041<"}`), "p", "ab\t"), buf.String())
	bb, err := json.MarshalIndent(struct {
		A []int
		B map[string]any
		C struct{}
	}{[]int{1}, map[string]any{"z": nil}, struct{}{}}, "#", "\t")
	fmt.Println(string(bb), err)
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errors.New("full") }

type bad struct{}

var errBad = errors.New("bad")

func (bad) MarshalJSON() ([]byte, error) { return nil, errBad }
