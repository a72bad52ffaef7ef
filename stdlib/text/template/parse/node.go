package parse

import "strings"

// A Node is a part of a template's tree.
type Node interface {
	Type() NodeType
	// String is the node as template text.
	String() string
	// Copy copies all that lies below as well.
	Copy() Node
	// Position is where the node starts in the template, in bytes.
	Position() Pos

	tree() *Tree
}

// NodeType says what a Node is. It is embedded in nodes.
type NodeType int

// Type is the type itself.
func (t NodeType) Type() NodeType { return t }

// Pos is a place in the text that was parsed, in bytes from its start.
type Pos int

// Position is the place itself.
func (p Pos) Position() Pos { return p }

const (
	NodeText       NodeType = iota // text between actions
	NodeAction                     // a pipeline whose value is printed
	NodeBool                       // true, false
	NodeChain                      // (x).Field
	NodeCommand                    // one command of a pipeline
	NodeDot                        // .
	nodeElse                       // while parsing only
	nodeEnd                        // while parsing only
	NodeField                      // .Field
	NodeIdentifier                 // the name of a function
	NodeIf                         // {{if}}
	NodeList                       // nodes in a row
	NodeNil                        // nil
	NodeNumber                     // a number
	NodePipe                       // commands joined by |
	NodeRange                      // {{range}}
	NodeString                     // a string
	NodeTemplate                   // {{template}}
	NodeVariable                   // $x
	NodeWith                       // {{with}}
	NodeComment                    // a comment
	NodeBreak                      // {{break}}
	NodeContinue                   // {{continue}}
)

// owner is the tree that a node was made for: its delimiters and text.
type owner struct{ tr *Tree }

func (o owner) tree() *Tree { return o.tr }

// ListNode is nodes in a row.
type ListNode struct {
	NodeType
	Pos
	owner
	Nodes []Node
}

func (t *Tree) newList(pos Pos) *ListNode {
	return &ListNode{NodeType: NodeList, Pos: pos, owner: owner{t}}
}

func (l *ListNode) add(n Node) { l.Nodes = append(l.Nodes, n) }

// TextNode is text between actions.
type TextNode struct {
	NodeType
	Pos
	owner
	Text []byte
}

// CommentNode is a comment, kept in the mode ParseComments.
type CommentNode struct {
	NodeType
	Pos
	owner
	Text string // with its /* and */
}

// PipeNode is commands joined by |, and the variables that get the last one's value.
type PipeNode struct {
	NodeType
	Pos
	owner
	Line     int
	IsAssign bool // = rather than :=
	Decl     []*VariableNode
	Cmds     []*CommandNode
}

// ActionNode is a pipeline between delimiters.
type ActionNode struct {
	NodeType
	Pos
	owner
	Line int
	Pipe *PipeNode
}

// CommandNode is one command of a pipeline: what is evaluated or called, then its arguments.
type CommandNode struct {
	NodeType
	Pos
	owner
	Args []Node
}

// IdentifierNode is the name of a function.
type IdentifierNode struct {
	NodeType
	Pos
	owner
	Ident string
}

// NewIdentifier is an identifier that belongs nowhere yet.
func NewIdentifier(ident string) *IdentifierNode {
	return &IdentifierNode{NodeType: NodeIdentifier, Ident: ident}
}

// SetPos sets the node's place and returns the node.
func (i *IdentifierNode) SetPos(pos Pos) *IdentifierNode {
	i.Pos = pos
	return i
}

// SetTree sets the node's tree and returns the node.
func (i *IdentifierNode) SetTree(t *Tree) *IdentifierNode {
	i.tr = t
	return i
}

// VariableNode is a variable and the fields behind it: $x.A.B is "$x", "A", "B".
type VariableNode struct {
	NodeType
	Pos
	owner
	Ident []string
}

func (t *Tree) newVariable(pos Pos, text string) *VariableNode {
	return &VariableNode{NodeVariable, pos, owner{t}, strings.Split(text, ".")}
}

// DotNode is the value that the template is at.
type DotNode struct {
	NodeType
	Pos
	owner
}

// Type is NodeDot.
func (d *DotNode) Type() NodeType { return NodeDot }

// NilNode is the constant nil.
type NilNode struct {
	NodeType
	Pos
	owner
}

// Type is NodeNil.
func (n *NilNode) Type() NodeType { return NodeNil }

// FieldNode is fields and methods of dot: .A.B is "A", "B".
type FieldNode struct {
	NodeType
	Pos
	owner
	Ident []string
}

func (t *Tree) newField(pos Pos, text string) *FieldNode {
	return &FieldNode{NodeField, pos, owner{t}, strings.Split(text[1:], ".")}
}

// ChainNode is fields and methods of another term.
type ChainNode struct {
	NodeType
	Pos
	owner
	Node  Node
	Field []string
}

// Add adds a field, which is given with its dot.
func (c *ChainNode) Add(field string) {
	if field == "" || field[0] != '.' {
		panic("no dot in field")
	}
	if field == "." {
		panic("empty field")
	}
	c.Field = append(c.Field, field[1:])
}

// BoolNode is true or false.
type BoolNode struct {
	NodeType
	Pos
	owner
	True bool
}

// StringNode is a string.
type StringNode struct {
	NodeType
	Pos
	owner
	Quoted string // as written
	Text   string // what it means
}

type endNode struct {
	NodeType
	Pos
	owner
}

type elseNode struct {
	NodeType
	Pos
	owner
}

// BranchNode is what if, range and with have in common.
type BranchNode struct {
	NodeType
	Pos
	owner
	Line     int
	Pipe     *PipeNode
	List     *ListNode
	ElseList *ListNode // nil if there is none
}

// IfNode is an {{if}}.
type IfNode struct{ BranchNode }

// RangeNode is a {{range}}.
type RangeNode struct{ BranchNode }

// WithNode is a {{with}}.
type WithNode struct{ BranchNode }

// BreakNode is a {{break}}.
type BreakNode struct {
	owner
	NodeType
	Pos
	Line int
}

// ContinueNode is a {{continue}}.
type ContinueNode struct {
	owner
	NodeType
	Pos
	Line int
}

// TemplateNode is a {{template}}.
type TemplateNode struct {
	NodeType
	Pos
	owner
	Line int
	Name string
	Pipe *PipeNode // nil: the template gets nil
}
