// Package encoding/json/v2: options, tags, functions and methods that encode and decode, errors with their places; and
// what encoding/json's options make of it.
package main

import (
	"bytes"
	v1 "encoding/json"
	"encoding/json/jsontext"
	"encoding/json/v2"
	"errors"
	"fmt"
	"io"
	"math"
	"net/url"
	"reflect"
	"strings"
	"testing/iotest"
	"time"
)

// describe shows an error with all that it holds; the verb of a SemanticError is chosen by chance.
func describe(err error) string {
	switch e := err.(type) {
	case nil:
		return "ok"
	case *jsontext.SyntacticError:
		return fmt.Sprintf("%v [%d %q %v]", e, e.ByteOffset, e.JSONPointer, e.Err)
	case *json.SemanticError:
		message := strings.Replace(e.Error(), "unable to", "cannot", 1)
		return fmt.Sprintf("%s [%d %q %v %s %v {%v}]", message, e.ByteOffset, e.JSONPointer, e.JSONKind, e.JSONValue, e.GoType, describe(e.Err))
	}
	return fmt.Sprintf("%T %v", err, err)
}

func encode(v any, opts ...json.Options) {
	b, err := json.Marshal(v, append([]json.Options{json.Deterministic(true)}, opts...)...)
	fmt.Printf("%T %s %s\n", v, b, describe(err))
}

func decode[T any](text string, opts ...json.Options) {
	var v T
	decodeInto(&v, text, opts...)
}

func decodeInto[T any](v *T, text string, opts ...json.Options) {
	err := json.Unmarshal([]byte(text), v, opts...)
	shown, _ := json.Marshal(*v, json.Deterministic(true), v1.FormatDurationAsNano(true), jsontext.AllowInvalidUTF8(true))
	fmt.Printf("%T %s: %s %s\n", *v, text, shown, describe(err))
}

type (
	options struct {
		Plain   int
		Name    string    `json:"na<me"`
		Zero    int       `json:",omitzero"`
		When    time.Time `json:",omitzero"`
		Empty   []int     `json:",omitempty"`
		Blank   string    `json:",omitempty"`
		Number  int       `json:",omitempty"`
		Nothing *int      `json:",omitempty"`
		Object  struct{}  `json:",omitempty"`
		Text    text      `json:",omitempty"`
		String  int       `json:",string"`
		Pointer *float64  `json:",string"`
		Case    int       `json:"ca_se,case:ignore"`
		Strict  int       `json:"strict,case:strict"`
		Ignored int       `json:"-"`
		private int
	}
	text     string
	Embedded struct {
		Inner int
		Plain string
	}
	outer struct {
		*Embedded
		A    int
		Rest map[string]int `json:",embed"`
	}
	raw struct {
		A    int
		Rest jsontext.Value `json:",embed"`
	}
	tagged struct {
		Embedded `json:"embedded"`
		B        int
	}
	pair   struct{ x, y int }
	byKey  struct{ n int }
	both   struct{ s string }
	loud   string
	named  byte
	cyclic struct{ Next *cyclic }
	times  struct {
		T time.Time
		D time.Duration
	}
)

func (t text) MarshalText() ([]byte, error) { return []byte(t), nil }

func (p pair) MarshalJSONTo(e *jsontext.Encoder) error {
	switch p.x {
	case 1:
		return errors.ErrUnsupported
	case 2:
		return fmt.Errorf("no twos")
	case 3:
		return nil
	case 4:
		e.WriteToken(jsontext.Null)
		return errors.ErrUnsupported
	case 5:
		return e.WriteToken(jsontext.EndObject)
	}
	if err := e.WriteToken(jsontext.BeginArray); err != nil {
		return err
	}
	fmt.Print("(", e.StackPointer(), " ", e.StackDepth(), ") ")
	if err := json.MarshalEncode(e, p.x); err != nil {
		return err
	}
	if err := json.MarshalEncode(e, map[string]int{"y": p.y}); err != nil {
		return err
	}
	return e.WriteToken(jsontext.EndArray)
}

func (p *pair) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	fmt.Print("(", d.StackPointer(), " ", d.InputOffset(), ") ")
	switch d.PeekKind() {
	case 'n':
		return errors.ErrUnsupported
	case 't':
		return errors.New("no truth")
	case 'f':
		return nil
	case '"':
		d.ReadToken()
		return errors.New("no words")
	case '{':
		return json.UnmarshalDecode(d, &struct{ X *int }{&p.x})
	}
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	if err := json.UnmarshalDecode(d, &p.x); err != nil {
		return err
	}
	if err := json.UnmarshalDecode(d, &p.y); err != nil {
		return err
	}
	_, err := d.ReadToken()
	return err
}

func (k byKey) MarshalJSON() ([]byte, error) {
	if k.n < 0 {
		return []byte(fmt.Sprint(k.n)), nil
	}
	return []byte(fmt.Sprintf(`"key %d"`, k.n%10)), nil
}

func (b both) MarshalJSON() ([]byte, error) { return []byte(b.s), nil }

func (b *both) UnmarshalJSON(data []byte) error {
	if bytes.Contains(data, []byte("bad")) {
		return fmt.Errorf("bad: %s", data)
	}
	b.s = string(data)
	return nil
}

func (l loud) AppendText(b []byte) ([]byte, error) {
	if l == "mute" {
		return b, errors.New("mute")
	}
	return append(b, strings.ToUpper(string(l))...), nil
}
func (l loud) MarshalText() ([]byte, error) { return nil, errors.New("not asked") }
func (l *loud) UnmarshalText(b []byte) error {
	if string(b) == "MUTE" {
		return errors.New("mute")
	}
	*l = loud(strings.ToLower(string(b)))
	return nil
}

func encoding() {
	f := 2.5
	encode(options{String: 3, Pointer: &f, Case: 1, Text: "x", Number: 4})
	encode(options{}, json.OmitZeroStructFields(true))
	encode(options{Name: "<"}, jsontext.EscapeForHTML(true), jsontext.Multiline(true))
	encode(options{Blank: "b", Empty: []int{1}}, v1.OmitEmptyWithLegacySemantics(true))
	encode([]any{nil, true, 1, -2.5, "x<\u2028", []int(nil), map[string]int(nil), []byte("bytes"), [2]byte{1, 2}, []named{3}, [1]named{4}, new(int), uint8(7), float32(0.1), 1e21})
	encode([]any{[]int(nil), map[string]int(nil), []byte(nil)}, json.FormatNilSliceAsNull(true), json.FormatNilMapAsNull(true))
	encode([]any{1, 2.5, "x", map[int]int{3: 4}}, json.StringifyNumbers(true))
	encode(map[string]any{"b": 1, "a": map[string]any{"z": nil, "y": []any{1, "2"}}})
	encode(map[string]any{"b": 1, "a": map[string]any{"z": nil, "y": []any{}}}, jsontext.WithIndent(" "))
	encode(map[int8]string{3: "x", -1: "y"})
	encode(map[float64]int{1.5: 1})
	encode(map[any]int{"x": 1, 2: 3, uint8(4): 5})
	encode(map[bool]int{true: 1})
	encode(map[pair]int{{}: 1})
	encode(map[byKey]int{{1}: 1, {2}: 2})
	encode(map[byKey]int{{1}: 1, {11}: 1})
	encode(map[byKey]int{{-1}: 1})
	encode(map[loud]int{"x": 1, "a": 2})
	encode(map[*int]int{nil: 1})
	encode(map[struct{}]int{{}: 1})
	encode(map[string]int{"\xff": 1})
	encode([]string{"ok", "\xff"})
	encode([]string{"ok", "\xff"}, jsontext.AllowInvalidUTF8(true))
	encode(map[string]any{"x": []any{1, math.NaN()}})
	encode(map[string]any{"x": make(chan int)})
	encode(struct{ C complex128 }{})
	encode(struct{ F func() }{})
	encode(errors.New("private"))
	encode(outer{A: 1, Rest: map[string]int{"z": 2, "b": 3}})
	encode(outer{Embedded: &Embedded{1, "p"}, Rest: map[string]int{"A": 3}})
	encode(raw{1, jsontext.Value(`{"x": [1, 2], "y": {}}`)})
	encode(raw{1, jsontext.Value(`{"x":1,"x":2}`)})
	encode(raw{1, jsontext.Value(`{"A":1}`)})
	encode(raw{1, jsontext.Value(`[1]`)})
	encode(raw{1, jsontext.Value(`{"x":}`)})
	encode(tagged{Embedded{1, "x"}, 2})
	encode([]pair{{}, {7, 8}})
	encode([]pair{{}, {1, 0}})
	encode([]pair{{}, {2, 0}})
	encode([]pair{{}, {3, 0}})
	encode([]pair{{}, {4, 0}})
	encode(map[string]pair{"k": {5, 0}})
	encode([]pair{{}, {7, 8}}, jsontext.Multiline(true))
	encode([]both{{"[1 , 2]"}, {"{\"\\u0061\":1.0}"}})
	encode([]both{{"1"}, {"[1,]"}})
	encode([]both{{"1"}, {`{"a":1,"a":2}`}})
	encode([]both{{"1"}, {""}})
	encode([]loud{"x", "mute"})
	encode([]loud{"<é\n"})
	encode(times{T: time.Date(2020, 1, 2, 3, 4, 5, 6, time.UTC)}, v1.FormatDurationAsNano(true))
	encode(times{})
	encode(time.Date(12020, 1, 2, 3, 4, 5, 6, time.UTC))
	encode(time.Date(2020, 1, 2, 3, 4, 5, 6, time.FixedZone("x", 25*3600)))
	loop := &cyclic{}
	loop.Next = loop
	_, err := json.Marshal(loop)
	fmt.Println(err != nil, errors.As(err, new(*json.SemanticError)))
	u, _ := url.Parse("http://x/y")
	encode(u)
	encode(nil)
	encode((*int)(nil))
	encode(struct {
		X bool `json:",string"`
	}{})
	encode(struct {
		X []int `json:",string"`
	}{})
	encode(struct {
		X string `json:",string"`
	}{"a\"b"}, v1.StringifyWithLegacySemantics(true))
}

func tags() {
	for _, v := range []any{
		struct {
			X int `json:"a,"`
		}{}, struct {
			X int `json:"a,string,string"`
		}{}, struct {
			X int `json:"a,omitEmpty"`
		}{}, struct {
			X int `json:"a,case"`
		}{}, struct {
			X int `json:"a,case:maybe"`
		}{}, struct {
			X int `json:"a,case:ignore,case:strict"`
		}{}, struct {
			X int `json:"a,format:x"`
		}{}, struct {
			X int `json:"'a b',!"`
		}{}, struct {
			X int `json:"a b-c"`
		}{}, struct {
			X int `json:"a,'string'"`
		}{}, struct {
			X int `json:"a"`
			Y int `json:"a"`
		}{}, struct {
			x int `json:"a"`
		}{}, struct {
			X int `json:",embed"`
		}{}, struct {
			X map[int]int `json:",embed"`
		}{}, struct {
			X map[string]int `json:"name,embed"`
		}{}, struct {
			X, Y map[string]int `json:",embed"`
		}{}, struct {
			loud
		}{}, struct {
			X int `json:"a\"b"`
		}{}, struct {
			X int `json:",unknown,option"`
		}{}, struct{ x int }{},
	} {
		encode(v)
		err := json.Unmarshal([]byte(`{}`), reflect.New(reflect.TypeOf(v)).Interface())
		fmt.Println(describe(err))
	}
}

func decoding() {
	decode[options](`{"Plain":1,"na<me":"x","String":"3","Pointer":"2.5","CA-SE":7,"STRICT":1,"private":1,"When":"2020-01-02T03:04:05Z"}`)
	decode[options](`{"plain":1,"cAse":7,"ca_se":8}`, json.MatchCaseInsensitiveNames(true))
	decode[options](`{"plain":1,"PLAIN":2}`, json.MatchCaseInsensitiveNames(true))
	decode[options](`{"ca_se":1,"case":2}`)
	decode[options](`{"Plain":1,"Unknown":{"x":[1,2]}}`, json.RejectUnknownMembers(true))
	decode[options](`{"Plain":1,"Unknown":{"x":[1,,2]}}`)
	decode[options](`{"Plain":1,"Plain":2}`)
	decode[options](`{"Plain":1,"Plain":2}`, jsontext.AllowDuplicateNames(true))
	decode[options](`{"String":3}`)
	decode[options](`{"String":"3x"}`)
	decode[options](`{"String":"+3"}`, v1.StringifyWithLegacySemantics(true))
	decode[options](`{"Plain":"1"}`)
	decode[options](`{"Plain":"1"}`, json.StringifyNumbers(true))
	decode[options](`{"Plain":1.5}`)
	decode[options](`{"Plain":99999999999999999999}`)
	decode[options](`{"Name":1`)
	decode[options](`{"Empty":[1,2,"x",4]}`)
	decode[options](`{"Empty":{"a":[1]}}`)
	decode[options](`{"Pointer":null,"Nothing":5,"Object":{}}`)
	for _, s := range []string{`null`, `true`, `[1,"a",{"b":[null,2.5e3]}]`, `"\ud83d\ude00"`, `1e400`, `[1,1e400,2]`, `{"a":1,"a":2}`, `[1,`, `{"a":[1,{"b":tru}]}`, ``, `1 2`, `nul`, `[1,]`, `{"a":1,}`, `{1:2}`, "\"\xff\"", `"\ud800"`} {
		decode[any](s)
	}
	decode[any]("[\"\xff\",{\"a\":1,\"a\":{\"b\":2}}]", jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
	decode[any](`{"a":{"x":1},"a":{"y":2}}`, jsontext.AllowDuplicateNames(true))
	decode[map[string]any](`{"a":[{"b":1}]}`)
	decode[map[int]string](`{"1":"x","-2":"y"}`)
	decode[map[int]string](`{"1":"x","01":"y"}`)
	decode[map[int]string](`{"0":"x","-0":"y"}`)
	decode[map[uint8]string](`{"300":"x"}`)
	decode[map[loud]int](`{"X":1,"MUTE":2}`)
	decode[map[bool]int](`{"true":1}`)
	decode[map[any]int](`{"x":1}`)
	decode[map[float64]int](`{"1.5":1}`)
	decode[[]int](`[1,2,null]`)
	decode[[2]int](`[1]`)
	decode[[2]int](`[1,2,3]`)
	decode[[2]int](`[1,2,3]`, v1.UnmarshalArrayFromAnyLength(true))
	decode[[]byte](`"aGk="`)
	decode[[]byte](`"aG\nk="`)
	decode[[]byte](`"aG\nk="`, v1.ParseBytesWithLooseRFC4648(true))
	decode[[]byte](`"?"`)
	decode[[]byte](`[1]`)
	decode[[2]byte](`"aGk="`)
	decode[[3]byte](`"aGk="`)
	decode[[3]byte](`[1,2,3]`, v1.FormatByteArrayAsArray(true))
	decode[bool](`1`)
	decode[string](`{"a":[1,]}`)
	decode[string](`[1]`)
	decode[float32](`1e39`)
	decode[int8](`-129`)
	decode[chan int](`1`)
	decode[io.Reader](`1`)
	decode[io.Reader](`null`)
	decode[outer](`{"A":1,"Inner":2,"z":3,"y":"x"}`)
	decode[raw](`{"A":1,"z":[1, 2],"y":{}}`)
	decode[raw](`{"A":1,"z":[1,}`)
	decode[[]pair](`[[1,2],{"X":3}]`)
	decode[[]pair](`[[1,2],null]`)
	decode[[]pair](`[[1,2],true]`)
	decode[[]pair](`[[1,2],false]`)
	decode[[]pair](`[[1,2], "x"]`)
	decode[[]pair](`[[1,2],[3,"x"]]`)
	decode[map[string]pair](`{"a":[1,2],"b":[1,2,3]}`)
	decode[[]both](`[1, [2, 3] ]`)
	decode[[]both](`[1,"bad"]`)
	decode[[]both](`[1,[2,]]`)
	decode[[]loud](`["X","MUTE"]`)
	decode[[]loud](`["X",1]`)
	decode[times](`{"T":"2020-01-02T03:04:05.5+01:00","D":5}`)
	decode[times](`{"T":"2020-01-02T03:04:05.5+01:00","D":5}`, v1.FormatDurationAsNano(true))
	decode[time.Time](`"2020-01-02T3:04:05Z"`)
	decode[time.Time](`"2020-01-02T03:04:05,5Z"`)
	decode[time.Time](`"2020-01-02T03:04:05+24:00"`)
	decode[time.Time](`"2020-01-02T03:04:05+23:60"`)
	decode[time.Time](`"2020-01-02T3:04:05Z"`, v1.ParseTimeWithLooseRFC3339(true))
	decode[time.Time](`"x"`)
	decode[time.Time](`1`)
	held := any(&options{Plain: 1, Name: "kept"})
	decodeInto(&held, `{"Plain":2}`)
	merged := map[string]options{"a": {Plain: 1, Name: "kept"}}
	decodeInto(&merged, `{"a":{"Plain":2},"b":{}}`)
	list := []options{{Name: "kept"}}
	decodeInto(&list, `[{"Plain":2}]`)
	decodeInto(&list, `[{"Number":2}]`, v1.MergeWithLegacySemantics(true))
	number := 5
	decodeInto(&number, `null`, v1.MergeWithLegacySemantics(true))
	decodeInto(&number, `null`)
	fmt.Println(describe(json.Unmarshal([]byte("1"), nil)), describe(json.Unmarshal([]byte("1"), 1)), describe(json.Unmarshal([]byte("1"), (*int)(nil))))
}

func functions() {
	shout := json.MarshalFunc(func(s string) ([]byte, error) { return []byte(`"` + strings.ToUpper(s) + `"`), nil })
	count := json.MarshalToFunc(func(e *jsontext.Encoder, n int) error {
		if n == 0 {
			return errors.ErrUnsupported
		}
		if n < 0 {
			return errors.New("negative")
		}
		return e.WriteToken(jsontext.String(strings.Repeat("I", n)))
	})
	stringer := json.MarshalFunc(func(s fmt.Stringer) ([]byte, error) { return jsontext.AppendQuote(nil, s.String()) })
	both := json.JoinMarshalers(shout, nil, count, stringer)
	encode([]any{"x", 3, 0, time.Second, map[string]int{"k": 2}}, json.WithMarshalers(both))
	encode(map[string]any{"x": []int{1, -1}}, json.WithMarshalers(both))
	encode(struct{ A, B int }{1, 0}, json.WithMarshalers(count))
	encode("x", json.WithMarshalers(json.MarshalFunc(func(string) ([]byte, error) { return []byte("bad"), nil })))
	encode("x", json.WithMarshalers(json.MarshalFunc(func(string) ([]byte, error) { return nil, errors.ErrUnsupported })))
	fmt.Println(json.JoinMarshalers(nil, nil) == nil, json.JoinUnmarshalers() == nil)
	lower := json.UnmarshalFunc(func(b []byte, s *string) error {
		*s = "<" + strings.Trim(strings.ToLower(string(b)), `"`) + ">"
		if strings.Contains(*s, "bad") {
			return errors.New("bad")
		}
		return nil
	})
	numbers := json.UnmarshalFromFunc(func(d *jsontext.Decoder, v *any) error {
		if d.PeekKind() != '0' {
			return errors.ErrUnsupported
		}
		t, err := d.ReadToken()
		*v = "number " + t.String()
		return err
	})
	all := json.WithUnmarshalers(json.JoinUnmarshalers(lower, numbers))
	decode[[]any](`[1,"X",{"K":2}]`, all)
	decode[map[string]string](`{"K":"V"}`, all)
	decode[[]string](`["a","BAD"]`, all)
	_, ok := json.GetOption(json.JoinOptions(all), json.WithUnmarshalers)
	_, none := json.GetOption(json.JoinOptions(all), json.WithMarshalers)
	fmt.Println(ok, none)
	func() {
		defer func() { fmt.Println(recover()) }()
		json.UnmarshalFunc(func([]byte, int) error { return nil })
	}()
}

func streams() {
	var b bytes.Buffer
	fmt.Println(json.MarshalWrite(&b, []int{1, 2}), b.String())
	e := jsontext.NewEncoder(&b)
	e.WriteToken(jsontext.BeginObject)
	fmt.Println(json.MarshalEncode(e, "name"), json.MarshalEncode(e, []int{3}), describe(json.MarshalEncode(e, 5)), describe(json.MarshalEncode(e, "name")))
	fmt.Println(describe(json.MarshalEncode(e, "x", jsontext.AllowDuplicateNames(true))), describe(json.MarshalEncode(e, "x", jsontext.Multiline(true))))
	e.WriteToken(jsontext.EndObject)
	fmt.Println(json.MarshalEncode(e, map[string]bool{"t": true}), b.String())
	var list []int
	fmt.Println(json.UnmarshalRead(strings.NewReader("[1,2] "), &list), list, describe(json.UnmarshalRead(strings.NewReader("[1,2] 3"), &list)), describe(json.UnmarshalRead(strings.NewReader(""), &list)))
	d := jsontext.NewDecoder(strings.NewReader(`{"a":[1,2],"b":{"c":"x"},"b":1} 5 "x"`))
	d.ReadToken()
	var name string
	fmt.Println(json.UnmarshalDecode(d, &name), name, json.UnmarshalDecode(d, &list), list, d.StackPointer(), d.InputOffset())
	fmt.Println(json.UnmarshalDecode(d, &name), describe(json.UnmarshalDecode(d, &list)), d.StackPointer())
	// A method reads from a stream that comes byte by byte and ends too early.
	for _, text := range []string{`{"n":1,"To":[1,2],"Table":{"x":{"B":"y","a 7`, `{"To":[1,2]`, `[[1,2],[3`, `{"To":[1,2],"Table":{"a":[1,2]}} {"To":[3,4]} x`} {
		d := jsontext.NewDecoder(iotest.OneByteReader(strings.NewReader(text)))
		for {
			var v struct {
				To    pair
				Table map[string]any
			}
			var list []pair
			var err error
			if text[0] == '[' {
				err = json.UnmarshalDecode(d, &list)
			} else {
				err = json.UnmarshalDecode(d, &v)
			}
			fmt.Println(v, list, describe(err), d.InputOffset())
			if err != nil {
				break
			}
		}
	}
	d = jsontext.NewDecoder(strings.NewReader(`5 "x" [`))
	var n int
	fmt.Println(json.UnmarshalDecode(d, &n), n, describe(json.UnmarshalDecode(d, &n)), describe(json.UnmarshalDecode(d, &list)), json.UnmarshalDecode(jsontext.NewDecoder(strings.NewReader(" ")), &n))
}

func option[T comparable](name string, o json.Options, setter func(T) json.Options) {
	v, ok := json.GetOption(o, setter)
	fmt.Print(name, "=", v, ok, " ")
}

func legacy() {
	all := []json.Options{v1.DefaultOptionsV1()}
	encode(map[string]any{"s": "<\xff>", "n": []int(nil), "b": [2]byte{1, 2}, "p": pair{7, 8}, "k": map[*int]int{}}, all...)
	encode([]any{both{"1"}, both{"x"}}, all...)
	encode([]any{math.Inf(1)}, all...)
	decode[options](`{"PLAIN":1,"String":"x","Empty":[1,"a",2],"Blank":5}`, all...)
	decode[map[string]pair](`{"a":true,"b":[1,2]}`, all...)
	o := json.JoinOptions(v1.DefaultOptionsV1(), v1.FormatDurationAsNano(false), json.StringifyNumbers(true), jsontext.WithIndent("  "))
	for i, setter := range []func(bool) json.Options{
		v1.CallMethodsWithLegacySemantics, v1.FormatByteArrayAsArray, v1.FormatBytesWithLegacySemantics, v1.FormatDurationAsNano,
		v1.MatchCaseSensitiveDelimiter, v1.MergeWithLegacySemantics, v1.OmitEmptyWithLegacySemantics, v1.ParseBytesWithLooseRFC4648,
		v1.ParseTimeWithLooseRFC3339, v1.ReportErrorsWithLegacySemantics, v1.StringifyWithLegacySemantics, v1.UnmarshalArrayFromAnyLength,
		json.StringifyNumbers, json.Deterministic, json.FormatNilMapAsNull, json.FormatNilSliceAsNull, json.OmitZeroStructFields,
		json.MatchCaseInsensitiveNames, json.RejectUnknownMembers, jsontext.AllowDuplicateNames, jsontext.Multiline,
	} {
		option(fmt.Sprint(i), o, setter)
	}
	option("indent", o, jsontext.WithIndent)
	option("prefix", o, jsontext.WithIndentPrefix)
	option("v2", json.DefaultOptionsV2(), json.Deterministic)
	fmt.Printf("\n%T %T %T\n", o, json.Deterministic(true), jsontext.WithIndent(""))
	for _, o := range []json.Options{
		v1.FormatBytesWithLegacySemantics(true), v1.CallMethodsWithLegacySemantics(true), json.MatchCaseInsensitiveNames(true),
		json.JoinOptions(json.MatchCaseInsensitiveNames(true), v1.MatchCaseSensitiveDelimiter(true)),
	} {
		encode(struct{ B []named }{[]named{1}}, o)
		decode[struct{ AbC int }](`{"a_BC":1}`, o)
	}
	var number v1.Number
	fmt.Println(json.Unmarshal([]byte(`"1.50"`), &number), number, describe(json.Unmarshal([]byte(`"x"`), &number)), describe(json.Unmarshal([]byte(`[1]`), &number)))
	encode([]v1.Number{"1.50", ""})
	encode([]v1.Number{"x"})
	encode(map[v1.Number]v1.Number{"1": "2"}, json.StringifyNumbers(true))
}

func main() {
	encoding()
	tags()
	decoding()
	functions()
	streams()
	legacy()
	fmt.Println(json.ErrUnknownName, &json.SemanticError{}, describe(&json.SemanticError{GoType: reflect.TypeFor[int](), JSONKind: '0', ByteOffset: 4, Err: io.EOF}))
}
