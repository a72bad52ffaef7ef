package template

import (
	"bytes"
	"strings"
)

// A step reads text from a place on, at least one byte unless there is none: it returns the place behind what it has
// read, and how much that was.
type step func(p place, text []byte) (place, int)

// steps is set by init, since the steps of some texts use those of others.
var steps [stateDead + 1]step

func init() {
	for s, f := range map[state]step{
		stateText: stepText, stateTag: stepTag, stateAttrName: stepAttrName, stateAfterName: stepAfterName,
		stateBeforeValue: stepBeforeValue, stateHTMLComment: stepHTMLComment, stateRCDATA: stepToEndTag,
		stateAttr: stepOver, stateURL: stepURL, stateMetaContent: stepMetaContent, stateMetaContentURL: stepMetaURL,
		stateSrcset: stepURL, stateError: stepOver,
		stateJS: stepJS, stateJSDouble: stepJSLiteral, stateJSSingle: stepJSLiteral, stateJSRegexp: stepJSLiteral,
		stateJSTemplate: stepJSTemplate, stateJSBlockComment: stepBlockComment, stateJSLineComment: stepLineComment,
		stateJSHTMLOpen: stepLineComment, stateJSHTMLClose: stepLineComment,
		stateCSS: stepCSS, stateCSSDouble: stepCSSString, stateCSSSingle: stepCSSString, stateCSSDoubleURL: stepCSSString,
		stateCSSSingleURL: stepCSSString, stateCSSURL: stepCSSString, stateCSSBlockComment: stepBlockComment,
		stateCSSLineComment: stepLineComment,
	} {
		steps[s] = f
	}
}

func stepOver(p place, text []byte) (place, int) { return p, len(text) }

const (
	commentBegin = "<!--"
	commentEnd   = "-->"
)

// stepText goes to the first tag or comment.
func stepText(p place, text []byte) (place, int) {
	for from := 0; ; {
		at := bytes.IndexByte(text[from:], '<')
		if at < 0 || from+at+1 == len(text) {
			return p, len(text)
		}
		at += from
		if bytes.HasPrefix(text[at:], []byte(commentBegin)) {
			return place{state: stateHTMLComment}, at + len(commentBegin)
		}
		at++
		closing := text[at] == '/'
		if closing {
			if at++; at == len(text) {
				return p, len(text)
			}
		}
		end, of := tagName(text, at)
		if end > at {
			if closing {
				of = noElement
			}
			return place{state: stateTag, element: of}, end
		}
		from = end
	}
}

// contentStates are the states in which the contents of elements begin.
var contentStates = [...]state{
	noElement:       stateText,
	elementScript:   stateJS,
	elementStyle:    stateCSS,
	elementTextarea: stateRCDATA,
	elementTitle:    stateRCDATA,
	elementMeta:     stateText,
}

func stepTag(p place, text []byte) (place, int) {
	at := skipSpace(text, 0)
	if at == len(text) {
		return p, at
	}
	if text[at] == '>' {
		inside := place{state: contentStates[p.element], element: p.element}
		if p.element == elementMeta {
			inside = place{}
		}
		return inside, at + 1
	}
	end, err := attrName(text, at)
	if err != nil {
		return place{state: stateError, err: err}, len(text)
	}
	if end == at {
		return failed(ErrBadHTML, "expected space, attr name, or end of tag, but got %q", text[at:]), len(text)
	}
	next := place{state: stateAfterName, element: p.element, attr: attributeOf(strings.ToLower(string(text[at:end])), p.element)}
	if end == len(text) {
		next.state = stateAttrName
	}
	return next, end
}

// attributeOf is the kind of an attribute of an element.
func attributeOf(name string, of element) attribute {
	switch {
	case of == elementScript && name == "type":
		return attrScriptType
	case of == elementMeta && name == "content":
		return attrMetaContent
	}
	switch contentOf(name) {
	case contentURL:
		return attrURL
	case contentCSS:
		return attrStyle
	case contentJS:
		return attrScript
	case contentSrcset:
		return attrSrcset
	}
	return noAttr
}

func stepAttrName(p place, text []byte) (place, int) {
	end, err := attrName(text, 0)
	if err != nil {
		return place{state: stateError, err: err}, len(text)
	}
	if end < len(text) {
		p.state = stateAfterName
	}
	return p, end
}

func stepAfterName(p place, text []byte) (place, int) {
	at := skipSpace(text, 0)
	switch {
	case at == len(text):
		return p, at
	case text[at] != '=':
		p.state = stateTag
		return p, at
	}
	p.state = stateBeforeValue
	return p, at + 1
}

func stepBeforeValue(p place, text []byte) (place, int) {
	at := skipSpace(text, 0)
	if at == len(text) {
		return p, at
	}
	p.state, p.quote = valueStates[p.attr], spaceOrTagEnd
	switch text[at] {
	case '\'':
		p.quote = singleQuote
		at++
	case '"':
		p.quote = doubleQuote
		at++
	}
	return p, at
}

func stepHTMLComment(p place, text []byte) (place, int) {
	if at := bytes.Index(text, []byte(commentEnd)); at >= 0 {
		return place{}, at + len(commentEnd)
	}
	return p, len(text)
}

var endTags = [...]string{
	elementScript: "script", elementStyle: "style", elementTextarea: "textarea", elementTitle: "title", elementMeta: "",
}

// stepToEndTag goes to the end tag of a special element, before which nothing else is a tag.
func stepToEndTag(p place, text []byte) (place, int) {
	if p.element == noElement || p.element == elementScript && (p.state.isScriptLiteral() || p.state.isComment()) {
		return p, len(text)
	}
	if at := endTag(text, []byte(endTags[p.element])); at >= 0 {
		return place{}, at
	}
	return p, len(text)
}

func endTag(text, name []byte) int {
	for from := 0; ; {
		at := bytes.Index(text[from:], []byte("</"))
		if at < 0 {
			return -1
		}
		at += from
		from = at + 2
		if rest := text[from:]; len(rest) >= len(name) && bytes.EqualFold(rest[:len(name)], name) {
			from += len(name)
			if from < len(text) && bytes.IndexByte([]byte("> \t\n\f/"), text[from]) >= 0 {
				return at
			}
		}
	}
}

func stepURL(p place, text []byte) (place, int) {
	if bytes.ContainsAny(text, "#?") {
		p.url = urlQuery
	} else if p.url == urlStart && skipSpace(text, 0) < len(text) {
		p.url = urlPath
	}
	return p, len(text)
}

// stepMetaContent looks for the URL in the content of a meta element: 0; url=...
func stepMetaContent(p place, text []byte) (place, int) {
	for i := 0; i+3 < len(text); i++ {
		if !bytes.EqualFold(text[i:i+3], []byte("url")) {
			continue
		}
		if at := skipSpace(text, i+3); at < len(text) && text[at] == '=' {
			p.state = stateMetaContentURL
			return p, at + 1
		}
	}
	return p, len(text)
}

func stepMetaURL(p place, text []byte) (place, int) {
	if at := bytes.IndexByte(text, ';'); at >= 0 {
		p.state = stateMetaContent
		return p, at + 1
	}
	return p, len(text)
}

// attrName is where the name of an attribute ends that begins at a place.
func attrName(text []byte, at int) (int, *Error) {
	for i := at; i < len(text); i++ {
		switch c := text[i]; c {
		case ' ', '\t', '\n', '\f', '\r', '=', '>':
			return i, nil
		case '\'', '"', '<':
			return 0, newError(ErrBadHTML, nil, 0, "%q in attribute name: %.32q", text[i:i+1], text)
		}
	}
	return len(text), nil
}

var specialElements = map[string]element{
	"script": elementScript, "style": elementStyle, "textarea": elementTextarea, "title": elementTitle, "meta": elementMeta,
}

func isLetter(c byte) bool        { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }
func isLetterOrDigit(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' }

// tagName is where the name of a tag ends that begins at a place, and which element it is of.
func tagName(text []byte, at int) (int, element) {
	if at == len(text) || !isLetter(text[at]) {
		return at, noElement
	}
	end := at + 1
	for end < len(text) {
		if isLetterOrDigit(text[end]) {
			end++
		} else if (text[end] == ':' || text[end] == '-') && end+1 < len(text) && isLetterOrDigit(text[end+1]) {
			end += 2
		} else {
			break
		}
	}
	return end, specialElements[strings.ToLower(string(text[at:end]))]
}

func skipSpace(text []byte, at int) int {
	for at < len(text) && bytes.IndexByte([]byte(" \t\n\f\r"), text[at]) >= 0 {
		at++
	}
	return at
}
