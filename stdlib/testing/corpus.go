package testing

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A file of a corpus has a first line that names the format, then a line for each argument: a conversion of a
// literal such as int64(-5) or []byte("\x00").

const (
	corpusDirectory = "testdata/fuzz"
	corpusVersion   = "go test fuzz v1"
)

// readCorpus reads the files of a fuzz test; it is no error when there are none.
func readCorpus(directory string, target target) ([]corpusEntry, error) {
	files, err := os.ReadDir(directory)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading seed corpus from testdata: %v", err)
	}
	var corpus []corpusEntry
	var problems []string
	for _, file := range files {
		if file.IsDir() {
			continue
		}
		path := filepath.Join(directory, file.Name())
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("failed to read corpus file: %v", err)
		}
		values, err := parseCorpusFile(string(data))
		if err != nil {
			err = fmt.Errorf("unmarshal: %v", err)
		} else {
			err = target.check(values)
		}
		if err != nil {
			problems = append(problems, fmt.Sprintf("%q: %v", path, err))
			continue
		}
		corpus = append(corpus, corpusEntry{file.Name(), values})
	}
	if problems != nil {
		return nil, errors.New(strings.Join(problems, "\n"))
	}
	return corpus, nil
}

func parseCorpusFile(text string) ([]any, error) {
	if text == "" {
		return nil, errors.New("cannot unmarshal empty string")
	}
	first, rest, more := strings.Cut(text, "\n")
	if !more {
		return nil, errors.New("must include version and at least one value")
	}
	if version := strings.TrimSuffix(first, "\r"); version != corpusVersion {
		return nil, fmt.Errorf("unknown encoding version: %s", version)
	}
	var values []any
	for line := range strings.SplitSeq(rest, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		value, err := parseCorpusValue(line)
		if err != nil {
			return nil, fmt.Errorf("malformed line %q: %v", line, err)
		}
		values = append(values, value)
	}
	return values, nil
}

func parseCorpusValue(line string) (any, error) {
	name, rest, isCall := strings.Cut(line, "(")
	literal, closed := strings.CutSuffix(rest, ")")
	if !isCall || !closed {
		return nil, errors.New("expected call expression")
	}
	name, literal = strings.TrimSpace(name), strings.TrimSpace(literal)
	switch name {
	case "[]byte":
		text, err := strconv.Unquote(literal)
		return []byte(text), err
	case "string":
		return strconv.Unquote(literal)
	case "bool":
		if literal != "true" && literal != "false" {
			return nil, errors.New("true or false required for type bool")
		}
		return literal == "true", nil
	case "byte", "rune":
		if strings.HasPrefix(literal, "'") {
			return parseCorpusRune(name, literal)
		}
	case "math.Float32frombits":
		bits, err := strconv.ParseUint(literal, 0, 32)
		return math.Float32frombits(uint32(bits)), err
	case "math.Float64frombits":
		bits, err := strconv.ParseUint(literal, 0, 64)
		return math.Float64frombits(bits), err
	}
	t, ok := numberTypes[name]
	if !ok {
		return nil, errors.New("expected []byte or primitive type")
	}
	v := reflect.New(t).Elem()
	var err error
	switch {
	case v.CanInt():
		var n int64
		n, err = strconv.ParseInt(literal, 0, t.Bits())
		v.SetInt(n)
	case v.CanUint():
		var n uint64
		n, err = strconv.ParseUint(literal, 0, t.Bits())
		v.SetUint(n)
	default:
		var x float64
		x, err = strconv.ParseFloat(literal, t.Bits())
		v.SetFloat(x)
	}
	return v.Interface(), err
}

var numberTypes = map[string]reflect.Type{
	"int": reflect.TypeFor[int](), "int8": reflect.TypeFor[int8](), "int16": reflect.TypeFor[int16](),
	"int32": reflect.TypeFor[int32](), "int64": reflect.TypeFor[int64](), "rune": reflect.TypeFor[rune](),
	"uint": reflect.TypeFor[uint](), "uint8": reflect.TypeFor[uint8](), "uint16": reflect.TypeFor[uint16](),
	"uint32": reflect.TypeFor[uint32](), "uint64": reflect.TypeFor[uint64](), "byte": reflect.TypeFor[byte](),
	"float32": reflect.TypeFor[float32](), "float64": reflect.TypeFor[float64](),
}

func parseCorpusRune(name, literal string) (any, error) {
	if len(literal) < 2 || !strings.HasSuffix(literal, "'") {
		return nil, errors.New("malformed character literal, missing single quotes")
	}
	r, _, _, err := strconv.UnquoteChar(literal[1:len(literal)-1], '\'')
	if err != nil {
		return nil, err
	}
	if name == "rune" {
		return r, nil
	}
	if r > math.MaxUint8 {
		return nil, errors.New("can only encode single byte to a byte type")
	}
	return byte(r), nil
}

// corpusText is what a file of the corpus says.
func corpusText(values []any) []byte {
	text := []byte(corpusVersion + "\n")
	for _, value := range values {
		text = fmt.Append(append(text, corpusValue(value)...), "\n")
	}
	return text
}

func corpusValue(value any) string {
	switch v := value.(type) {
	case string:
		return fmt.Sprintf("string(%q)", v)
	case []byte:
		return fmt.Sprintf("[]byte(%q)", v)
	case byte:
		return fmt.Sprintf("byte(%q)", v)
	case rune:
		if utf8.ValidRune(v) {
			return fmt.Sprintf("rune(%q)", v)
		}
	case float32:
		if v != v && math.Float32bits(v) != math.Float32bits(float32(math.NaN())) {
			return fmt.Sprintf("math.Float32frombits(%#x)", math.Float32bits(v))
		}
	case float64:
		if v != v && math.Float64bits(v) != math.Float64bits(math.NaN()) {
			return fmt.Sprintf("math.Float64frombits(%#x)", math.Float64bits(v))
		}
	}
	return fmt.Sprintf("%T(%v)", value, value)
}
