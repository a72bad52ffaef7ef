package parse

import (
	"strconv"
	"strings"
)

func (l *ListNode) String() string       { return textOf(l) }
func (t *TextNode) String() string       { return string(t.Text) }
func (c *CommentNode) String() string    { return textOf(c) }
func (p *PipeNode) String() string       { return textOf(p) }
func (a *ActionNode) String() string     { return textOf(a) }
func (c *CommandNode) String() string    { return textOf(c) }
func (i *IdentifierNode) String() string { return i.Ident }
func (v *VariableNode) String() string   { return strings.Join(v.Ident, ".") }
func (d *DotNode) String() string        { return "." }
func (n *NilNode) String() string        { return "nil" }
func (f *FieldNode) String() string      { return textOf(f) }
func (c *ChainNode) String() string      { return textOf(c) }
func (b *BoolNode) String() string       { return strconv.FormatBool(b.True) }
func (n *NumberNode) String() string     { return n.Text }
func (s *StringNode) String() string     { return s.Quoted }
func (e *endNode) String() string        { return textOf(e) }
func (e *elseNode) String() string       { return textOf(e) }
func (b *BranchNode) String() string     { return textOf(b) }
func (b *BreakNode) String() string      { return textOf(b) }
func (c *ContinueNode) String() string   { return textOf(c) }
func (t *TemplateNode) String() string   { return textOf(t) }

func textOf(n Node) string {
	var w nodeWriter
	w.node(n)
	return w.String()
}

// A nodeWriter writes nodes as template text.
type nodeWriter struct{ strings.Builder }

// action writes parts between the tree's delimiters.
func (w *nodeWriter) action(t *Tree, parts ...string) {
	w.WriteString(t.left)
	for _, part := range parts {
		w.WriteString(part)
	}
	w.WriteString(t.right)
}

func (w *nodeWriter) node(n Node) {
	switch n := n.(type) {
	case *ListNode:
		for _, inner := range n.Nodes {
			w.node(inner)
		}
	case *CommentNode:
		w.action(n.tr, n.Text)
	case *PipeNode:
		w.pipe(n)
	case *ActionNode:
		w.action(n.tr, n.Pipe.String())
	case *CommandNode:
		for i, arg := range n.Args {
			if i > 0 {
				w.WriteByte(' ')
			}
			w.operand(arg)
		}
	case *FieldNode:
		w.fields(n.Ident)
	case *ChainNode:
		w.operand(n.Node)
		w.fields(n.Field)
	case *IfNode:
		w.branch(&n.BranchNode)
	case *RangeNode:
		w.branch(&n.BranchNode)
	case *WithNode:
		w.branch(&n.BranchNode)
	case *BranchNode:
		w.branch(n)
	case *TemplateNode:
		pipe := ""
		if n.Pipe != nil {
			pipe = " " + n.Pipe.String()
		}
		w.action(n.tr, "template ", strconv.Quote(n.Name), pipe)
	case *BreakNode:
		w.action(n.tr, "break")
	case *ContinueNode:
		w.action(n.tr, "continue")
	case *endNode:
		w.action(n.tr, "end")
	case *elseNode:
		w.action(n.tr, "else")
	default:
		w.WriteString(n.String())
	}
}

// operand writes a pipeline in its parentheses.
func (w *nodeWriter) operand(n Node) {
	if pipe, isPipe := n.(*PipeNode); isPipe {
		w.WriteByte('(')
		w.pipe(pipe)
		w.WriteByte(')')
		return
	}
	w.node(n)
}

func (w *nodeWriter) fields(names []string) {
	for _, name := range names {
		w.WriteByte('.')
		w.WriteString(name)
	}
}

func (w *nodeWriter) pipe(p *PipeNode) {
	for i, v := range p.Decl {
		if i > 0 {
			w.WriteString(", ")
		}
		w.node(v)
	}
	switch {
	case len(p.Decl) == 0:
	case p.IsAssign:
		w.WriteString(" = ")
	default:
		w.WriteString(" := ")
	}
	for i, command := range p.Cmds {
		if i > 0 {
			w.WriteString(" | ")
		}
		w.node(command)
	}
}

func (w *nodeWriter) branch(b *BranchNode) {
	names := map[NodeType]string{NodeIf: "if", NodeRange: "range", NodeWith: "with"}
	name, known := names[b.NodeType]
	if !known {
		panic("unknown branch type")
	}
	w.action(b.tr, name, " ", b.Pipe.String())
	w.node(b.List)
	if b.ElseList != nil {
		w.action(b.tr, "else")
		w.node(b.ElseList)
	}
	w.action(b.tr, "end")
}
