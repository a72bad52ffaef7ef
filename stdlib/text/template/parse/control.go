package parse

// parseAction parses what stands between delimiters, and for control structures what belongs to them.
func (p *parser) parseAction() Node {
	t := p.nextNonSpace()
	own := owner{p.tree}
	switch t.kind {
	case blockKeyword:
		return p.parseBlock()
	case breakKeyword:
		p.parseLoopExit("{{break}}")
		return &BreakNode{own, NodeBreak, t.pos, t.line}
	case continueKeyword:
		p.parseLoopExit("{{continue}}")
		return &ContinueNode{own, NodeContinue, t.pos, t.line}
	case elseKeyword:
		return p.parseElse()
	case endKeyword:
		return &endNode{nodeEnd, p.expect(rightDelim, "end").pos, own}
	case ifKeyword:
		return p.parseIf()
	case rangeKeyword:
		return &RangeNode{p.parseBranch(NodeRange, "range")}
	case templateKeyword:
		return p.parseInvocation()
	case withKeyword:
		return p.parseWith()
	}
	p.giveBack(t)
	first := p.peek()
	return &ActionNode{NodeAction, first.pos, own, first.line, p.parsePipeline("command", rightDelim)}
}

func (p *parser) parseLoopExit(action string) {
	if t := p.nextNonSpace(); t.kind != rightDelim {
		p.unexpected(t, action)
	}
	if p.rangeDepth == 0 {
		p.fail("%s outside {{range}}", action)
	}
}

func (p *parser) parseIf() Node   { return &IfNode{p.parseBranch(NodeIf, "if")} }
func (p *parser) parseWith() Node { return &WithNode{p.parseBranch(NodeWith, "with")} }

func (p *parser) parseBranch(kind NodeType, context string) BranchNode {
	outer := len(p.vars)
	pipe := p.parsePipeline(context, rightDelim)
	if kind == NodeRange {
		p.rangeDepth++
	}
	list, last := p.parseList()
	if kind == NodeRange {
		p.rangeDepth--
	}
	var elseList *ListNode
	if last.Type() == nodeElse {
		elseList = p.parseElseList(kind, last)
	}
	p.vars = p.vars[:outer]
	return BranchNode{kind, pipe.Pos, owner{p.tree}, pipe.Line, pipe, list, elseList}
}

// parseElseList: what follows an else up to the end. "else if" and "else with" are an if or with in the list of the
// else, whose end is the end of both.
func (p *parser) parseElseList(kind NodeType, elseAction Node) *ListNode {
	chained := p.tree.newList(elseAction.Position())
	switch word := p.peek().kind; {
	case kind == NodeIf && word == ifKeyword:
		p.next()
		chained.add(p.parseIf())
		return chained
	case kind == NodeWith && word == withKeyword:
		p.next()
		chained.add(p.parseWith())
		return chained
	}
	list, last := p.parseList()
	if last.Type() != nodeEnd {
		p.fail("expected end; found %s", last)
	}
	return list
}

// parseElse leaves the word in "else if" and "else with".
func (p *parser) parseElse() Node {
	t := p.peekNonSpace()
	if t.kind != ifKeyword && t.kind != withKeyword {
		t = p.expect(rightDelim, "else")
	}
	return &elseNode{nodeElse, t.pos, owner{p.tree}}
}

// parseBlock parses a template and invokes it.
func (p *parser) parseBlock() Node {
	const context = "block clause"
	t := p.nextNonSpace()
	name := p.templateName(t, context)
	pipe := p.parsePipeline(context, rightDelim)
	p.within(name).parseBody(context)
	return &TemplateNode{NodeTemplate, t.pos, owner{p.tree}, t.line, name, pipe}
}

func (p *parser) parseInvocation() Node {
	const context = "template clause"
	t := p.nextNonSpace()
	n := &TemplateNode{NodeTemplate, t.pos, owner{p.tree}, t.line, p.templateName(t, context), nil}
	if behind := p.nextNonSpace(); behind.kind != rightDelim {
		p.giveBack(behind)
		n.Pipe = p.parsePipeline(context, rightDelim)
	}
	return n
}

func (p *parser) templateName(t token, context string) string {
	if t.kind != stringToken && t.kind != rawStringToken {
		p.unexpected(t, context)
	}
	return p.unquote(t)
}
