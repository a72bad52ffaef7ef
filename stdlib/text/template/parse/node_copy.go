package parse

import "slices"

// CopyList is Copy for those who need the list.
func (l *ListNode) CopyList() *ListNode {
	if l == nil {
		return nil
	}
	c := *l
	c.Nodes = nil
	for _, n := range l.Nodes {
		c.add(n.Copy())
	}
	return &c
}

// CopyPipe is Copy for those who need the pipeline.
func (p *PipeNode) CopyPipe() *PipeNode {
	if p == nil {
		return nil
	}
	c := *p
	c.Decl = make([]*VariableNode, len(p.Decl))
	for i, v := range p.Decl {
		c.Decl[i] = v.copy()
	}
	c.Cmds = nil
	for _, command := range p.Cmds {
		c.Cmds = append(c.Cmds, command.copy())
	}
	return &c
}

func (c *CommandNode) copy() *CommandNode {
	d := *c
	d.Args = nil
	for _, arg := range c.Args {
		d.Args = append(d.Args, arg.Copy())
	}
	return &d
}

func (v *VariableNode) copy() *VariableNode {
	c := *v
	c.Ident = slices.Clone(v.Ident)
	return &c
}

func (b *BranchNode) copy() BranchNode {
	c := *b
	c.Pipe = b.Pipe.CopyPipe()
	c.List = b.List.CopyList()
	c.ElseList = b.ElseList.CopyList()
	return c
}

func (l *ListNode) Copy() Node { return l.CopyList() }
func (p *PipeNode) Copy() Node { return p.CopyPipe() }

func (c *CommandNode) Copy() Node {
	if c == nil {
		return c
	}
	return c.copy()
}

func (v *VariableNode) Copy() Node { return v.copy() }

func (t *TextNode) Copy() Node {
	c := *t
	c.Text = append([]byte{}, t.Text...)
	return &c
}

func (a *ActionNode) Copy() Node {
	c := *a
	c.Pipe = a.Pipe.CopyPipe()
	return &c
}

func (f *FieldNode) Copy() Node {
	c := *f
	c.Ident = slices.Clone(f.Ident)
	return &c
}

func (c *ChainNode) Copy() Node {
	d := *c
	d.Field = slices.Clone(c.Field)
	return &d
}

func (t *TemplateNode) Copy() Node {
	c := *t
	c.Pipe = t.Pipe.CopyPipe()
	return &c
}

// The kind of branch, with the same parts.
func (b *BranchNode) Copy() Node {
	switch b.NodeType {
	case NodeIf:
		return &IfNode{*b}
	case NodeRange:
		return &RangeNode{*b}
	case NodeWith:
		return &WithNode{*b}
	}
	panic("unknown branch type")
}

func (i *IfNode) Copy() Node    { return &IfNode{i.copy()} }
func (r *RangeNode) Copy() Node { return &RangeNode{r.copy()} }
func (w *WithNode) Copy() Node  { return &WithNode{w.copy()} }

// What has no parts.

func (c *CommentNode) Copy() Node    { d := *c; return &d }
func (i *IdentifierNode) Copy() Node { c := *i; return &c }
func (d *DotNode) Copy() Node        { c := *d; return &c }
func (n *NilNode) Copy() Node        { c := *n; return &c }
func (b *BoolNode) Copy() Node       { c := *b; return &c }
func (n *NumberNode) Copy() Node     { c := *n; return &c }
func (s *StringNode) Copy() Node     { c := *s; return &c }
func (e *endNode) Copy() Node        { c := *e; return &c }
func (e *elseNode) Copy() Node       { c := *e; return &c }
func (b *BreakNode) Copy() Node      { c := *b; return &c }
func (c *ContinueNode) Copy() Node   { d := *c; return &d }
