package slog

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"
)

var jsonForm = &form{
	object:      true,
	separator:   ",",
	assignment:  ':',
	appendText:  appendJSONText,
	appendTime:  appendJSONTime,
	appendValue: appendJSONValue,
}

func appendJSONText(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		escaped := ""
		switch {
		case c == '"' || c == '\\':
			escaped = `\` + string(c)
		case c == '\n':
			escaped = `\n`
		case c == '\r':
			escaped = `\r`
		case c == '\t':
			escaped = `\t`
		case c < ' ' || c == '\u2028' || c == '\u2029':
			escaped = fmt.Sprintf(`\u%04x`, c)
		case c == utf8.RuneError && size == 1:
			escaped = string(utf8.RuneError)
		}
		if escaped != "" {
			b = append(append(b, s[start:i]...), escaped...)
			start = i + size
		}
		i += size
	}
	return append(append(b, s[start:]...), '"')
}

func appendJSONTime(b []byte, t time.Time) []byte {
	if year := t.Year(); year < 0 || year > 9999 {
		return appendJSONText(b, "!ERROR:time.Time year outside of range [0,9999]")
	}
	return append(t.AppendFormat(append(b, '"'), time.RFC3339Nano), '"')
}

func appendJSONValue(b []byte, f *form, v Value) ([]byte, error) {
	switch v.Kind() {
	case KindString:
		return appendJSONText(b, v.str()), nil
	case KindInt64, KindDuration:
		return strconv.AppendInt(b, int64(v.num), 10), nil
	case KindUint64:
		return strconv.AppendUint(b, v.num, 10), nil
	case KindBool:
		return strconv.AppendBool(b, v.bool()), nil
	case KindTime:
		return appendJSONTime(b, v.time()), nil
	}
	x := v.Any()
	if err, ok := x.(error); ok {
		if _, encodesItself := x.(json.Marshaler); !encodesItself {
			return appendJSONText(b, err.Error()), nil
		}
	}
	var encoded bytes.Buffer
	encoder := json.NewEncoder(&encoded)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(x); err != nil {
		return b, err
	}
	return append(b, bytes.TrimSuffix(encoded.Bytes(), []byte{'\n'})...), nil
}
