package template

import (
	"fmt"
	"reflect"
	"strings"
)

// Texts that are known to be safe where they are put; they must come from sources that are trusted.
type (
	CSS      string // a style sheet, rule, declaration or value
	HTML     string // a piece of a document
	HTMLAttr string // an attribute, as in `dir="ltr"`
	JS       string // an expression
	JSStr    string // what stands between the quotes of a string
	URL      string
	Srcset   string // the value of the attribute srcset
)

// content is what a text is known to be, or an attribute's value is taken for.
type content uint8

const (
	contentPlain content = iota
	contentCSS
	contentHTML
	contentHTMLAttr
	contentJS
	contentJSStr
	contentURL
	contentSrcset
	contentUnsafe // attributes that say what others mean
)

// Attributes whose values are not plain text.
var attributeContents = func() map[string]content {
	contents := map[string]content{"srcdoc": contentHTML, "style": contentCSS, "srcset": contentSrcset}
	for _, name := range strings.Fields(`action archive background cite classid codebase data formaction href icon
		longdesc manifest poster profile src usemap xmlns`) {
		contents[name] = contentURL
	}
	for _, name := range strings.Fields(`accept-charset async challenge charset content crossorigin defer enctype form
		formenctype formmethod formnovalidate http-equiv keytype language method novalidate pattern rel sandbox type
		value`) {
		contents[name] = contentUnsafe
	}
	return contents
}()

// Plain ones whose names would be taken for others.
var plainAttributes = map[string]bool{"srclang": true}

// contentOf is what the value of an attribute is; those that nobody knows are judged by their names.
func contentOf(name string) content {
	if data, ok := strings.CutPrefix(name, "data-"); ok {
		name = data
	} else if space, local, ok := strings.Cut(name, ":"); ok {
		if space == "xmlns" {
			return contentURL
		}
		name = local
	}
	if c, ok := attributeContents[name]; ok || plainAttributes[name] {
		return c
	}
	if strings.HasPrefix(name, "on") {
		return contentJS
	}
	if strings.Contains(name, "src") || strings.Contains(name, "uri") || strings.Contains(name, "url") {
		return contentURL
	}
	return contentPlain
}

var (
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
)

// behind follows pointers until one is nil or has one of the interfaces.
func behind(x any, interfaces ...reflect.Type) any {
	if x == nil {
		return nil
	}
	v := reflect.ValueOf(x)
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		for _, t := range interfaces {
			if v.Type().Implements(t) {
				return v.Interface()
			}
		}
		v = v.Elem()
	}
	return v.Interface()
}

// textOf is what a pipeline's value is printed as, and what it is known to be.
func textOf(args []any) (string, content) {
	if len(args) == 1 {
		switch s := behind(args[0]).(type) {
		case string:
			return s, contentPlain
		case CSS:
			return string(s), contentCSS
		case HTML:
			return string(s), contentHTML
		case HTMLAttr:
			return string(s), contentHTMLAttr
		case JS:
			return string(s), contentJS
		case JSStr:
			return string(s), contentJSStr
		case URL:
			return string(s), contentURL
		case Srcset:
			return string(s), contentSrcset
		}
	}
	var printed []any
	for _, arg := range args {
		if arg != nil {
			printed = append(printed, behind(arg, stringerType, errorType))
		}
	}
	return fmt.Sprint(printed...), contentPlain
}

// evalArgs is the value of a predefined escaper's arguments.
func evalArgs(args ...any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	for i, arg := range args {
		args[i] = behind(arg, stringerType, errorType)
	}
	return fmt.Sprint(args...)
}
