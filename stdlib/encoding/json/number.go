package json

import (
	"encoding/json/jsontext"
	"encoding/json/v2"
	"fmt"
	"internal/jsonscan"
	"reflect"
	"strconv"
)

// Number is a JSON number as it stands in the text.
type Number string

func (n Number) String() string { return string(n) }

func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// asString: is a number wanted in a string, as an option says or because an object wants a name?
func asString(options Options, kind jsontext.Kind, count int64) bool {
	stringify, _ := json.GetOption(options, json.StringifyNumbers)
	return stringify || kind == '{' && count%2 == 0
}

// MarshalJSONTo writes the number.
func (n Number) MarshalJSONTo(enc *jsontext.Encoder) error {
	text := string(n)
	if text == "" {
		text = "0"
	}
	right := jsonscan.IsNumber(text)
	if kind, count := enc.StackIndex(enc.StackDepth()); asString(enc.Options(), kind, count) {
		text = `"` + text + `"`
	}
	if !right {
		return fmt.Errorf("cannot parse %q as JSON number: %w", text, strconv.ErrSyntax)
	}
	return enc.WriteValue(jsontext.Value(text))
}

// UnmarshalJSONFrom reads a number, or one in a string.
func (n *Number) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	kind, count := dec.StackIndex(dec.StackDepth())
	stringify := asString(dec.Options(), kind, count)
	text, err := dec.ReadValue()
	if err != nil {
		return err
	}
	switch kind := text.Kind(); {
	case kind == 'n':
		if merges, _ := json.GetOption(dec.Options(), MergeWithLegacySemantics); !merges {
			*n = ""
		}
		return nil
	case kind == '"':
		number := jsonscan.Unquote(string(text))
		if !jsonscan.IsNumber(number) {
			return &json.SemanticError{JSONKind: kind, JSONValue: text.Clone(), GoType: reflect.TypeFor[Number](), Err: strconv.ErrSyntax}
		}
		*n = Number(number)
		return nil
	case kind == '0' && !stringify:
		*n = Number(text)
		return nil
	default:
		return &json.SemanticError{JSONKind: kind, GoType: reflect.TypeFor[Number]()}
	}
}
