// run
// What Go exports from text/template/parse, with Go's types (make_signatures.py).
package main

import "text/template/parse"

const _ parse.NodeType = parse.NodeAction
const _ parse.NodeType = parse.NodeBool
const _ parse.NodeType = parse.NodeBreak
const _ parse.NodeType = parse.NodeChain
const _ parse.NodeType = parse.NodeCommand
const _ parse.NodeType = parse.NodeComment
const _ parse.NodeType = parse.NodeContinue
const _ parse.NodeType = parse.NodeDot
const _ parse.NodeType = parse.NodeField
const _ parse.NodeType = parse.NodeIdentifier
const _ parse.NodeType = parse.NodeIf
const _ parse.NodeType = parse.NodeList
const _ parse.NodeType = parse.NodeNil
const _ parse.NodeType = parse.NodeNumber
const _ parse.NodeType = parse.NodePipe
const _ parse.NodeType = parse.NodeRange
const _ parse.NodeType = parse.NodeString
const _ parse.NodeType = parse.NodeTemplate
const _ parse.NodeType = parse.NodeText
const _ parse.NodeType = parse.NodeVariable
const _ parse.NodeType = parse.NodeWith
const _ parse.Mode = parse.ParseComments
const _ parse.Mode = parse.SkipFuncCheck
var _ *int = &new(parse.ActionNode).Line
var _ **parse.PipeNode = &new(parse.ActionNode).Pipe
var _ *bool = &new(parse.BoolNode).True
var _ **parse.ListNode = &new(parse.BranchNode).ElseList
var _ *int = &new(parse.BranchNode).Line
var _ **parse.ListNode = &new(parse.BranchNode).List
var _ **parse.PipeNode = &new(parse.BranchNode).Pipe
var _ *int = &new(parse.BreakNode).Line
var _ *[]string = &new(parse.ChainNode).Field
var _ *parse.Node = &new(parse.ChainNode).Node
var _ *[]parse.Node = &new(parse.CommandNode).Args
var _ *string = &new(parse.CommentNode).Text
var _ *int = &new(parse.ContinueNode).Line
var _ *[]string = &new(parse.FieldNode).Ident
var _ *string = &new(parse.IdentifierNode).Ident
var _ *[]parse.Node = &new(parse.ListNode).Nodes
var _ *complex128 = &new(parse.NumberNode).Complex128
var _ *float64 = &new(parse.NumberNode).Float64
var _ *int64 = &new(parse.NumberNode).Int64
var _ *bool = &new(parse.NumberNode).IsComplex
var _ *bool = &new(parse.NumberNode).IsFloat
var _ *bool = &new(parse.NumberNode).IsInt
var _ *bool = &new(parse.NumberNode).IsUint
var _ *string = &new(parse.NumberNode).Text
var _ *uint64 = &new(parse.NumberNode).Uint64
var _ *[]*parse.CommandNode = &new(parse.PipeNode).Cmds
var _ *[]*parse.VariableNode = &new(parse.PipeNode).Decl
var _ *bool = &new(parse.PipeNode).IsAssign
var _ *int = &new(parse.PipeNode).Line
var _ *string = &new(parse.StringNode).Quoted
var _ *string = &new(parse.StringNode).Text
var _ *int = &new(parse.TemplateNode).Line
var _ *string = &new(parse.TemplateNode).Name
var _ **parse.PipeNode = &new(parse.TemplateNode).Pipe
var _ *[]uint8 = &new(parse.TextNode).Text
var _ *parse.Mode = &new(parse.Tree).Mode
var _ *string = &new(parse.Tree).Name
var _ *string = &new(parse.Tree).ParseName
var _ **parse.ListNode = &new(parse.Tree).Root
var _ *[]string = &new(parse.VariableNode).Ident
var _ func(parse.Node) bool = parse.IsEmptyTree
var _ func(string, ...map[string]interface{}) *parse.Tree = parse.New
var _ func(string) *parse.IdentifierNode = parse.NewIdentifier
var _ func(string, string, string, string, ...map[string]interface{}) (map[string]*parse.Tree, error) = parse.Parse
var _ func(*parse.ActionNode) parse.Node = (*parse.ActionNode).Copy
var _ func(parse.ActionNode) parse.Pos = (parse.ActionNode).Position
var _ func(*parse.ActionNode) string = (*parse.ActionNode).String
var _ func(parse.ActionNode) parse.NodeType = (parse.ActionNode).Type
var _ func(*parse.BoolNode) parse.Node = (*parse.BoolNode).Copy
var _ func(parse.BoolNode) parse.Pos = (parse.BoolNode).Position
var _ func(*parse.BoolNode) string = (*parse.BoolNode).String
var _ func(parse.BoolNode) parse.NodeType = (parse.BoolNode).Type
var _ func(*parse.BranchNode) parse.Node = (*parse.BranchNode).Copy
var _ func(parse.BranchNode) parse.Pos = (parse.BranchNode).Position
var _ func(*parse.BranchNode) string = (*parse.BranchNode).String
var _ func(parse.BranchNode) parse.NodeType = (parse.BranchNode).Type
var _ func(*parse.BreakNode) parse.Node = (*parse.BreakNode).Copy
var _ func(parse.BreakNode) parse.Pos = (parse.BreakNode).Position
var _ func(*parse.BreakNode) string = (*parse.BreakNode).String
var _ func(parse.BreakNode) parse.NodeType = (parse.BreakNode).Type
var _ func(*parse.ChainNode, string) = (*parse.ChainNode).Add
var _ func(*parse.ChainNode) parse.Node = (*parse.ChainNode).Copy
var _ func(parse.ChainNode) parse.Pos = (parse.ChainNode).Position
var _ func(*parse.ChainNode) string = (*parse.ChainNode).String
var _ func(parse.ChainNode) parse.NodeType = (parse.ChainNode).Type
var _ func(*parse.CommandNode) parse.Node = (*parse.CommandNode).Copy
var _ func(parse.CommandNode) parse.Pos = (parse.CommandNode).Position
var _ func(*parse.CommandNode) string = (*parse.CommandNode).String
var _ func(parse.CommandNode) parse.NodeType = (parse.CommandNode).Type
var _ func(*parse.CommentNode) parse.Node = (*parse.CommentNode).Copy
var _ func(parse.CommentNode) parse.Pos = (parse.CommentNode).Position
var _ func(*parse.CommentNode) string = (*parse.CommentNode).String
var _ func(parse.CommentNode) parse.NodeType = (parse.CommentNode).Type
var _ func(*parse.ContinueNode) parse.Node = (*parse.ContinueNode).Copy
var _ func(parse.ContinueNode) parse.Pos = (parse.ContinueNode).Position
var _ func(*parse.ContinueNode) string = (*parse.ContinueNode).String
var _ func(parse.ContinueNode) parse.NodeType = (parse.ContinueNode).Type
var _ func(*parse.DotNode) parse.Node = (*parse.DotNode).Copy
var _ func(parse.DotNode) parse.Pos = (parse.DotNode).Position
var _ func(*parse.DotNode) string = (*parse.DotNode).String
var _ func(*parse.DotNode) parse.NodeType = (*parse.DotNode).Type
var _ func(*parse.FieldNode) parse.Node = (*parse.FieldNode).Copy
var _ func(parse.FieldNode) parse.Pos = (parse.FieldNode).Position
var _ func(*parse.FieldNode) string = (*parse.FieldNode).String
var _ func(parse.FieldNode) parse.NodeType = (parse.FieldNode).Type
var _ func(*parse.IdentifierNode) parse.Node = (*parse.IdentifierNode).Copy
var _ func(parse.IdentifierNode) parse.Pos = (parse.IdentifierNode).Position
var _ func(*parse.IdentifierNode, parse.Pos) *parse.IdentifierNode = (*parse.IdentifierNode).SetPos
var _ func(*parse.IdentifierNode, *parse.Tree) *parse.IdentifierNode = (*parse.IdentifierNode).SetTree
var _ func(*parse.IdentifierNode) string = (*parse.IdentifierNode).String
var _ func(parse.IdentifierNode) parse.NodeType = (parse.IdentifierNode).Type
var _ func(*parse.IfNode) parse.Node = (*parse.IfNode).Copy
var _ func(parse.IfNode) parse.Pos = (parse.IfNode).Position
var _ func(*parse.IfNode) string = (*parse.IfNode).String
var _ func(parse.IfNode) parse.NodeType = (parse.IfNode).Type
var _ func(*parse.ListNode) parse.Node = (*parse.ListNode).Copy
var _ func(*parse.ListNode) *parse.ListNode = (*parse.ListNode).CopyList
var _ func(parse.ListNode) parse.Pos = (parse.ListNode).Position
var _ func(*parse.ListNode) string = (*parse.ListNode).String
var _ func(parse.ListNode) parse.NodeType = (parse.ListNode).Type
var _ func(*parse.NilNode) parse.Node = (*parse.NilNode).Copy
var _ func(parse.NilNode) parse.Pos = (parse.NilNode).Position
var _ func(*parse.NilNode) string = (*parse.NilNode).String
var _ func(*parse.NilNode) parse.NodeType = (*parse.NilNode).Type
var _ func(parse.Node) parse.Node = (parse.Node).Copy
var _ func(parse.Node) parse.Pos = (parse.Node).Position
var _ func(parse.Node) string = (parse.Node).String
var _ func(parse.Node) parse.NodeType = (parse.Node).Type
var _ func(parse.NodeType) parse.NodeType = (parse.NodeType).Type
var _ func(*parse.NumberNode) parse.Node = (*parse.NumberNode).Copy
var _ func(parse.NumberNode) parse.Pos = (parse.NumberNode).Position
var _ func(*parse.NumberNode) string = (*parse.NumberNode).String
var _ func(parse.NumberNode) parse.NodeType = (parse.NumberNode).Type
var _ func(*parse.PipeNode) parse.Node = (*parse.PipeNode).Copy
var _ func(*parse.PipeNode) *parse.PipeNode = (*parse.PipeNode).CopyPipe
var _ func(parse.PipeNode) parse.Pos = (parse.PipeNode).Position
var _ func(*parse.PipeNode) string = (*parse.PipeNode).String
var _ func(parse.PipeNode) parse.NodeType = (parse.PipeNode).Type
var _ func(parse.Pos) parse.Pos = (parse.Pos).Position
var _ func(*parse.RangeNode) parse.Node = (*parse.RangeNode).Copy
var _ func(parse.RangeNode) parse.Pos = (parse.RangeNode).Position
var _ func(*parse.RangeNode) string = (*parse.RangeNode).String
var _ func(parse.RangeNode) parse.NodeType = (parse.RangeNode).Type
var _ func(*parse.StringNode) parse.Node = (*parse.StringNode).Copy
var _ func(parse.StringNode) parse.Pos = (parse.StringNode).Position
var _ func(*parse.StringNode) string = (*parse.StringNode).String
var _ func(parse.StringNode) parse.NodeType = (parse.StringNode).Type
var _ func(*parse.TemplateNode) parse.Node = (*parse.TemplateNode).Copy
var _ func(parse.TemplateNode) parse.Pos = (parse.TemplateNode).Position
var _ func(*parse.TemplateNode) string = (*parse.TemplateNode).String
var _ func(parse.TemplateNode) parse.NodeType = (parse.TemplateNode).Type
var _ func(*parse.TextNode) parse.Node = (*parse.TextNode).Copy
var _ func(parse.TextNode) parse.Pos = (parse.TextNode).Position
var _ func(*parse.TextNode) string = (*parse.TextNode).String
var _ func(parse.TextNode) parse.NodeType = (parse.TextNode).Type
var _ func(*parse.Tree) *parse.Tree = (*parse.Tree).Copy
var _ func(*parse.Tree, parse.Node) (string, string) = (*parse.Tree).ErrorContext
var _ func(*parse.Tree, string, string, string, map[string]*parse.Tree, ...map[string]interface{}) (*parse.Tree, error) = (*parse.Tree).Parse
var _ func(*parse.VariableNode) parse.Node = (*parse.VariableNode).Copy
var _ func(parse.VariableNode) parse.Pos = (parse.VariableNode).Position
var _ func(*parse.VariableNode) string = (*parse.VariableNode).String
var _ func(parse.VariableNode) parse.NodeType = (parse.VariableNode).Type
var _ func(*parse.WithNode) parse.Node = (*parse.WithNode).Copy
var _ func(parse.WithNode) parse.Pos = (parse.WithNode).Position
var _ func(*parse.WithNode) string = (*parse.WithNode).String
var _ func(parse.WithNode) parse.NodeType = (parse.WithNode).Type
var _ parse.ActionNode
var _ parse.BoolNode
var _ parse.BranchNode
var _ parse.BreakNode
var _ parse.ChainNode
var _ parse.CommandNode
var _ parse.CommentNode
var _ parse.ContinueNode
var _ parse.DotNode
var _ parse.FieldNode
var _ parse.IdentifierNode
var _ parse.IfNode
var _ parse.ListNode
var _ parse.Mode
var _ parse.NilNode
var _ parse.NodeType
var _ parse.NumberNode
var _ parse.PipeNode
var _ parse.Pos
var _ parse.RangeNode
var _ parse.StringNode
var _ parse.TemplateNode
var _ parse.TextNode
var _ parse.Tree
var _ parse.VariableNode
var _ parse.WithNode
var _ = map[bool]int{false: 0, parse.NodeAction == 1: 1}
var _ = map[bool]int{false: 0, parse.NodeBool == 2: 1}
var _ = map[bool]int{false: 0, parse.NodeBreak == 21: 1}
var _ = map[bool]int{false: 0, parse.NodeChain == 3: 1}
var _ = map[bool]int{false: 0, parse.NodeCommand == 4: 1}
var _ = map[bool]int{false: 0, parse.NodeComment == 20: 1}
var _ = map[bool]int{false: 0, parse.NodeContinue == 22: 1}
var _ = map[bool]int{false: 0, parse.NodeDot == 5: 1}
var _ = map[bool]int{false: 0, parse.NodeField == 8: 1}
var _ = map[bool]int{false: 0, parse.NodeIdentifier == 9: 1}
var _ = map[bool]int{false: 0, parse.NodeIf == 10: 1}
var _ = map[bool]int{false: 0, parse.NodeList == 11: 1}
var _ = map[bool]int{false: 0, parse.NodeNil == 12: 1}
var _ = map[bool]int{false: 0, parse.NodeNumber == 13: 1}
var _ = map[bool]int{false: 0, parse.NodePipe == 14: 1}
var _ = map[bool]int{false: 0, parse.NodeRange == 15: 1}
var _ = map[bool]int{false: 0, parse.NodeString == 16: 1}
var _ = map[bool]int{false: 0, parse.NodeTemplate == 17: 1}
var _ = map[bool]int{false: 0, parse.NodeText == 0: 1}
var _ = map[bool]int{false: 0, parse.NodeVariable == 18: 1}
var _ = map[bool]int{false: 0, parse.NodeWith == 19: 1}
var _ = map[bool]int{false: 0, parse.ParseComments == 1: 1}
var _ = map[bool]int{false: 0, parse.SkipFuncCheck == 2: 1}

func main() {}
