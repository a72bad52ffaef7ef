package parse

import (
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// Parentheses within parentheses.
const maxDepth = 10000

// A parser makes one tree. That of a definition within it has a parser of its own over the same scanner.
type parser struct {
	tree  *Tree
	scan  *scanner
	set   map[string]*Tree
	funcs []map[string]any

	ahead      []token  // given back, the next one last
	line       int      // of the token that was scanned last
	vars       []string // that are in scope
	actionLine int      // of the action that is being parsed; 0 outside
	rangeDepth int
	parenDepth int
}

func newParser(t *Tree, scan *scanner, set map[string]*Tree, funcs []map[string]any) *parser {
	return &parser{tree: t, scan: scan, set: set, funcs: funcs, vars: []string{"$"}}
}

// within is a parser for a template that is defined inside this one's.
func (p *parser) within(name string) *parser {
	t := *p.tree
	t.Name = name
	t.Root = nil
	inner := newParser(&t, p.scan, p.set, p.funcs)
	return inner
}

// fail ends parsing; rescue makes the error Parse's result.
func (p *parser) fail(format string, args ...any) {
	p.tree.Root = nil
	panic(fmt.Errorf("template: %s:%d: %s", p.tree.ParseName, p.line, fmt.Sprintf(format, args...)))
}

func (p *parser) rescue(err *error) {
	switch failure := recover().(type) {
	case nil:
	case runtime.Error:
		panic(failure)
	case error:
		*err = failure
	}
}

// ---- tokens

func (p *parser) next() token {
	if last := len(p.ahead) - 1; last >= 0 {
		t := p.ahead[last]
		p.ahead = p.ahead[:last]
		return t
	}
	t := p.scan.next()
	p.line = t.line
	return t
}

// giveBack makes these the next tokens, the first one first.
func (p *parser) giveBack(tokens ...token) {
	for _, t := range slices.Backward(tokens) {
		p.ahead = append(p.ahead, t)
	}
}

func (p *parser) peek() token {
	t := p.next()
	p.giveBack(t)
	return t
}

func (p *parser) nextNonSpace() token {
	t := p.next()
	for t.kind == spaceToken {
		t = p.next()
	}
	return t
}

// peekNonSpace drops spaces in front.
func (p *parser) peekNonSpace() token {
	t := p.nextNonSpace()
	p.giveBack(t)
	return t
}

func (p *parser) expect(kind tokenKind, context string) token {
	t := p.nextNonSpace()
	if t.kind != kind {
		p.unexpected(t, context)
	}
	return t
}

func (p *parser) unexpected(t token, context string) {
	if t.kind != errorToken {
		p.fail("unexpected %s in %s", t, context)
	}
	where := ""
	if p.actionLine != 0 && p.actionLine != t.line {
		where = fmt.Sprintf(" started at %s:%d", p.tree.ParseName, p.actionLine)
		if !strings.HasSuffix(t.text, " action") {
			where = " in action" + where
		}
	}
	p.fail("%s%s", t, where)
}

// unquote is what a string token means.
func (p *parser) unquote(t token) string {
	s, err := strconv.Unquote(t.text)
	if err != nil {
		p.fail("%s", err)
	}
	return s
}

// ---- lists

// parseTemplate parses a whole text; only here are templates defined.
func (p *parser) parseTemplate() {
	p.tree.Root = p.tree.newList(p.peek().pos)
	for p.peek().kind != endOfText {
		if p.peek().kind == leftDelim {
			delim := p.next()
			if word := p.nextNonSpace(); word.kind == defineKeyword {
				p.within("definition").parseDefinition()
				continue
			} else {
				p.giveBack(delim, word)
			}
		}
		n := p.parseItem()
		if n.Type() == nodeEnd || n.Type() == nodeElse {
			p.fail("unexpected %s", n)
		}
		p.tree.Root.add(n)
	}
}

// parseDefinition parses what follows the word define.
func (p *parser) parseDefinition() {
	const context = "define clause"
	name := p.nextNonSpace()
	if name.kind != stringToken && name.kind != rawStringToken {
		p.unexpected(name, context)
	}
	p.tree.Name = p.unquote(name)
	p.expect(rightDelim, context)
	p.parseBody(context)
}

// parseBody parses the template that ends with the next end, and adds it to the set.
func (p *parser) parseBody(context string) {
	list, last := p.parseList()
	p.tree.Root = list
	if last.Type() != nodeEnd {
		p.fail("unexpected %s in %s", last, context)
	}
	p.addToSet()
}

// addToSet: a template may be defined again if one of the two is empty.
func (p *parser) addToSet() {
	t := p.tree
	known := p.set[t.Name]
	if known == nil || IsEmptyTree(known.Root) {
		p.set[t.Name] = t
	} else if !IsEmptyTree(t.Root) {
		p.fail("template: multiple definition of template %q", t.Name)
	}
}

// parseList parses up to an end or else, which it returns separately.
func (p *parser) parseList() (list *ListNode, last Node) {
	list = p.tree.newList(p.peekNonSpace().pos)
	for p.peekNonSpace().kind != endOfText {
		n := p.parseItem()
		if n.Type() == nodeEnd || n.Type() == nodeElse {
			return list, n
		}
		list.add(n)
	}
	p.fail("unexpected EOF")
	return nil, nil
}

func (p *parser) parseItem() Node {
	switch t := p.nextNonSpace(); t.kind {
	case textToken:
		return &TextNode{NodeText, t.pos, owner{p.tree}, []byte(t.text)}
	case commentToken:
		return &CommentNode{NodeComment, t.pos, owner{p.tree}, t.text}
	case leftDelim:
		p.actionLine = t.line
		n := p.parseAction()
		p.actionLine = 0
		return n
	default:
		p.unexpected(t, "input")
	}
	return nil
}

// ---- pipelines

// parsePipeline parses up to a token of kind end. The context is for messages, but for "range", where two
// variables may be declared.
func (p *parser) parsePipeline(context string, end tokenKind) *PipeNode {
	first := p.peekNonSpace()
	pipe := &PipeNode{NodeType: NodePipe, Pos: first.pos, owner: owner{p.tree}, Line: first.line}
	p.parseDeclarations(pipe, context)
	for {
		t := p.nextNonSpace()
		switch t.kind {
		case end:
			p.checkPipeline(pipe, context)
			return pipe
		case boolToken, characterToken, complexToken, dotToken, fieldToken, identifierToken, numberToken, nilToken,
			rawStringToken, stringToken, variableToken, leftParen:
			p.giveBack(t)
			pipe.Cmds = append(pipe.Cmds, p.parseCommand())
		default:
			p.unexpected(t, context)
		}
	}
}

// parseDeclarations parses "$x :=", "$x =" and, for range, "$i, $x :=". A variable that is none of these is left
// where it is.
func (p *parser) parseDeclarations(pipe *PipeNode, context string) {
	for p.peekNonSpace().kind == variableToken {
		variable := p.next()
		behind := p.next()
		sign := behind
		if behind.kind == spaceToken {
			sign = p.nextNonSpace()
		}
		isComma := sign.kind == charToken && sign.text == ","
		if sign.kind != assignToken && sign.kind != declareToken && !isComma {
			if behind.kind == spaceToken {
				p.giveBack(variable, behind, sign)
			} else {
				p.giveBack(variable, sign)
			}
			return
		}
		pipe.Decl = append(pipe.Decl, p.tree.newVariable(variable.pos, variable.text))
		p.vars = append(p.vars, variable.text)
		if !isComma {
			pipe.IsAssign = sign.kind == assignToken
			return
		}
		if context != "range" || len(pipe.Decl) >= 2 {
			p.fail("too many declarations in %s", context)
		}
		switch p.peekNonSpace().kind {
		case variableToken, rightDelim, rightParen:
		default:
			p.fail("range can only initialize variables")
		}
	}
}

func (p *parser) checkPipeline(pipe *PipeNode, context string) {
	if len(pipe.Cmds) == 0 {
		p.fail("missing value for %s", context)
	}
	for i, command := range pipe.Cmds[1:] {
		switch command.Args[0].Type() {
		case NodeBool, NodeDot, NodeNil, NodeNumber, NodeString:
			p.fail("non executable command in pipeline stage %d", i+2)
		}
	}
}

// parseCommand parses operands with spaces between, and the | behind.
func (p *parser) parseCommand() *CommandNode {
	command := &CommandNode{NodeType: NodeCommand, Pos: p.peekNonSpace().pos, owner: owner{p.tree}}
	for {
		p.peekNonSpace()
		if operand := p.parseOperand(); operand != nil {
			command.Args = append(command.Args, operand)
		}
		t := p.next()
		if t.kind == spaceToken {
			continue
		}
		switch t.kind {
		case rightDelim, rightParen:
			p.giveBack(t)
		case pipeToken:
		default:
			p.unexpected(t, "operand")
		}
		break
	}
	if len(command.Args) == 0 {
		p.fail("empty command")
	}
	return command
}

// parseOperand parses a term and the fields behind it; nil if there is no term.
func (p *parser) parseOperand() Node {
	term := p.parseTerm()
	if term == nil || p.peek().kind != fieldToken {
		return term
	}
	chain := &ChainNode{NodeType: NodeChain, Pos: p.peek().pos, owner: owner{p.tree}, Node: term}
	for p.peek().kind == fieldToken {
		chain.Add(p.next().text)
	}
	switch term.Type() {
	case NodeField:
		return p.tree.newField(chain.Pos, chain.String())
	case NodeVariable:
		return p.tree.newVariable(chain.Pos, chain.String())
	case NodeBool, NodeString, NodeNumber, NodeNil, NodeDot:
		p.fail("unexpected . after term %q", term.String())
	}
	return chain
}

func (p *parser) parseTerm() Node {
	t := p.nextNonSpace()
	own := owner{p.tree}
	switch t.kind {
	case identifierToken:
		if p.tree.Mode&SkipFuncCheck == 0 && !hasFunction(p.funcs, t.text) {
			p.fail("function %q not defined", t.text)
		}
		return NewIdentifier(t.text).SetTree(p.tree).SetPos(t.pos)
	case dotToken:
		return &DotNode{NodeDot, t.pos, own}
	case nilToken:
		return &NilNode{NodeNil, t.pos, own}
	case variableToken:
		v := p.tree.newVariable(t.pos, t.text)
		if !slices.Contains(p.vars, v.Ident[0]) {
			p.fail("undefined variable %q", v.Ident[0])
		}
		return v
	case fieldToken:
		return p.tree.newField(t.pos, t.text)
	case boolToken:
		return &BoolNode{NodeBool, t.pos, own, t.text == "true"}
	case characterToken, complexToken, numberToken:
		number, err := p.tree.newNumber(t)
		if err != nil {
			p.fail("%s", err)
		}
		return number
	case stringToken, rawStringToken:
		return &StringNode{NodeString, t.pos, own, t.text, p.unquote(t)}
	case leftParen:
		if p.parenDepth >= maxDepth {
			p.fail("max expression depth exceeded")
		}
		p.parenDepth++
		pipe := p.parsePipeline("parenthesized pipeline", rightParen)
		p.parenDepth--
		return pipe
	}
	p.giveBack(t)
	return nil
}
