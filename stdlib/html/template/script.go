package template

import (
	"bytes"
	"strings"
)

// stepJS goes over JavaScript to what ends a run of plain tokens.
func stepJS(p place, text []byte) (place, int) {
	at := bytes.IndexAny(text, "\"`'/{}<-#")
	if at < 0 {
		p.slash = slashAfter(text, p.slash)
		return p, len(text)
	}
	p.slash = slashAfter(text[:at], p.slash)
	rest := text[at:]
	switch rest[0] {
	case '"':
		p.state, p.slash = stateJSDouble, slashRegexp
	case '\'':
		p.state, p.slash = stateJSSingle, slashRegexp
	case '`':
		p.state, p.slash = stateJSTemplate, slashRegexp
	case '/':
		return stepJSSlash(p, text, at)
	case '<':
		if bytes.HasPrefix(rest, []byte(commentBegin)) {
			p.state = stateJSHTMLOpen
			at += len(commentBegin) - 1
		}
	case '-':
		if bytes.HasPrefix(rest, []byte(commentEnd)) {
			p.state = stateJSHTMLClose
			at += len(commentEnd) - 1
		}
	case '#':
		if len(rest) > 1 && rest[1] == '!' {
			p.state = stateJSLineComment
			at++
			break
		}
		// A private name.
		for at+1 < len(text) && isJSWord(rune(text[at+1])) {
			at++
		}
		p.slash = slashDivision
	case '{':
		if n := len(p.braces); n > 0 {
			p.braces[n-1]++
		}
		p.slash = slashAfter(rest[:1], p.slash)
	case '}':
		n := len(p.braces)
		if n > 0 {
			if p.braces[n-1]--; p.braces[n-1] < 0 {
				// It ends the ${ of a template literal.
				p.braces = p.braces[:n-1]
				p.state = stateJSTemplate
				break
			}
		}
		p.slash = slashAfter(rest[:1], p.slash)
	}
	return p, at + 1
}

func stepJSSlash(p place, text []byte, at int) (place, int) {
	next := byte(0)
	if at+1 < len(text) {
		next = text[at+1]
	}
	switch {
	case next == '/':
		p.state = stateJSLineComment
		at++
	case next == '*':
		p.state = stateJSBlockComment
		at++
	case p.slash == slashRegexp:
		p.state = stateJSRegexp
	case p.slash == slashDivision:
		p.slash = slashRegexp
	default:
		return failed(ErrSlashAmbig, "'/' could start a division or regexp: %.32q", text[at:]), len(text)
	}
	return p, at + 1
}

func unfinishedEscape(text []byte) (place, int) {
	return failed(ErrPartialEscape, "unfinished escape sequence in JS string: %q", text), len(text)
}

// stepJSTemplate goes over a template literal to its end or the next ${.
func stepJSTemplate(p place, text []byte) (place, int) {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			if i++; i == len(text) {
				return unfinishedEscape(text)
			}
		case '$':
			if i+1 < len(text) && text[i+1] == '{' {
				p.braces = append(p.braces, 0)
				p.state, p.slash = stateJS, slashRegexp
				return p, i + 2
			}
		case '`':
			p.state = stateJS
			return p, i + 1
		}
	}
	return p, len(text)
}

// stepJSLiteral goes over a string or regular expression.
func stepJSLiteral(p place, text []byte) (place, int) {
	end := map[state]byte{stateJSDouble: '"', stateJSSingle: '\'', stateJSRegexp: '/'}[p.state]
	inSet := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '\\':
			if i++; i == len(text) {
				return unfinishedEscape(text)
			}
		case p.state == stateJSRegexp && c == '[':
			inSet = true
		case p.state == stateJSRegexp && c == ']':
			inSet = false
		case c != end || inSet && !beginsEndTag(text, i):
		case beginsEndTag(text, i) && p.state == stateJSRegexp:
			// It would end the script for a browser; it is escaped.
			i++
		default:
			p.state, p.slash = stateJS, slashDivision
			return p, i + 1
		}
	}
	if inSet {
		return failed(ErrPartialCharset, "unfinished JS regexp charset: %q", text), len(text)
	}
	return p, len(text)
}

// beginsEndTag: is the slash that of </script?
func beginsEndTag(text []byte, at int) bool {
	const tag = "</script"
	return at > 0 && at-1+len(tag) <= len(text) && strings.EqualFold(string(text[at-1:at-1+len(tag)]), tag)
}

func stepBlockComment(p place, text []byte) (place, int) {
	at := bytes.Index(text, []byte("*/"))
	if at < 0 {
		return p, len(text)
	}
	if p.state == stateJSBlockComment {
		p.state = stateJS
	} else {
		p.state = stateCSS
	}
	return p, at + 2
}

// stepLineComment goes to the end of the line, which is not the comment's.
func stepLineComment(p place, text []byte) (place, int) {
	ends, behind := "\n\r\u2028\u2029", stateJS
	if p.state == stateCSSLineComment {
		ends, behind = "\n\f\r", stateCSS
	}
	at := bytes.IndexAny(text, ends)
	if at < 0 {
		return p, len(text)
	}
	p.state = behind
	return p, at
}

// What JavaScript takes for whitespace.
const jsSpace = "\f\n\r\t\v \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

// Words behind which an expression begins.
var wordsBefore = func() map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields("break case continue delete do else finally in instanceof return throw try typeof void yield") {
		words[word] = true
	}
	return words
}()

// slashAfter is what a / begins behind tokens; before is what it would have begun before them.
func slashAfter(tokens []byte, before slash) slash {
	tokens = bytes.TrimRight(tokens, jsSpace)
	n := len(tokens)
	if n == 0 {
		return before
	}
	regexp := false
	switch c := tokens[n-1]; c {
	case '+', '-':
		// x++ / y, but x + /y/.
		run := n - len(bytes.TrimRight(tokens, string(c)))
		regexp = run%2 == 1
	case '.':
		// 1. / x
		regexp = n == 1 || tokens[n-2] < '0' || tokens[n-2] > '9'
	case ',', '<', '>', '=', '*', '%', '&', '|', '^', '?', '!', '~', '(', '[', ':', ';', '{', '}':
		regexp = true
	default:
		from := n
		for from > 0 && isJSWord(rune(tokens[from-1])) {
			from--
		}
		regexp = wordsBefore[string(tokens[from:])] && !bytes.HasSuffix(bytes.TrimRight(tokens[:from], jsSpace), []byte("."))
	}
	if regexp {
		return slashRegexp
	}
	return slashDivision
}

func isJSWord(r rune) bool {
	return r == '$' || r == '_' || r < 0x80 && isLetterOrDigit(byte(r))
}

// isJSType: is a script of the type JavaScript, or looked at as such?
func isJSType(mimeType string) bool {
	mimeType, _, _ = strings.Cut(mimeType, ";")
	switch strings.TrimSpace(strings.ToLower(mimeType)) {
	case "", "module", "application/ecmascript", "application/javascript", "application/json", "application/ld+json",
		"application/x-ecmascript", "application/x-javascript", "text/ecmascript", "text/javascript", "text/javascript1.0",
		"text/javascript1.1", "text/javascript1.2", "text/javascript1.3", "text/javascript1.4", "text/javascript1.5",
		"text/jscript", "text/livescript", "text/x-ecmascript", "text/x-javascript":
		return true
	}
	return false
}
