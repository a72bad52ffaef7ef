package template

import (
	"fmt"
	"text/template/parse"
)

// Error says why a template cannot be made safe.
type Error struct {
	ErrorCode   ErrorCode
	Node        parse.Node // where, if it is known
	Name        string     // of the template
	Line        int        // in its text, or 0
	Description string
}

// ErrorCode is a kind of error.
type ErrorCode int

const (
	OK                  ErrorCode = iota
	ErrAmbigContext               // a value where it is not clear which part of a URL it is
	ErrBadHTML                    // HTML that browsers take in different ways
	ErrBranchEnd                  // branches that end at different places
	ErrEndContext                 // a template that ends within a tag, script or the like
	ErrNoSuchTemplate             // a template that is not there, or empty
	ErrOutputContext              // a recursive template that ends who knows where
	ErrPartialCharset             // a set of characters in a regular expression that does not end
	ErrPartialEscape              // an escape that ends with the text
	ErrRangeLoopReentry           // a loop that ends elsewhere than it begins
	ErrSlashAmbig                 // a / that may begin a regular expression or divide
	ErrPredefinedEscaper          // an escaper in the middle of a pipeline
	ErrJSTemplate                 // no longer used
)

func (e *Error) Error() string {
	where := ""
	switch {
	case e.Node != nil:
		where, _ = (*parse.Tree)(nil).ErrorContext(e.Node)
	case e.Line != 0:
		where = fmt.Sprintf("%s:%d", e.Name, e.Line)
	case e.Name != "":
		where = e.Name
	default:
		return "html/template: " + e.Description
	}
	return "html/template:" + where + ": " + e.Description
}

func newError(code ErrorCode, node parse.Node, line int, format string, args ...any) *Error {
	return &Error{ErrorCode: code, Node: node, Line: line, Description: fmt.Sprintf(format, args...)}
}
