package template

import (
	"bytes"
	"html"
	"maps"
	"regexp"
	"text/template"
	"text/template/parse"
)

// An escaper finds out at which place of the document each action of the templates puts its value, and what has to be
// done to the value there. Nothing of the templates changes before commit.
type escaper struct {
	set     *templateSet
	ends    map[string]place              // where templates end, by their names
	derived map[string]*template.Template // those made for places other than text
	called  map[string]bool
	loop    *loop

	pipelines map[*parse.ActionNode][]string // what values are passed through besides
	callees   map[*parse.TemplateNode]string
	texts     map[*parse.TextNode][]byte
}

// A loop is the range around.
type loop struct {
	outer             *loop
	breaks, continues []place
}

func newEscaper(set *templateSet) *escaper {
	return &escaper{
		set: set, ends: map[string]place{}, derived: map[string]*template.Template{}, called: map[string]bool{},
		pipelines: map[*parse.ActionNode][]string{}, callees: map[*parse.TemplateNode]string{}, texts: map[*parse.TextNode][]byte{},
	}
}

// escapeTemplate makes a template safe that is executed by itself.
func (t *Template) escapeTemplate(root parse.Node, name string) error {
	e := t.set.escaper
	end, _ := e.tree(place{}, root, name, 0)
	var err error
	if end.err != nil {
		end.err.Name = name
		err = end.err
	} else if end.state != stateText {
		err = &Error{ErrorCode: ErrEndContext, Name: name, Description: "ends in a non-text context: " + end.String()}
	}
	known := t.set.templates[name]
	if err != nil {
		if known != nil {
			known.err = err
			known.text.Tree, known.Tree = nil, nil
		}
		return err
	}
	e.commit()
	if known != nil {
		known.escaped = true
		known.Tree = known.text.Tree
	}
	return nil
}

func (e *escaper) node(p place, n parse.Node) place {
	switch n := n.(type) {
	case *parse.ActionNode:
		return e.action(p, n)
	case *parse.BreakNode:
		p.node = n
		e.loop.breaks = append(e.loop.breaks, p)
		return place{state: stateDead}
	case *parse.ContinueNode:
		p.node = n
		e.loop.continues = append(e.loop.continues, p)
		return place{state: stateDead}
	case *parse.CommentNode:
		return p
	case *parse.IfNode:
		return e.branch(p, &n.BranchNode, "if")
	case *parse.WithNode:
		return e.branch(p, &n.BranchNode, "with")
	case *parse.RangeNode:
		return e.rangeLoop(p, &n.BranchNode)
	case *parse.ListNode:
		return e.list(p, n)
	case *parse.TemplateNode:
		end, name := e.tree(p, n, n.Name, n.Line)
		if name != n.Name {
			e.callees[n] = name
		}
		return end
	case *parse.TextNode:
		return e.textNode(p, n)
	}
	panic("escaping " + n.String() + " is unimplemented")
}

// ---- actions ----

// Functions of text/template that escape.
var predefined = map[string]bool{"html": true, "urlquery": true}

// action decides what the value is passed through.
func (e *escaper) action(p place, n *parse.ActionNode) place {
	if len(n.Pipe.Decl) != 0 {
		return p // a variable is set
	}
	p = p.entered()
	for i, command := range n.Pipe.Cmds {
		function, ok := command.Args[0].(*parse.IdentifierNode)
		if !ok || !predefined[function.Ident] {
			continue
		}
		if i < len(n.Pipe.Cmds)-1 || p.state == stateAttr && p.quote == spaceOrTagEnd && function.Ident == "html" {
			return place{state: stateError, err: newError(ErrPredefinedEscaper, n, n.Line, "predefined escaper %q disallowed in template", function.Ident)}
		}
	}
	if p.state == stateError {
		return p
	}
	if p.url == urlUnknown && p.inURL() {
		return place{state: stateError, err: newError(ErrAmbigContext, n, n.Line, "%s appears in an ambiguous context within a URL", n)}
	}
	through := p.escapers()
	switch p.state {
	case stateJS:
		p.slash = slashDivision
	case stateTag:
		p.state = stateAttrName
	}
	switch p.quote {
	case noQuote:
	case spaceOrTagEnd:
		through = append(through, "_html_template_nospaceescaper")
	default:
		through = append(through, "_html_template_attrescaper")
	}
	e.pipelines[n] = through
	return p
}

// inURL: may a URL stand at the place?
func (p place) inURL() bool {
	return p.state == stateURL || stateCSSDouble <= p.state && p.state <= stateCSSURL
}

// escapers are the functions for a value at the place, but for what its quotes want.
func (p place) escapers() []string {
	if p.inURL() {
		return p.urlEscapers()
	}
	name := ""
	switch p.state {
	case stateMetaContentURL:
		name = "urlfilter"
	case stateJS:
		name = "jsvalescaper"
	case stateJSDouble, stateJSSingle:
		name = "jsstrescaper"
	case stateJSTemplate:
		name = "jstmpllitescaper"
	case stateJSRegexp:
		name = "jsregexpescaper"
	case stateCSS:
		name = "cssvaluefilter"
	case stateText:
		name = "htmlescaper"
	case stateRCDATA:
		name = "rcdataescaper"
	case stateAttrName, stateTag:
		name = "htmlnamefilter"
	case stateSrcset:
		name = "srcsetescaper"
	case stateAttr, stateMetaContent:
		return nil
	default:
		if !p.state.isComment() {
			panic("unexpected state " + p.state.String())
		}
		name = "commentescaper"
	}
	return []string{"_html_template_" + name}
}

func (p place) urlEscapers() []string {
	if p.url == urlQuery {
		return []string{"_html_template_urlescaper"}
	}
	whole := "_html_template_urlnormalizer"
	if p.state == stateCSSDouble || p.state == stateCSSSingle {
		whole = "_html_template_cssescaper"
	}
	if p.url == urlStart {
		return []string{"_html_template_urlfilter", whole}
	}
	return []string{whole}
}

// Functions that do what a predefined one does, or less.
var likePredefined = map[string]string{
	"_html_template_attrescaper":   "html",
	"_html_template_htmlescaper":   "html",
	"_html_template_rcdataescaper": "html",
	"_html_template_urlescaper":    "urlquery",
	"_html_template_urlnormalizer": "urlquery",
}

func likeWhich(function string) string {
	if like, ok := likePredefined[function]; ok {
		return like
	}
	return function
}

// Functions behind which others have nothing left to do.
var nothingLeft = map[string]map[string]bool{
	"_html_template_commentescaper":   {"_html_template_attrescaper": true, "_html_template_htmlescaper": true},
	"_html_template_cssescaper":       {"_html_template_attrescaper": true},
	"_html_template_jsregexpescaper":  {"_html_template_attrescaper": true},
	"_html_template_jsstrescaper":     {"_html_template_attrescaper": true},
	"_html_template_jstmpllitescaper": {"_html_template_attrescaper": true},
	"_html_template_urlescaper":       {"_html_template_urlnormalizer": true},
}

func functionOf(command *parse.CommandNode) string {
	if function, ok := command.Args[0].(*parse.IdentifierNode); ok {
		return function.Ident
	}
	return ""
}

// passThrough lets a pipeline end in functions, unless it does what they do already.
func passThrough(pipe *parse.PipeNode, through []string) {
	if len(through) == 0 {
		return
	}
	kept := len(pipe.Cmds)
	if kept > 0 {
		last := pipe.Cmds[kept-1]
		if function := functionOf(last); predefined[function] {
			if kept == 1 && len(last.Args) > 1 {
				// html a b: the arguments are a value, which then is escaped.
				last.Args[0] = parse.NewIdentifier("_eval_args_").SetPos(last.Args[0].Position())
				pipe.Cmds = appendCommand(pipe.Cmds, newCommand(function, pipe.Position()))
				kept++
			}
			replaced := false
			for i, name := range through {
				if likeWhich(name) == likeWhich(function) {
					through[i] = function
					replaced = true
				}
			}
			if replaced {
				kept--
			}
		}
	}
	there := map[string]bool{}
	commands := make([]*parse.CommandNode, kept, kept+len(through))
	for i, command := range pipe.Cmds[:kept] {
		commands[i] = command
		if function := functionOf(command); function != "" {
			there[likeWhich(function)] = true
		}
	}
	for _, name := range through {
		if !there[likeWhich(name)] {
			commands = appendCommand(commands, newCommand(name, pipe.Position()))
		}
	}
	pipe.Cmds = commands
}

func appendCommand(commands []*parse.CommandNode, next *parse.CommandNode) []*parse.CommandNode {
	if n := len(commands); n > 0 && nothingLeft[functionOf(commands[n-1])][functionOf(next)] {
		return commands
	}
	return append(commands, next)
}

func newCommand(function string, pos parse.Pos) *parse.CommandNode {
	return &parse.CommandNode{NodeType: parse.NodeCommand, Args: []parse.Node{parse.NewIdentifier(function).SetPos(pos)}}
}

// ---- branches ----

// join is the place behind branches that end at two places.
func join(a, b place, n parse.Node, name string) place {
	switch {
	case a.state == stateError || b.state == stateDead:
		return a
	case b.state == stateError || a.state == stateDead:
		return b
	case a.equals(b):
		return a
	}
	joined := a
	joined.url = b.url
	if joined.equals(b) {
		joined.url = urlUnknown
		return joined
	}
	joined = a
	joined.slash = b.slash
	if joined.equals(b) {
		joined.slash = slashUnknown
		return joined
	}
	if c, d := a.entered(), b.entered(); !c.equals(a) || !d.equals(b) {
		if joined := join(c, d, n, name); joined.state != stateError {
			return joined
		}
	}
	return place{state: stateError, err: newError(ErrBranchEnd, n, 0, "{{%s}} branches end in different contexts: %v, %v", name, a, b)}
}

func (e *escaper) branch(p place, n *parse.BranchNode, name string) place {
	first := e.list(p.clone(), n.List)
	return join(first, e.list(p.clone(), n.ElseList), n, name)
}

func (e *escaper) rangeLoop(p place, n *parse.BranchNode) place {
	e.loop = &loop{outer: e.loop}
	end := e.list(p.clone(), n.List)
	if end.state != stateError {
		end = e.loop.join(end)
	}
	e.loop = e.loop.outer
	if end.state == stateError {
		return end
	}
	// The body must also be right where it has ended.
	e.loop = &loop{outer: e.loop}
	again, _ := e.tentatively(end, n.List, nil)
	end = join(end, again, n, "range")
	if end.state == stateError {
		e.loop = e.loop.outer
		end.err.Line = n.Line
		end.err.Description = "on range loop re-entry: " + end.err.Description
		return end
	}
	end = e.loop.join(end)
	e.loop = e.loop.outer
	if end.state == stateError {
		return end
	}
	return join(end, e.list(p.clone(), n.ElseList), n, "range")
}

// join is the place behind a loop whose body ends at a place, or is left before.
func (l *loop) join(end place) place {
	for _, left := range l.breaks {
		if end = join(end, left, left.node, "range"); end.state == stateError {
			end.err.Line = left.node.(*parse.BreakNode).Line
			end.err.Description = "at range loop break: " + end.err.Description
			return end
		}
	}
	for _, left := range l.continues {
		if end = join(end, left, left.node, "range"); end.state == stateError {
			end.err.Line = left.node.(*parse.ContinueNode).Line
			end.err.Description = "at range loop continue: " + end.err.Description
			return end
		}
	}
	return end
}

func (e *escaper) list(p place, n *parse.ListNode) place {
	if n == nil {
		return p
	}
	for _, inner := range n.Nodes {
		if p = e.node(p, inner); p.state == stateDead {
			break
		}
	}
	return p
}

// tentatively goes over a list, and keeps what came of it if that is wanted.
func (e *escaper) tentatively(p place, n *parse.ListNode, wanted func(tried *escaper, end place) bool) (end place, kept bool) {
	tried := newEscaper(e.set)
	tried.loop = e.loop
	maps.Copy(tried.ends, e.ends)
	end = tried.list(p, n)
	if wanted == nil || !wanted(tried, end) {
		return end, false
	}
	maps.Copy(e.ends, tried.ends)
	maps.Copy(e.derived, tried.derived)
	maps.Copy(e.called, tried.called)
	maps.Copy(e.pipelines, tried.pipelines)
	maps.Copy(e.callees, tried.callees)
	maps.Copy(e.texts, tried.texts)
	return end, true
}

// ---- templates ----

// tree is the place behind a template that is used at a place, and what it is called there.
func (e *escaper) tree(p place, n parse.Node, name string, line int) (end place, derived string) {
	derived = p.derivedName(name)
	e.called[derived] = true
	if end, ok := e.ends[derived]; ok {
		return end, derived
	}
	t := e.template(name)
	if t == nil {
		message := "no such template %q"
		if e.set.templates[name] != nil {
			message = "%q is an incomplete or empty template"
		}
		return place{state: stateError, err: newError(ErrNoSuchTemplate, n, line, message, name)}, derived
	}
	if derived != name {
		other := e.template(derived)
		if other == nil {
			other = template.New(derived)
			other.Tree = &parse.Tree{Name: derived, Root: t.Root.CopyList()}
			e.derived[derived] = other
		}
		t = other
	}
	return e.body(p, t), derived
}

// body is where a template ends. One that uses itself is supposed to end where it begins, else where it did then.
func (e *escaper) body(p place, t *template.Template) place {
	end, good := e.supposing(p, t)
	if !good {
		if again, better := e.supposing(end, t); better {
			return again
		}
	}
	if !good && end.state != stateError {
		return place{state: stateError, err: newError(ErrOutputContext, t.Tree.Root, 0, "cannot compute output context for template %s", t.Name())}
	}
	return end
}

// supposing is where a template ends that begins at a place, if it ends there where it uses itself; not good if that
// is wrong.
func (e *escaper) supposing(p place, t *template.Template) (end place, good bool) {
	e.ends[t.Name()] = p
	return e.tentatively(p, t.Tree.Root, func(tried *escaper, end place) bool {
		return end.state != stateError && (!tried.called[t.Name()] || p.equals(end))
	})
}

// ---- text ----

var scriptTags = regexp.MustCompile("(?i)<(script|/script|!--)")

// textNode goes over text. Comments are left out; what would be a tag by mistake is escaped.
func (e *escaper) textNode(p place, n *parse.TextNode) place {
	text := n.Text
	var b bytes.Buffer
	written, at := 0, 0
	for at < len(text) {
		next, size := afterText(p, text[at:])
		end := at + size
		if p.state == stateText || p.state == stateRCDATA {
			written = escapeStray(&b, text, written, at, end, next.state != p.state)
		} else if p.state.isComment() && p.quote == noQuote {
			switch p.state {
			case stateJSBlockComment:
				// It stands for a line end if there is one in it.
				if bytes.ContainsAny(text[written:end], "\n\r\u2028\u2029") {
					b.WriteByte('\n')
				} else {
					b.WriteByte(' ')
				}
			case stateCSSBlockComment:
				b.WriteByte(' ')
			}
			written = end
		}
		if p.state != next.state && next.state.isComment() && next.quote == noQuote {
			b.Write(text[written : end-next.state.opening()])
			written = end
		}
		if p.state.isScriptLiteral() && scriptTags.Match(text[at:end]) {
			b.Write(text[written:at])
			b.Write(scriptTags.ReplaceAll(text[at:end], []byte(`\x3C$1`)))
			written = end
		}
		p, at = next, end
	}
	if written != 0 && p.state != stateError {
		if !p.state.isComment() || p.quote != noQuote {
			b.Write(text[written:])
		}
		e.texts[n] = b.Bytes()
	}
	return p
}

// opening is the length of what begins a comment.
func (s state) opening() int {
	switch s {
	case stateHTMLComment, stateJSHTMLOpen:
		return len(commentBegin)
	case stateJSHTMLClose:
		return len(commentEnd)
	}
	return 2
}

// escapeStray writes text with each < escaped that begins no tag; the last one does if the text ends in a tag.
func escapeStray(b *bytes.Buffer, text []byte, written, from, to int, inTag bool) int {
	if inTag {
		if tag := bytes.LastIndexByte(text[from:to], '<'); tag >= 0 {
			to = from + tag
		}
	}
	const doctype = "<!DOCTYPE"
	for i := from; i < to; i++ {
		rest := text[i:]
		if rest[0] != '<' || len(rest) >= len(doctype) && bytes.EqualFold(rest[:len(doctype)], []byte(doctype)) {
			continue
		}
		b.Write(text[written:i])
		b.WriteString("&lt;")
		written = i + 1
	}
	return written
}

// afterText is the place behind a part of the text, and its length.
func afterText(p place, text []byte) (place, int) {
	if p.quote == noQuote {
		next, end := stepToEndTag(p, text)
		if end == 0 {
			return next, 0 // the element ends here
		}
		return steps[p.state](p, text[:end])
	}
	end := bytes.IndexAny(text, quoteEnds[p.quote])
	if end < 0 {
		end = len(text)
	}
	if p.quote == spaceOrTagEnd {
		// Browsers do not agree on these.
		if i := bytes.IndexAny(text[:end], "\"'<=`"); i >= 0 {
			return failed(ErrBadHTML, "%q in unquoted attr: %q", text[i:i+1], text[:end]), len(text)
		}
	}
	if end == len(text) {
		for value := []byte(html.UnescapeString(string(text))); len(value) > 0; {
			next, n := steps[p.state](p, value)
			p, value = next, value[n:]
		}
		return p, len(text)
	}
	of := p.element
	if p.state == stateAttr && of == elementScript && p.attr == attrScriptType && !isJSType(string(text[:end])) {
		of = noElement
	}
	if p.quote != spaceOrTagEnd {
		end++
	}
	return place{state: stateTag, element: of}, end
}

// ---- changing the templates ----

// commit does what was found out.
func (e *escaper) commit() {
	for name := range e.ends {
		e.template(name).Funcs(functions)
	}
	known := e.set.any()
	for _, t := range e.derived {
		if _, err := known.text.AddParseTree(t.Name(), t.Tree); err != nil {
			panic("error adding derived template")
		}
	}
	for n, through := range e.pipelines {
		passThrough(n.Pipe, through)
	}
	for n, name := range e.callees {
		n.Name = name
	}
	for n, text := range e.texts {
		n.Text = text
	}
	clear(e.called)
	clear(e.pipelines)
	clear(e.callees)
	clear(e.texts)
}

func (e *escaper) template(name string) *template.Template {
	if t := e.set.any().text.Lookup(name); t != nil {
		return t
	}
	return e.derived[name]
}
