package template

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"text/template"
	"unicode/utf8"
)

// What stands for a value that would be dangerous.
const unsafeValue = "ZgotmplZ"

// The functions that pipelines end in. Their names show in messages.
var functions = template.FuncMap{
	"_html_template_attrescaper":      attrEscaper,
	"_html_template_commentescaper":   commentEscaper,
	"_html_template_cssescaper":       cssEscaper,
	"_html_template_cssvaluefilter":   cssValueFilter,
	"_html_template_htmlnamefilter":   nameFilter,
	"_html_template_htmlescaper":      htmlEscaper,
	"_html_template_jsregexpescaper":  jsRegexpEscaper,
	"_html_template_jsstrescaper":     jsStringEscaper,
	"_html_template_jstmpllitescaper": jsTemplateEscaper,
	"_html_template_jsvalescaper":     jsValueEscaper,
	"_html_template_nospaceescaper":   unquotedEscaper,
	"_html_template_rcdataescaper":    rcdataEscaper,
	"_html_template_srcsetescaper":    srcsetEscaper,
	"_html_template_urlescaper":       urlEscaper,
	"_html_template_urlfilter":        urlFilter,
	"_html_template_urlnormalizer":    urlNormalizer,
	"_eval_args_":                     evalArgs,
}

// A replacer says what stands for characters; "" for none.
type replacer func(r rune, size int) string

// replaced is a text with what the replacer has for its characters.
func replaced(s string, replace replacer) string {
	var b strings.Builder
	done := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if text := replace(r, size); text != "" {
			b.WriteString(s[done:i])
			b.WriteString(text)
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// ---- HTML ----

// htmlReplacement is what stands for a character in text and quoted attributes.
func htmlReplacement(r rune, _ int) string {
	switch r {
	case 0:
		return "\ufffd"
	case '"':
		return "&#34;"
	case '&':
		return "&amp;"
	case '\'':
		return "&#39;"
	case '+':
		return "&#43;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	}
	return ""
}

// unquotedReplacement is what stands for a character in attributes without quotes.
func unquotedReplacement(r rune, size int) string {
	switch {
	case r == 0:
		return "&#xfffd;"
	case '\t' <= r && r <= '\r', r == ' ', r == '=', r == '`':
		return "&#" + strconv.Itoa(int(r)) + ";"
	case 0xfdd0 <= r && r <= 0xfdef, 0xfff0 <= r && r <= 0xffff:
		return "&#x" + strconv.FormatInt(int64(r), 16) + ";"
	}
	return htmlReplacement(r, size)
}

// keepingEntities is the replacer for texts that are HTML already.
func keepingEntities(replace replacer) replacer {
	return func(r rune, size int) string {
		if r == '&' {
			return ""
		}
		return replace(r, size)
	}
}

func htmlEscaper(args ...any) string {
	s, is := textOf(args)
	if is == contentHTML {
		return s
	}
	return replaced(s, htmlReplacement)
}

func attrEscaper(args ...any) string {
	s, is := textOf(args)
	if is == contentHTML {
		return replaced(withoutTags(s), keepingEntities(htmlReplacement))
	}
	return replaced(s, htmlReplacement)
}

func rcdataEscaper(args ...any) string {
	s, is := textOf(args)
	if is == contentHTML {
		return replaced(s, keepingEntities(htmlReplacement))
	}
	return replaced(s, htmlReplacement)
}

func unquotedEscaper(args ...any) string {
	s, is := textOf(args)
	switch {
	case s == "":
		return unsafeValue
	case is == contentHTML:
		return replaced(withoutTags(s), keepingEntities(unquotedReplacement))
	}
	return replaced(s, unquotedReplacement)
}

// nameFilter lets names of attributes and elements through whose values are plain.
func nameFilter(args ...any) string {
	s, is := textOf(args)
	if is == contentHTMLAttr {
		return s
	}
	s = strings.ToLower(s)
	if s == "" || contentOf(s) != contentPlain {
		return unsafeValue
	}
	for _, r := range s {
		if r >= utf8.RuneSelf || !isLetterOrDigit(byte(r)) {
			return unsafeValue
		}
	}
	return s
}

// commentEscaper: nothing goes into comments, which are left out.
func commentEscaper(args ...any) string { return "" }

// withoutTags is the text of a piece of a document.
func withoutTags(html string) string {
	var b strings.Builder
	s := []byte(html)
	var p place
	onlyText := true
	i := 0
	for i < len(s) {
		if p.quote != noQuote {
			end := bytes.IndexAny(s[i:], quoteEnds[p.quote])
			if end < 0 {
				break
			}
			i += end
			if p.quote != spaceOrTagEnd {
				i++
			}
			p = place{state: stateTag, element: p.element}
			continue
		}
		reads := p.state
		if p.element != noElement && !reads.isInTag() {
			reads = stateRCDATA
		}
		next, n := steps[reads](p, s[i:])
		if p.state == stateText || p.state == stateRCDATA {
			end := i + n
			if next.state != p.state {
				if tag := bytes.LastIndexByte(s[i:end], '<'); tag >= 0 {
					end = i + tag
				}
			}
			b.Write(s[i:end])
		} else {
			onlyText = false
		}
		p = next
		i += n
	}
	if onlyText {
		return html
	}
	if p.state == stateText || p.state == stateRCDATA {
		b.Write(s[i:])
	}
	return b.String()
}

// ---- JavaScript ----

// controlReplacement is what stands for a character that no literal may hold.
func controlReplacement(r rune) string {
	switch {
	case r == '\t':
		return `\t`
	case r == '\n':
		return `\n`
	case r == '\f':
		return `\f`
	case r == '\r':
		return `\r`
	case r < ' ', r == '\u2028', r == '\u2029':
		return unicodeEscape(r)
	}
	return ""
}

func unicodeEscape(r rune) string { return fmt.Sprintf(`\u%04x`, r) }

// literalReplacer is for literals in which some more characters are \u escapes, others have a backslash before them.
func literalReplacer(unicode, backslash string) replacer {
	return func(r rune, _ int) string {
		switch {
		case strings.ContainsRune(unicode, r):
			return unicodeEscape(r)
		case strings.ContainsRune(backslash, r):
			return `\` + string(r)
		}
		return controlReplacement(r)
	}
}

var (
	jsString     = literalReplacer("\"`&'+<>", `/\`)
	jsSafeString = literalReplacer("\"`&'+<>", `/`)
	jsTemplate   = literalReplacer("\"`&'+<>${}", `/\`)
	jsRegexp     = literalReplacer(`"&'+<>`, `$()*-./?[\]^{|}`)
)

func jsStringEscaper(args ...any) string {
	s, is := textOf(args)
	if is == contentJSStr {
		return replaced(s, jsSafeString)
	}
	return replaced(s, jsString)
}

func jsTemplateEscaper(args ...any) string {
	s, _ := textOf(args)
	return replaced(s, jsTemplate)
}

func jsRegexpEscaper(args ...any) string {
	s, _ := textOf(args)
	if s = replaced(s, jsRegexp); s == "" {
		return "(?:)" // two slashes would be a comment
	}
	return s
}

var (
	jsonMarshalerType = reflect.TypeFor[json.Marshaler]()
	scriptTag         = regexp.MustCompile("(?i)<(/?)script")
)

// jsValueEscaper writes values as JSON, which is an expression of JavaScript.
func jsValueEscaper(args ...any) string {
	for i, arg := range args {
		args[i] = behind(arg, jsonMarshalerType)
	}
	var value any
	if len(args) == 1 {
		value = args[0]
		switch v := value.(type) {
		case JS:
			return string(v)
		case JSStr:
			return `"` + string(v) + `"`
		case json.Marshaler:
		case fmt.Stringer:
			value = v.String()
		}
	} else {
		value = fmt.Sprint(args...)
	}
	text, err := json.Marshal(value)
	if err != nil {
		message := scriptTag.ReplaceAllString(err.Error(), `\x3C${1}script`)
		message = strings.NewReplacer("*/", "* /", "<!--", `\x3C!--`).Replace(message)
		return " /* " + message + " */null "
	}
	if len(text) == 0 {
		return " null "
	}
	s := string(text)
	if first, last := s[0], s[len(s)-1]; isJSWord(rune(first)) || isJSWord(rune(last)) {
		// It must not run into words around.
		return " " + s + " "
	}
	return s
}

// ---- style sheets ----

// cssEscaper is for strings in style sheets.
func cssEscaper(args ...any) string {
	s, _ := textOf(args)
	var b strings.Builder
	done := 0
	for i := range len(s) {
		c := s[i]
		if c != 0 && strings.IndexByte("\t\n\f\r\"&'()+/:;<>\\{}", c) < 0 {
			continue
		}
		b.WriteString(s[done:i])
		done = i + 1
		if c == '\\' {
			b.WriteString(`\\`)
			continue
		}
		b.WriteString(`\` + strconv.FormatInt(int64(c), 16))
		if done == len(s) || isHex(s[done]) || strings.IndexByte(cssSpace, s[done]) >= 0 {
			b.WriteByte(' ')
		}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// cssValueFilter lets values through that cannot leave their declaration or run anything.
func cssValueFilter(args ...any) string {
	s, is := textOf(args)
	if is == contentCSS {
		return s
	}
	plain := plainCSS([]byte(s))
	var name []byte
	for i, c := range plain {
		switch {
		case c == 0 || strings.IndexByte("\"'()/;@[\\]`{}<>", c) >= 0:
			return unsafeValue
		case c == '-':
			if i > 0 && plain[i-1] == '-' {
				return unsafeValue
			}
		case c < utf8.RuneSelf && isCSSName(rune(c)):
			name = append(name, c)
		}
	}
	name = bytes.ToLower(name)
	if bytes.Contains(name, []byte("expression")) || bytes.Contains(name, []byte("mozbinding")) {
		return unsafeValue
	}
	return string(plain)
}

// ---- URLs ----

// isSafeURL: is it relative, or of a scheme that runs nothing?
func isSafeURL(s string) bool {
	scheme, _, ok := strings.Cut(s, ":")
	if !ok || strings.Contains(scheme, "/") {
		return true
	}
	return strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "mailto")
}

func urlFilter(args ...any) string {
	s, is := textOf(args)
	if is != contentURL && !isSafeURL(s) {
		return "#" + unsafeValue
	}
	return s
}

// urlEscaper is for parts of queries.
func urlEscaper(args ...any) string {
	s, is := textOf(args)
	return escapedURL(s, is == contentURL)
}

// urlNormalizer is for URLs, in which delimiters mean something.
func urlNormalizer(args ...any) string {
	s, _ := textOf(args)
	return escapedURL(s, true)
}

func escapedURL(s string, whole bool) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case isLetterOrDigit(c) || strings.IndexByte("-._~", c) >= 0:
		case whole && strings.IndexByte("!#$&*+,/:;=?@[]", c) >= 0:
		case whole && c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
		default:
			fmt.Fprintf(&b, "%%%02x", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func srcsetEscaper(args ...any) string {
	s, is := textOf(args)
	switch is {
	case contentSrcset:
		return s
	case contentURL:
		return strings.ReplaceAll(escapedURL(s, true), ",", "%2c")
	}
	candidates := strings.Split(s, ",")
	for i, candidate := range candidates {
		candidates[i] = safeCandidate(candidate)
	}
	return strings.Join(candidates, ",")
}

const htmlSpace = "\t\n\f\r "

// safeCandidate is one image of a srcset: a URL, and words about it.
func safeCandidate(s string) string {
	rest := strings.TrimLeft(s, htmlSpace)
	before := s[:len(s)-len(rest)]
	end := strings.IndexAny(rest, htmlSpace)
	if end < 0 {
		end = len(rest)
	}
	url, about := rest[:end], rest[end:]
	if !isSafeURL(url) {
		return "#" + unsafeValue
	}
	for i := range len(about) {
		if !isLetterOrDigit(about[i]) && strings.IndexByte(htmlSpace, about[i]) < 0 {
			return "#" + unsafeValue
		}
	}
	return before + escapedURL(url, true) + about
}
