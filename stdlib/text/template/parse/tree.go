// Package parse makes trees of templates, for text/template.
//
// scanner.go cuts the text into tokens, parser.go and control.go make nodes of them; node_text.go writes nodes as
// text again, which is what messages show.
package parse

import (
	"bytes"
	"fmt"
	"strings"
)

// Tree is one parsed template.
type Tree struct {
	Name      string
	ParseName string // of the template whose text this one stands in, for messages
	Root      *ListNode
	Mode      Mode

	text        string
	left, right string // delimiters
}

// Mode is how to parse: a set of bits.
type Mode uint

const (
	ParseComments Mode = 1 << iota // keep comments in the tree
	SkipFuncCheck                  // functions need not be known
)

// New is a tree without anything in it.
func New(name string, funcs ...map[string]any) *Tree { return &Tree{Name: name} }

// Parse makes trees of a text: one of that name, and those that it defines.
func Parse(name, text, leftDelim, rightDelim string, funcs ...map[string]any) (map[string]*Tree, error) {
	set := map[string]*Tree{}
	t := New(name)
	t.text = text
	_, err := t.Parse(text, leftDelim, rightDelim, set, funcs...)
	return set, err
}

// Parse makes t the tree of a text, and adds it and those that the text defines to a set. Empty delimiters are the
// usual ones.
func (t *Tree) Parse(text, leftDelim, rightDelim string, treeSet map[string]*Tree, funcs ...map[string]any) (tree *Tree, err error) {
	t.ParseName = t.Name
	t.text = text
	t.left, t.right = leftDelim, rightDelim
	if t.left == "" {
		t.left = defaultLeftDelim
	}
	if t.right == "" {
		t.right = defaultRightDelim
	}
	t.Root = nil
	scan := newScanner(text, t.left, t.right)
	scan.keepComments = t.Mode&ParseComments != 0
	scan.breakWord = !hasFunction(funcs, "break")
	scan.continueWord = !hasFunction(funcs, "continue")
	p := newParser(t, scan, treeSet, funcs)
	defer p.rescue(&err)
	p.parseTemplate()
	p.addToSet()
	return t, nil
}

// Copy copies the tree with all of its nodes.
func (t *Tree) Copy() *Tree {
	if t == nil {
		return nil
	}
	c := *t
	c.Mode = 0
	c.Root = t.Root.CopyList()
	return &c
}

// ErrorContext is where a node stands, as NAME:LINE:COLUMN, and its text.
func (t *Tree) ErrorContext(n Node) (location, context string) {
	if own := n.tree(); own != nil {
		t = own
	}
	before := t.text[:n.Position()]
	line := 1 + strings.Count(before, "\n")
	column := len(before) - (strings.LastIndexByte(before, '\n') + 1)
	return fmt.Sprintf("%s:%d:%d", t.ParseName, line, column), n.String()
}

// IsEmptyTree says whether there is nothing but space and comments.
func IsEmptyTree(n Node) bool {
	switch n := n.(type) {
	case nil, *CommentNode:
		return true
	case *TextNode:
		return len(bytes.TrimSpace(n.Text)) == 0
	case *ListNode:
		for _, inner := range n.Nodes {
			if !IsEmptyTree(inner) {
				return false
			}
		}
		return true
	case *ActionNode, *IfNode, *RangeNode, *TemplateNode, *WithNode:
		return false
	}
	panic("unknown node: " + n.String())
}

func hasFunction(funcs []map[string]any, name string) bool {
	for _, named := range funcs {
		if named[name] != nil {
			return true
		}
	}
	return false
}
