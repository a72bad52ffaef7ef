// Values of many kinds both ways, right and wrong texts with their errors, laying out, streams of values and tokens.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
)

type Inner struct {
	A int `json:"a"`
	B string
}
type Point struct{ X, Y float64 }
type T struct {
	Name  string          `json:"name"`
	Age   int             `json:"age,omitempty"`
	Tags  []string        `json:"tags"`
	M     map[string]int  `json:"m,omitempty"`
	P     *Point          `json:"p"`
	Raw   json.RawMessage `json:"raw,omitempty"`
	Any   any             `json:"any"`
	Q     int64           `json:"q,string"`
	Skip  string          `json:"-"`
	Dash  string          `json:"-,"`
	Bytes []byte
	Arr   [3]int
	F32   float32
	Bool  bool `json:",string"`
	Inner
	*Point
	unexp int
	Num   json.Number
	Time  time.Time `json:"time,omitzero"`
	Dur   time.Duration
}
type Color int

func (c Color) MarshalText() ([]byte, error) {
	if c < 0 {
		return nil, errors.New("bad color")
	}
	return []byte(fmt.Sprintf("color-%d", int(c))), nil
}
func (c *Color) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "color-%d", (*int)(c))
	return err
}

type PtrM struct{ v int }

func (p *PtrM) MarshalJSON() ([]byte, error) {
	if p == nil {
		return []byte("\"nil\""), nil
	}
	return []byte(fmt.Sprintf(`{ "ptr" : %d, "s":"<x>" }`, p.v)), nil
}
func (p *PtrM) UnmarshalJSON(b []byte) error { p.v = len(b); return nil }

type Bad struct{}

func (Bad) MarshalJSON() ([]byte, error) { return []byte(`{"x":}`), nil }

type Err struct{}

func (Err) MarshalJSON() ([]byte, error) { return nil, errors.New("boom") }

type Node struct {
	Next *Node
	V    int
}
type IM = json.Marshaler

func m(v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
	if err != nil {
		fmt.Printf("  %T %#v\n", err, fmt.Sprint(err))
	}
}

func u[V any](s string) {
	var v V
	err := json.Unmarshal([]byte(s), &v)
	again, _ := json.Marshal(v)
	fmt.Printf("%s | %v\n", again, err)
	switch e := err.(type) {
	case *json.SyntaxError:
		fmt.Println("   syntax", e.Offset)
	case *json.UnmarshalTypeError:
		fmt.Printf("   type %q %v %d %q %q %v\n", e.Value, e.Type, e.Offset, e.Struct, e.Field, e.Err)
	}
}

func main() {
	m(nil)
	m(1)
	m(-5)
	m("a<b>&\u2028\xff\n\x01\"")
	m(3.0)
	m(1e21)
	m(1e-7)
	m(float32(3.4))
	m(float32(1e-7))
	m(1.5e300)
	m(math.NaN())
	m(math.Inf(-1))
	m([]int(nil))
	m([]int{})
	m([]int{1, 2})
	m(map[string]int(nil))
	m(map[string]int{"b": 1, "a": 2})
	m(map[int]string{10: "x", 9: "y"})
	m(map[float64]int{1.5: 2})
	m(map[bool]int{true: 1})
	m(map[Color]int{3: 1})
	m(map[any]int{"x": 1, 3: 2})
	m([]byte("hello"))
	m([3]byte{1, 2, 3})
	m(Color(4))
	m(Color(-1))
	m([]Color{1, 2})
	m(make(chan int))
	m(func() {})
	m(complex(1, 2))
	m(struct{ C chan int }{})
	m(map[struct{}]int{{}: 1})
	m(PtrM{1})
	m(&PtrM{2})
	m([]PtrM{{3}})
	m([1]PtrM{{3}})
	m(&[1]PtrM{{3}})
	m(map[string]PtrM{"x": {4}})
	m(struct{ P PtrM }{})
	m(&struct{ P PtrM }{})
	m(Bad{})
	m(Err{})
	m([]any{Err{}})
	m(&Err{})
	var im IM = (*PtrM)(nil)
	m([]IM{im})
	m(struct{ I IM }{})
	m(T{Name: "n", Tags: nil, Q: 5, Dash: "d", Bytes: []byte{1, 2, 255}, Inner: Inner{1, "b"}, Bool: true, Any: []any{1, "x", nil, 2.5, map[string]any{"k": true}}})
	m(&T{Point: &Point{1, 2}, P: &Point{}, Raw: json.RawMessage(` { "a" : [1, 2 ] , "h":"<" } `), Num: "1.50", Time: time.Date(2020, 1, 2, 3, 4, 5, 6, time.UTC), Dur: time.Second})
	m(T{Num: "abc"})
	m(json.Number("12"))
	m(json.Number(""))
	m(json.RawMessage(nil))
	m(json.RawMessage("{"))
	m(json.RawMessage(""))
	n := &Node{V: 1}
	n.Next = n
	m(n)
	mm := map[string]any{}
	mm["x"] = mm
	m(mm)
	m(struct {
		S  string      `json:",string"`
		I  *int        `json:",string"`
		F  float64     `json:",string"`
		A  any         `json:",string"`
		N  json.Number `json:",string"`
		SL []int       `json:",string"`
	}{S: "a\"<", F: 2, A: 3, N: "7"})
	m(time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC))

	u[any](`{"a":[1,2,{"b":null}],"c":"x\u00e9\n\ud83d\ude00\ud800","d":1e5,"e":true}`)
	u[int](`5`)
	u[int](`5.5`)
	u[int8](`300`)
	u[int](`"5"`)
	u[uint](`-1`)
	u[float64](`1e999`)
	u[any](`1e999`)
	u[any](`[1,{"a":1e999}]`)
	u[string](`5`)
	u[bool](`"x"`)
	u[[]int](`{"a":1}`)
	u[[]int](`[1,"a",3]`)
	u[map[string]int](`{"a":1,"b":"x","c":3}`)
	u[T](`{"name":"x","AGE":5,"tags":["a","b"],"m":{"a":1},"p":{"X":1,"Y":2},"raw":{"z": 1},"any":[1],"q":"77","Bytes":"AQL/","Arr":[1,2,3,4],"F32":1.5,"Bool":"true","a":9,"B":"bb","X":4,"Num":12.5,"time":"2020-01-02T03:04:05Z","Dur":5}`)
	u[T](`{"name":5,"age":"x","tags":{},"q":77,"Bytes":"!!","Bool":true,"p":{"X":"s"}}`)
	u[T](`{"q":"abc"}`)
	u[T](`{"Bool":"abc"}`)
	u[T](`{"Bytes":"!!"}`)
	u[T](`{"Num":"abc"}`)
	u[T](`{"Num":"5"}`)
	u[T](`{"Num":true}`)
	u[T](`{"time":5}`)
	u[T](`{"time":"x"}`)
	u[T](`{"p":{"X":"s"}}`)
	u[T](`{"m":{"a/b~":"s"}}`)
	u[map[int]string](`{"1":"a","x":"b","3":"c"}`)
	u[map[Color]int](`{"color-5":1}`)
	u[map[float64]int](`{"1.5":1}`)
	u[map[bool]int](`{"true":1}`)
	u[map[any]int](`{"a":1}`)
	u[Color](`"color-7"`)
	u[Color](`7`)
	u[PtrM](`[1,2]`)
	u[*PtrM](`null`)
	u[PtrM](`null`)
	u[[]*PtrM](`[null,1]`)
	u[error](`5`)
	u[error](`null`)
	u[chan int](`5`)
	u[chan int](`null`)
	u[**int](`5`)
	u[*int](`null`)
	for _, s := range []string{``, ` `, `{`, `}`, `[`, `[1`, `[1,`, `[1,]`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{a:1}`, `{"a" 1}`, `{"a":1 "b"}`, `[1 2]`, `"abc`, "\"a\nb\"", `"\x"`, `"\u12"`, `"\u12g4"`, `"\`, `nul`, `nulx`, `trux`, `falsy`, `-`, `-a`, `01`, `1.`, `1.a`, `1e`, `1e+`, `1ea`, `1 2`, `1x`, "\xff", `"é`, `x`, `é`, `[}`, `{]`, `'a'`, "\"\\u123`\"", `+1`, `.5`, `"\ud8`} {
		u[any](s)
		fmt.Println("   ", json.Valid([]byte(s)))
	}
	fmt.Println(json.Unmarshal([]byte("1"), nil), json.Unmarshal([]byte("1"), 5), json.Unmarshal([]byte("1"), (*int)(nil)))
	var buf bytes.Buffer
	fmt.Println(json.Indent(&buf, []byte(`{"a":[1,2,{}],"b":{},"c":[],"d":{"e":null}}  `+"\n"), ">", "--"), buf.String())
	buf.Reset()
	fmt.Println(json.Compact(&buf, []byte(` { "a" : [ 1 , "<" ] } `)), buf.String())
	buf.Reset()
	fmt.Println(json.Compact(&buf, []byte(`[1 2]`)), json.Indent(&buf, []byte(`[1`), "", ""), buf.String())
	json.HTMLEscape(&buf, []byte(`{"a":"<b>&\u2028`+"\u2028\u2029"+`"}`))
	fmt.Println(buf.String())
	b, err := json.MarshalIndent(map[string]any{"x": []int{1, 2}, "y": map[string]int{}, "z": []int{}}, "", "  ")
	fmt.Println(string(b), err)
	buf.Reset()
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	e.Encode("<>")
	e.SetIndent("", "\t")
	e.Encode([]int{1})
	fmt.Print(buf.String())
	d := json.NewDecoder(strings.NewReader(`{"a":1} {"b":2} [1, {"x":"y"}, null, true] 5 "s"  x`))
	for {
		var v any
		err := d.Decode(&v)
		fmt.Println(v, err, d.InputOffset())
		if err != nil {
			break
		}
	}
	d = json.NewDecoder(strings.NewReader(`{"a":[1,2.5,"x",null,true,{"k":[]}],"b":{}} 7 `))
	for {
		t, err := d.Token()
		fmt.Printf("%T %v %v %v", t, t, err, d.InputOffset())
		if err != nil {
			break
		}
		fmt.Println(" ", d.More(), d.InputOffset())
	}
	d = json.NewDecoder(strings.NewReader(`{"a":1,"zz":2}`))
	d.DisallowUnknownFields()
	d.UseNumber()
	var s struct{ A any }
	fmt.Println(d.Decode(&s), s)
	for _, t := range []string{`[1,]`, `[,1]`, `{"a",1}`, `{"a":}`, `{1:2}`, `[1}`, `{"a":1]`, `[1 2]`, `]`, `{"a" "b"}`, `[1`, `{"a":`, `"abc`, `nul`} {
		d := json.NewDecoder(strings.NewReader(t))
		for {
			tok, err := d.Token()
			fmt.Printf("%v %v; ", tok, err)
			if err != nil {
				if se, ok := err.(*json.SyntaxError); ok {
					fmt.Print(se.Offset)
				}
				break
			}
		}
		fmt.Println()
	}
}
