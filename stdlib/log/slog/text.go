package slog

import (
	"encoding"
	"fmt"
	"internal/unicode"
	"reflect"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"
)

var textForm = &form{
	separator:   " ",
	assignment:  '=',
	appendText:  appendPlainText,
	appendTime:  appendPlainTime,
	appendValue: appendPlainValue,
}

func appendPlainText(b []byte, s string) []byte {
	if needsQuotes(s) {
		return strconv.AppendQuote(b, s)
	}
	return append(b, s...)
}

// Quotes are needed where it would not be seen what is key and what value, and for characters that
// are not printed.
func needsQuotes(s string) bool {
	for _, c := range s {
		if c == ' ' || c == '=' || c == '"' || c == utf8.RuneError || !unicode.IsPrint(c) && c != 0x7f {
			return true
		}
	}
	return s == ""
}

// Of four decimal places, the last of which is 1 so that none is left out, three are kept. In years
// of five digits that is not where the fourth one stands, in Go neither.
func appendPlainTime(b []byte, t time.Time) []byte {
	fourth := len(b) + len("2006-01-02T15:04:05.000")
	b = t.Truncate(time.Millisecond).Add(time.Millisecond/10).AppendFormat(b, time.RFC3339Nano)
	return slices.Delete(b, fourth, fourth+1)
}

func appendPlainValue(b []byte, f *form, v Value) ([]byte, error) {
	switch v.Kind() {
	case KindString:
		return appendPlainText(b, v.str()), nil
	case KindTime:
		return appendPlainTime(b, v.time()), nil
	case KindAny:
		return appendPlainAny(b, v.Any())
	}
	return v.append(b), nil
}

func appendPlainAny(b []byte, v any) ([]byte, error) {
	switch x := v.(type) {
	case encoding.TextAppender:
		text, err := x.AppendText(nil)
		if err != nil {
			return b, err
		}
		return appendPlainText(b, string(text)), nil
	case encoding.TextMarshaler:
		text, err := x.MarshalText()
		if err != nil {
			return b, err
		}
		return appendPlainText(b, string(text)), nil
	}
	if t := reflect.TypeOf(v); t != nil && t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 {
		return strconv.AppendQuote(b, string(reflect.ValueOf(v).Bytes())), nil
	}
	return appendPlainText(b, fmt.Sprintf("%+v", v)), nil
}
