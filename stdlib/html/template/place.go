package template

import (
	"fmt"
	"slices"
	"strings"
	"text/template/parse"
)

// A place is where in an HTML document a text ends: what the browser takes the next character for. The zero value is
// the beginning of a document.
type place struct {
	state   state
	quote   quote
	url     urlPart
	slash   slash
	braces  []int // open braces in each ${ } of JavaScript around
	attr    attribute
	element element
	node    parse.Node // the break or continue that leaves a loop here
	err     *Error     // of stateError
}

// state is the kind of text.
type state uint8

const (
	stateText state = iota
	stateTag
	stateAttrName
	stateAfterName
	stateBeforeValue
	stateHTMLComment
	stateRCDATA // text in which only & means something
	stateAttr
	stateURL
	stateSrcset
	stateJS
	stateJSDouble
	stateJSSingle
	stateJSTemplate
	stateJSRegexp
	stateJSBlockComment
	stateJSLineComment
	stateJSHTMLOpen
	stateJSHTMLClose
	stateCSS
	stateCSSDouble
	stateCSSSingle
	stateCSSDoubleURL
	stateCSSSingleURL
	stateCSSURL
	stateCSSBlockComment
	stateCSSLineComment
	stateError
	stateMetaContent
	stateMetaContentURL
	stateDead // behind a break or continue
)

// Messages and names of derived templates show these names.
var stateNames = strings.Fields(`stateText stateTag stateAttrName stateAfterName stateBeforeValue stateHTMLCmt
	stateRCDATA stateAttr stateURL stateSrcset stateJS stateJSDqStr stateJSSqStr stateJSTmplLit stateJSRegexp
	stateJSBlockCmt stateJSLineCmt stateJSHTMLOpenCmt stateJSHTMLCloseCmt stateCSS stateCSSDqStr stateCSSSqStr
	stateCSSDqURL stateCSSSqURL stateCSSURL stateCSSBlockCmt stateCSSLineCmt stateError stateMetaContent
	stateMetaContentURL stateDead`)

func (s state) String() string { return stateNames[s] }

func (s state) isComment() bool {
	switch s {
	case stateHTMLComment, stateJSBlockComment, stateJSLineComment, stateJSHTMLOpen, stateJSHTMLClose,
		stateCSSBlockComment, stateCSSLineComment:
		return true
	}
	return false
}

func (s state) isInTag() bool { return stateTag <= s && s <= stateBeforeValue || s == stateAttr }

func (s state) isScriptLiteral() bool { return stateJSDouble <= s && s <= stateJSRegexp }

// quote is how the attribute's value ends that the place is in.
type quote uint8

const (
	noQuote quote = iota
	doubleQuote
	singleQuote
	spaceOrTagEnd
)

var quoteNames = strings.Fields("delimNone delimDoubleQuote delimSingleQuote delimSpaceOrTagEnd")

func (q quote) String() string { return quoteNames[q] }

// ends are the characters that end it.
var quoteEnds = [...]string{doubleQuote: `"`, singleQuote: "'", spaceOrTagEnd: " \t\n\f\r>"}

// urlPart is where in a URL the place is.
type urlPart uint8

const (
	urlStart urlPart = iota
	urlPath
	urlQuery
	urlUnknown
)

var urlPartNames = strings.Fields("urlPartNone urlPartPreQuery urlPartQueryOrFrag urlPartUnknown")

func (u urlPart) String() string { return urlPartNames[u] }

// slash is what a / in JavaScript begins.
type slash uint8

const (
	slashRegexp slash = iota
	slashDivision
	slashUnknown
)

var slashNames = strings.Fields("jsCtxRegexp jsCtxDivOp jsCtxUnknown")

func (s slash) String() string { return slashNames[s] }

// element is the element whose tag or content the place is in, if it is a special one.
type element uint8

const (
	noElement element = iota
	elementScript
	elementStyle
	elementTextarea
	elementTitle
	elementMeta
)

var elementNames = strings.Fields("elementNone elementScript elementStyle elementTextarea elementTitle elementMeta")

func (e element) String() string { return elementNames[e] }

// attribute is the kind of the attribute that the place is in.
type attribute uint8

const (
	noAttr attribute = iota
	attrScript
	attrScriptType
	attrStyle
	attrURL
	attrSrcset
	attrMetaContent
)

var attributeNames = strings.Fields("attrNone attrScript attrScriptType attrStyle attrURL attrSrcset attrMetaContent")

func (a attribute) String() string { return attributeNames[a] }

func (p place) String() string {
	var err error
	if p.err != nil {
		err = p.err
	}
	return fmt.Sprintf("{%v %v %v %v %v %v %v %v}", p.state, p.quote, p.url, p.slash, p.braces, p.attr, p.element, err)
}

func (p place) equals(other place) bool {
	return p.state == other.state && p.quote == other.quote && p.url == other.url && p.slash == other.slash &&
		slices.Equal(p.braces, other.braces) && p.attr == other.attr && p.element == other.element && p.err == other.err
}

// clone shares nothing that changes.
func (p place) clone() place {
	p.braces = slices.Clone(p.braces)
	return p
}

// derivedName is what the template of a name is called where it is used at the place.
func (p place) derivedName(name string) string {
	if p.state == stateText {
		return name
	}
	name += "$htmltemplate_" + p.state.String()
	if p.quote != noQuote {
		name += "_" + p.quote.String()
	}
	if p.url != urlStart {
		name += "_" + p.url.String()
	}
	if p.slash != slashRegexp {
		name += "_" + p.slash.String()
	}
	if p.braces != nil {
		name += fmt.Sprintf("_jsBraceDepth(%v)", p.braces)
	}
	if p.attr != noAttr {
		name += "_" + p.attr.String()
	}
	if p.element != noElement {
		name += "_" + p.element.String()
	}
	return name
}

func failed(code ErrorCode, format string, args ...any) place {
	return place{state: stateError, err: newError(code, nil, 0, format, args...)}
}

// entered is the place once a value stands there: what would begin a name or value has begun it.
func (p place) entered() place {
	switch p.state {
	case stateTag:
		p.state = stateAttrName
	case stateBeforeValue:
		p.state, p.quote, p.attr = valueStates[p.attr], spaceOrTagEnd, noAttr
	case stateAfterName:
		p.state, p.attr = stateAttrName, noAttr
	}
	return p
}

// valueStates are the states in which values of attributes begin.
var valueStates = [...]state{
	noAttr:          stateAttr,
	attrScript:      stateJS,
	attrScriptType:  stateAttr,
	attrStyle:       stateCSS,
	attrURL:         stateURL,
	attrSrcset:      stateSrcset,
	attrMetaContent: stateMetaContent,
}
