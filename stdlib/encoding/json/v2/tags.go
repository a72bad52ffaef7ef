package json

import (
	"internal/unicode"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A tagReader reads what a field's tag says: a name, then options behind commas. What it does not understand it skips;
// the first thing that is wrong is kept.
type tagReader struct {
	field   string
	tag     string
	message string
}

func (r *tagReader) wrong(message string) {
	if r.message == "" {
		r.message = "Go struct field " + r.field + " " + message
	}
}

// readTag is the field as its tag has it. The message says what is wrong with the tag.
func readTag(sf reflect.StructField) (f structField, ignored bool, message string) {
	tag, tagged := sf.Tag.Lookup("json")
	if tag == "-" {
		return f, true, ""
	}
	if !sf.IsExported() && !sf.Anonymous {
		if tagged {
			message = "unexported Go struct field " + sf.Name + " cannot have non-ignored `json:" + strconv.Quote(tag) + "` tag"
		}
		return f, true, message
	}
	r := tagReader{field: sf.Name, tag: tag}
	f.name = sf.Name
	if tag != "" && tag[0] != ',' {
		r.name(&f)
	}
	r.options(&f)
	return f, false, r.message
}

func (r *tagReader) name(f *structField) {
	end := strings.IndexAny(r.tag, ",\\'\"`")
	if end < 0 {
		end = len(r.tag)
	}
	name, problem := r.tag[:end], ""
	if end < len(r.tag) && r.tag[end] != ',' {
		// Such names end with their letters and digits, if they begin with one.
		if name, end, problem = word(r.tag, false); problem != "" {
			r.wrong("has malformed `json` tag: " + problem)
		}
	}
	if !utf8.ValidString(name) {
		r.wrong("has JSON object name " + strconv.Quote(name) + " with invalid UTF-8")
		name = string([]rune(name))
	}
	if problem == "" {
		f.named, f.name = true, name
	}
	r.tag = r.tag[end:]
}

func (r *tagReader) options(f *structField) {
	seen := map[string]bool{}
	for r.tag != "" {
		if r.tag[0] != ',' {
			r.wrong("has malformed `json` tag: invalid character " + strconv.QuoteRune(rune(r.tag[0])) + " before next option (expecting ',')")
		} else if r.tag = r.tag[1:]; r.tag == "" {
			r.wrong("has malformed `json` tag: invalid trailing ',' character")
			return
		}
		option, end, problem := word(r.tag, false)
		if problem != "" {
			r.wrong("has malformed `json` tag: " + problem)
		}
		raw := r.tag[:end]
		r.tag = r.tag[end:]
		if f.format {
			r.wrong("has `format` tag option that was not specified last")
		} else if strings.HasPrefix(raw, "'") && strings.TrimFunc(option, isWordRune) == "" {
			r.wrong("has unnecessarily quoted appearance of `" + raw + "` tag option; specify `" + option + "` instead")
		}
		r.option(f, option)
		switch {
		case f.foldCase && f.strict:
			r.wrong("cannot have both `case:ignore` and `case:strict` tag options")
		case seen[option]:
			r.wrong("has duplicate appearance of `" + raw + "` tag option")
		}
		seen[option] = true
	}
}

func (r *tagReader) option(f *structField, option string) {
	switch option {
	case "case":
		r.foldCase(f)
	case "embed":
		f.embed = true
	case "omitzero":
		f.omitZero = true
	case "omitempty":
		f.omitEmpty = true
	case "string":
		f.quoted = true
	case "format":
		r.format(f)
	default:
		switch plain := strings.ReplaceAll(strings.ToLower(option), "_", ""); plain {
		case "case", "embed", "omitzero", "omitempty", "string", "format":
			r.wrong("has invalid appearance of `" + option + "` tag option; specify `" + plain + "` instead")
		}
	}
}

func (r *tagReader) foldCase(f *structField) {
	if !strings.HasPrefix(r.tag, ":") {
		r.wrong("is missing value for `case` tag option; specify `case:ignore` or `case:strict` instead")
		return
	}
	r.tag = r.tag[1:]
	value, end, problem := word(r.tag, false)
	if problem != "" {
		r.wrong("has malformed value for `case` tag option: " + problem)
		return
	}
	r.tag = r.tag[end:]
	switch value {
	case "ignore":
		f.foldCase = true
	case "strict":
		f.strict = true
	default:
		r.wrong("has unknown `case:" + value + "` tag value")
	}
}

func (r *tagReader) format(f *structField) {
	if !strings.HasPrefix(r.tag, ":") {
		r.wrong("is missing value for `format` tag option")
		return
	}
	r.tag = r.tag[1:]
	value, end, problem := word(r.tag, true)
	switch {
	case problem != "":
		r.wrong("has malformed value for `format` tag option: " + problem)
	case value == "":
		r.wrong("cannot have empty value for `format` tag option")
	default:
		r.tag = r.tag[end:]
		f.format = true
	}
}

// word is the letters and digits that a tag begins with, or what stands in its single quotes, if it may begin with
// one; and where that ends. Where it does not, it is all up to the next comma.
func word(tag string, mayQuote bool) (value string, end int, problem string) {
	rest := strings.IndexByte(tag, ',')
	if rest < 0 {
		rest = len(tag)
	}
	first, _ := utf8.DecodeRuneInString(tag)
	switch {
	case tag == "":
		return "", 0, io.ErrUnexpectedEOF.Error()
	case first == '_' || unicode.IsLetter(first):
		end = len(tag) - len(strings.TrimLeftFunc(tag, isWordRune))
		return tag[:end], end, ""
	case first == '\'' && mayQuote:
		value, end, problem = quotedWord(tag)
		if problem != "" {
			return tag[:rest], rest, problem
		}
		return value, end, ""
	}
	expected := "Unicode letter"
	if mayQuote {
		expected += " or single quote"
	}
	return tag[:rest], rest, "invalid character " + strconv.QuoteRune(first) + " at start of option (expecting " + expected + ")"
}

const shownQuoted = 10

// quotedWord reads a Go string in single quotes.
func quotedWord(tag string) (value string, end int, problem string) {
	text := []byte{'"'}
	for i := 1; i < len(tag); i++ {
		switch c := tag[i]; c {
		case '\\':
			if i++; i < len(tag) {
				if tag[i] != '\'' {
					text = append(text, '\\')
				}
				text = append(text, tag[i])
			}
		case '"':
			text = append(text, '\\', '"')
		case '\'':
			value, err := strconv.Unquote(string(append(text, '"')))
			if err != nil {
				return "", 0, "invalid single-quoted string: " + tag[:i+1]
			}
			return value, i + 1, ""
		default:
			text = append(text, c)
		}
	}
	return "", 0, "single-quoted string not terminated: " + tag[:min(len(tag), shownQuoted)] + "..."
}

func isWordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }
