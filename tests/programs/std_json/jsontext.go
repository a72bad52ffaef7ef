// Package encoding/json/jsontext: tokens and values in both directions, their options, errors and places.
package main

import (
	"bytes"
	"encoding/json/jsontext"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing/iotest"
)

func describe(err error) string {
	var syntactic *jsontext.SyntacticError
	if errors.As(err, &syntactic) {
		return fmt.Sprintf("%v [%d %q %v]", err, syntactic.ByteOffset, syntactic.JSONPointer, syntactic.Err)
	}
	return fmt.Sprint(err)
}

func try(name string, f func()) {
	defer func() {
		if x := recover(); x != nil {
			fmt.Println(name, "panics:", x)
		}
	}()
	f()
}

func tokens() {
	list := []jsontext.Token{
		jsontext.Null, jsontext.True, jsontext.False, jsontext.Bool(true), jsontext.String(""), jsontext.String("x<\u2028\n"),
		jsontext.Int(0), jsontext.Int(math.MinInt64), jsontext.Uint(0), jsontext.Uint(math.MaxUint64), jsontext.Float(0),
		jsontext.Float(math.Copysign(0, -1)), jsontext.Float(1e21), jsontext.Float(1.5), jsontext.Float(math.NaN()),
		jsontext.Float(math.Inf(1)), jsontext.Float(math.Inf(-1)), jsontext.Float(1e300), jsontext.Float32(0.1),
		jsontext.Float32(float32(math.Inf(1))), jsontext.BeginObject, jsontext.EndObject, jsontext.BeginArray,
		jsontext.EndArray, {},
	}
	d := jsontext.NewDecoder(strings.NewReader(`12 -7 1.5 1e400 99999999999999999999 -99999999999999999999 "a\u0062" "NaN" null`))
	for {
		t, err := d.ReadToken()
		if err != nil {
			break
		}
		list = append(list, t.Clone())
	}
	for _, t := range list {
		fmt.Printf("%v %q", t.Kind(), t.String())
		try(" Bool", func() { fmt.Print(" ", t.Bool()) })
		try(" Int", func() { n, err := t.Int(); fmt.Print(" ", n, " ", err) })
		try(" Uint", func() { n, err := t.Uint(); fmt.Print(" ", n, " ", err) })
		try(" Float", func() { n, err := t.Float(); fmt.Print(" ", n, " ", err) })
		try(" Float32", func() { n, err := t.Float32(); fmt.Println(" ", n, err) })
	}
	fmt.Println(jsontext.KindInvalid, jsontext.KindNull, jsontext.KindFalse, jsontext.KindTrue, jsontext.KindString,
		jsontext.KindNumber, jsontext.KindBeginObject, jsontext.KindEndObject, jsontext.KindBeginArray,
		jsontext.KindEndArray, jsontext.Kind('x'), jsontext.Kind(255))
}

func read(text string, opts ...jsontext.Options) {
	for _, mode := range []string{"tokens", "values", "skip"} {
		d := jsontext.NewDecoder(iotest.OneByteReader(strings.NewReader(text)), opts...)
		fmt.Printf("%s of %q:", mode, text)
		for {
			var err error
			switch mode {
			case "tokens":
				var t jsontext.Token
				kind := d.PeekKind()
				if t, err = d.ReadToken(); err == nil {
					k, n := d.StackIndex(d.StackDepth())
					fmt.Printf(" %v=%v@%d%s(%v%d)", kind, t, d.InputOffset(), d.StackPointer(), k, n)
				}
			case "values":
				if d.PeekKind() == '{' && d.StackDepth() == 0 {
					_, err = d.ReadToken()
					break
				}
				var v jsontext.Value
				if v, err = d.ReadValue(); err == nil {
					fmt.Printf(" %s@%d", v, d.InputOffset())
				}
			case "skip":
				if err = d.SkipValue(); err == nil {
					fmt.Printf(" @%d", d.InputOffset())
				}
			}
			if err != nil {
				fmt.Printf(" %s, left %q\n", describe(err), d.UnreadBuffer())
				break
			}
		}
	}
}

func texts() {
	for _, text := range []string{
		`{"a":[1,{"b":null}],"c":"d"} 2`, `[1,]`, `[,1]`, `[1 2]`, `[}`, `[1}`, `{]`, `{"a":1]`, `{"a":1,}`, `{"a" 1}`, `{"a":}`,
		`{1:2}`, `{"a":1,"a":2}`, `[{"x":{"y/~":[0,tru]}}]`, `nul`, `nulx`, `-`, `01`, `1.`, `1e`, `1e+x`, `"ab`, "\"a\x01\"",
		`"\x"`, `"\u12"`, `"\u12x4"`, `"\ud800"`, `"\ud800\u0041"`, "\"\xff\"", "[\"\xff", ``, ` `, `[`, `{"a"`, `{"a":`, `]`, `}`, `:`, `,`,
		`{null:1}`, `{[1]:2}`, `é`, "`", "[[[1,2],[3,4]]]", `{"long":{"` + strings.Repeat("name", 40) + `":{"x":[1,2,?]}}}`,
	} {
		read(text)
	}
	read(`{"a":1,"a":"`+"\xff"+`\ud800"}`, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	deep := jsontext.NewDecoder(strings.NewReader(strings.Repeat("[", 10001)))
	_, err := deep.ReadValue()
	fmt.Println(len(err.Error()), errors.Unwrap(err))
	d := jsontext.NewDecoder(iotest.ErrReader(errors.New("broken")))
	_, err = d.ReadToken()
	fmt.Println(err, errors.Unwrap(err))
	d = jsontext.NewDecoder(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(`[1,2,3]`))))
	for range 5 {
		t, err := d.ReadToken()
		fmt.Print(t, " ", err, ", ")
	}
	fmt.Println()
	buffer := bytes.NewBufferString(`1 2`)
	d = jsontext.NewDecoder(buffer)
	v, err := d.ReadValue()
	fmt.Printf("%s %v %q %d\n", v, err, d.UnreadBuffer(), buffer.Len())
	d.Reset(strings.NewReader(`"x"`))
	t, err := d.ReadToken()
	fmt.Println(t, err, d.InputOffset())
	d.PeekKind()
	try("voided", func() { fmt.Println(t.String()) })
	try("nil reader", func() { jsontext.NewDecoder(nil) })
	try("nil writer", func() { jsontext.NewEncoder(nil) })
	try("nil decoder", func() { (*jsontext.Decoder)(nil).Reset(nil) })
}

func write(opts ...jsontext.Options) {
	var b bytes.Buffer
	e := jsontext.NewEncoder(&b, opts...)
	put := func(t jsontext.Token) {
		if err := e.WriteToken(t); err != nil {
			fmt.Println(t, describe(err))
		}
	}
	value := func(v string) {
		if err := e.WriteValue(jsontext.Value(v)); err != nil {
			fmt.Println(v, describe(err))
		}
	}
	put(jsontext.BeginObject)
	put(jsontext.EndArray)
	put(jsontext.Int(1))
	put(jsontext.String("a<&>\u2028"))
	put(jsontext.EndObject)
	put(jsontext.BeginArray)
	put(jsontext.Float(1.5))
	value(` { "x" : [ 1 , 2.50 , -0 , 12345678901234567890 ] , "\u0061\/<" : null, "é" : {} , "e":[ ] } `)
	value(`{"x":1,"x":2}`)
	value(`[1,,]`)
	value(`[1`)
	value(`{"k":[tru]}`)
	value(``)
	value(`1 2`)
	value("\"\xff\"")
	put(jsontext.String("\xff"))
	put(jsontext.Token{})
	fmt.Println(e.StackDepth(), e.StackPointer(), e.OutputOffset())
	put(jsontext.EndArray)
	put(jsontext.String("a<&>\u2028"))
	value(`[]`)
	value(`"n\u0061me"`)
	value(`"value"`)
	kind, n := e.StackIndex(1)
	fmt.Println(kind, n, e.StackPointer(), len(e.AvailableBuffer()), cap(e.AvailableBuffer()) >= 64)
	put(jsontext.EndObject)
	put(jsontext.Null)
	value(`{}`)
	fmt.Printf("%s%d\n", b.String(), e.OutputOffset())
}

func values() {
	v := jsontext.Value(` {"b":1,"a":[1.0,{"d":1,"c":"\u0041"}], "€":"<" ,"\ud83d\ude02":0,"ö":5, "1":1e2} `)
	for _, format := range []func(*jsontext.Value, ...jsontext.Options) error{
		(*jsontext.Value).Compact, (*jsontext.Value).Indent, (*jsontext.Value).Canonicalize, (*jsontext.Value).Format,
	} {
		w := v.Clone()
		fmt.Println(format(&w), w)
		w = v.Clone()
		fmt.Println(format(&w, jsontext.WithIndentPrefix("\t"), jsontext.WithIndent("  "), jsontext.ReorderRawObjects(true), jsontext.EscapeForHTML(true)), w)
	}
	fmt.Println(v.IsValid(), jsontext.Value(`{"a":1,"a":2}`).IsValid(), jsontext.Value(`{"a":1,"a":2}`).IsValid(jsontext.AllowDuplicateNames(true)),
		jsontext.Value("1 2").IsValid(), jsontext.Value("").IsValid(), v.Kind(), jsontext.Value(nil).Kind(), jsontext.Value(nil))
	b, err := v.MarshalJSON()
	fmt.Println(len(b), err)
	var u jsontext.Value
	fmt.Println(u.UnmarshalJSON([]byte("[1]")), u, (*jsontext.Value)(nil).UnmarshalJSON(nil))
	b, err = jsontext.AppendFormat([]byte("> "), `[1, 2`, jsontext.SpaceAfterComma(true))
	fmt.Printf("%s %s\n", b, describe(err))
	b, err = jsontext.AppendFormat([]byte("> "), `[1,2,{"a":3}]`, jsontext.SpaceAfterComma(true), jsontext.SpaceAfterColon(true))
	fmt.Printf("%s %s\n", b, describe(err))
	for _, s := range []string{"x\"\\\x00\x7f/<\u2028", "\xffa", ""} {
		b, err := jsontext.AppendQuote([]byte("> "), s)
		fmt.Printf("%s %s\n", b, describe(err))
	}
	for _, s := range []string{`"x\n\u00e9\ud83d\ude02"`, `"\ud800x"`, "\"\xff\"", `"x`, `x"`, `"x"y`, `"a\q"`, ``, `"\u00`} {
		b, err := jsontext.AppendUnquote([]byte("> "), s)
		fmt.Printf("%q %s\n", b, describe(err))
	}
	fmt.Println(string(jsontext.AppendFloat(nil, 0.1, 32)), string(jsontext.AppendFloat(nil, 1e-7, 64)), string(jsontext.AppendFloat(nil, 1e21, 64)))
	try("bits", func() { jsontext.AppendFloat(nil, 1, 16) })
	try("indent", func() { jsontext.WithIndent(" x") })
	try("prefix", func() { jsontext.WithIndentPrefix("\n") })
}

func pointers() {
	p := jsontext.Pointer("").AppendToken("a/b").AppendToken("~").AppendToken("0")
	fmt.Println(p, p.Parent(), p.Parent().LastToken(), p.LastToken(), p.IsValid(), jsontext.Pointer("x").IsValid(), jsontext.Pointer("/~2").IsValid(),
		jsontext.Pointer("/\xff").IsValid(), p.Contains(p+"/x"), p.Contains(p+"x"), p.Contains(p), jsontext.Pointer("").Parent() == "")
	for token := range p.Tokens() {
		fmt.Printf("%q ", token)
		if token == "~" {
			break
		}
	}
	fmt.Println()
}

func main() {
	tokens()
	texts()
	write()
	write(jsontext.Multiline(true))
	write(jsontext.WithIndent("  "), jsontext.SpaceAfterComma(true), jsontext.EscapeForHTML(true), jsontext.EscapeForJS(true))
	write(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true), jsontext.PreserveRawStrings(true),
		jsontext.CanonicalizeRawInts(true), jsontext.CanonicalizeRawFloats(true), jsontext.ReorderRawObjects(true))
	values()
	pointers()
	fmt.Println(errors.Is(&jsontext.SyntacticError{Err: io.EOF}, io.EOF), &jsontext.SyntacticError{ByteOffset: 3},
		jsontext.ErrDuplicateName, jsontext.ErrNonStringName, &jsontext.SyntacticError{Err: jsontext.ErrDuplicateName, JSONPointer: "/a/b"})
}
