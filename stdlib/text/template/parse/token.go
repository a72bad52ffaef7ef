package parse

import "fmt"

// A token of a template. Its text is that of the source, quotes and leading dots included.
type token struct {
	kind tokenKind
	pos  Pos
	text string // of an errorToken: what is wrong
	line int
}

type tokenKind int

const (
	errorToken tokenKind = iota
	endOfText
	textToken
	commentToken
	leftDelim
	rightDelim
	spaceToken // between operands
	leftParen
	rightParen
	pipeToken
	assignToken  // =
	declareToken // :=
	charToken    // another character of ASCII: a comma
	boolToken
	numberToken
	complexToken
	characterToken // 'x'
	stringToken
	rawStringToken
	fieldToken // .Name
	variableToken
	identifierToken

	firstKeyword // the words and signs below are shown in angle brackets
	dotToken
	nilToken
	blockKeyword
	breakKeyword
	continueKeyword
	defineKeyword
	elseKeyword
	endKeyword
	ifKeyword
	rangeKeyword
	templateKeyword
	withKeyword
)

var keywords = map[string]tokenKind{
	"nil": nilToken, "block": blockKeyword, "break": breakKeyword, "continue": continueKeyword,
	"define": defineKeyword, "else": elseKeyword, "end": endKeyword, "if": ifKeyword, "range": rangeKeyword,
	"template": templateKeyword, "with": withKeyword,
}

// Texts longer than this are cut off in messages.
const shownLength = 10

// String is the token as messages show it.
func (t token) String() string {
	switch {
	case t.kind == endOfText:
		return "EOF"
	case t.kind == errorToken:
		return t.text
	case t.kind > firstKeyword:
		return "<" + t.text + ">"
	case len(t.text) > shownLength:
		return fmt.Sprintf("%.10q...", t.text)
	}
	return fmt.Sprintf("%q", t.text)
}
