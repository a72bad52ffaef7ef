// run
// What Go exports from regexp/syntax, with Go's types (make_signatures.py).
package main

import "regexp/syntax"

const _ syntax.Flags = syntax.ClassNL
const _ syntax.Flags = syntax.DotNL
const _ syntax.ErrorCode = syntax.ErrInternalError
const _ syntax.ErrorCode = syntax.ErrInvalidCharClass
const _ syntax.ErrorCode = syntax.ErrInvalidCharRange
const _ syntax.ErrorCode = syntax.ErrInvalidEscape
const _ syntax.ErrorCode = syntax.ErrInvalidNamedCapture
const _ syntax.ErrorCode = syntax.ErrInvalidPerlOp
const _ syntax.ErrorCode = syntax.ErrInvalidRepeatOp
const _ syntax.ErrorCode = syntax.ErrInvalidRepeatSize
const _ syntax.ErrorCode = syntax.ErrInvalidUTF8
const _ syntax.ErrorCode = syntax.ErrLarge
const _ syntax.ErrorCode = syntax.ErrMissingBracket
const _ syntax.ErrorCode = syntax.ErrMissingParen
const _ syntax.ErrorCode = syntax.ErrMissingRepeatArgument
const _ syntax.ErrorCode = syntax.ErrNestingDepth
const _ syntax.ErrorCode = syntax.ErrTrailingBackslash
const _ syntax.ErrorCode = syntax.ErrUnexpectedParen
const _ syntax.Flags = syntax.FoldCase
const _ syntax.Flags = syntax.Literal
const _ syntax.Flags = syntax.MatchNL
const _ syntax.Flags = syntax.NonGreedy
const _ syntax.Flags = syntax.OneLine
const _ syntax.Flags = syntax.POSIX
const _ syntax.Flags = syntax.Perl
const _ syntax.Flags = syntax.PerlX
const _ syntax.Flags = syntax.Simple
const _ syntax.Flags = syntax.UnicodeGroups
const _ syntax.Flags = syntax.WasDollar
var _ *syntax.ErrorCode = &new(syntax.Error).Code
var _ *string = &new(syntax.Error).Expr
var _ func(int32) bool = syntax.IsWordChar
var _ func(*syntax.Error) string = (*syntax.Error).Error
var _ func(syntax.ErrorCode) string = (syntax.ErrorCode).String
var _ syntax.Error
var _ syntax.ErrorCode
var _ syntax.Flags
var _ = map[bool]int{false: 0, syntax.ClassNL == 4: 1}
var _ = map[bool]int{false: 0, syntax.DotNL == 8: 1}
var _ = map[bool]int{false: 0, syntax.ErrInternalError == "regexp/syntax: internal error": 1}
var _ = map[bool]int{false: 0, syntax.ErrInvalidCharClass == "invalid character class": 1}
var _ = map[bool]int{false: 0, syntax.ErrInvalidCharRange == "invalid character class range": 1}
var _ = map[bool]int{false: 0, syntax.ErrInvalidEscape == "invalid escape sequence": 1}
var _ = map[bool]int{false: 0, syntax.ErrInvalidNamedCapture == "invalid named capture": 1}
var _ = map[bool]int{false: 0, syntax.ErrInvalidPerlOp == "invalid or unsupported Perl syntax": 1}
var _ = map[bool]int{false: 0, syntax.ErrInvalidRepeatOp == "invalid nested repetition operator": 1}
var _ = map[bool]int{false: 0, syntax.ErrInvalidRepeatSize == "invalid repeat count": 1}
var _ = map[bool]int{false: 0, syntax.ErrInvalidUTF8 == "invalid UTF-8": 1}
var _ = map[bool]int{false: 0, syntax.ErrLarge == "expression too large": 1}
var _ = map[bool]int{false: 0, syntax.ErrMissingBracket == "missing closing ]": 1}
var _ = map[bool]int{false: 0, syntax.ErrMissingParen == "missing closing )": 1}
var _ = map[bool]int{false: 0, syntax.ErrMissingRepeatArgument == "missing argument to repetition operator": 1}
var _ = map[bool]int{false: 0, syntax.ErrNestingDepth == "expression nests too deeply": 1}
var _ = map[bool]int{false: 0, syntax.ErrTrailingBackslash == "trailing backslash at end of expression": 1}
var _ = map[bool]int{false: 0, syntax.ErrUnexpectedParen == "unexpected )": 1}
var _ = map[bool]int{false: 0, syntax.FoldCase == 1: 1}
var _ = map[bool]int{false: 0, syntax.Literal == 2: 1}
var _ = map[bool]int{false: 0, syntax.MatchNL == 12: 1}
var _ = map[bool]int{false: 0, syntax.NonGreedy == 32: 1}
var _ = map[bool]int{false: 0, syntax.OneLine == 16: 1}
var _ = map[bool]int{false: 0, syntax.POSIX == 0: 1}
var _ = map[bool]int{false: 0, syntax.Perl == 212: 1}
var _ = map[bool]int{false: 0, syntax.PerlX == 64: 1}
var _ = map[bool]int{false: 0, syntax.Simple == 512: 1}
var _ = map[bool]int{false: 0, syntax.UnicodeGroups == 128: 1}
var _ = map[bool]int{false: 0, syntax.WasDollar == 256: 1}

func main() {}

// Not there yet:
//   const EmptyBeginLine
//   const EmptyBeginText
//   const EmptyEndLine
//   const EmptyEndText
//   const EmptyNoWordBoundary
//   const EmptyWordBoundary
//   const InstAlt
//   const InstAltMatch
//   const InstCapture
//   const InstEmptyWidth
//   const InstFail
//   const InstMatch
//   const InstNop
//   const InstRune
//   const InstRune1
//   const InstRuneAny
//   const InstRuneAnyNotNL
//   const OpAlternate
//   const OpAnyChar
//   const OpAnyCharNotNL
//   const OpBeginLine
//   const OpBeginText
//   const OpCapture
//   const OpCharClass
//   const OpConcat
//   const OpEmptyMatch
//   const OpEndLine
//   const OpEndText
//   const OpLiteral
//   const OpNoMatch
//   const OpNoWordBoundary
//   const OpPlus
//   const OpQuest
//   const OpRepeat
//   const OpStar
//   const OpWordBoundary
//   field Inst.Arg
//   field Inst.Op
//   field Inst.Out
//   field Inst.Rune
//   field Prog.Inst
//   field Prog.NumCap
//   field Prog.Start
//   field Regexp.Cap
//   field Regexp.Flags
//   field Regexp.Max
//   field Regexp.Min
//   field Regexp.Name
//   field Regexp.Op
//   field Regexp.Rune
//   field Regexp.Rune0
//   field Regexp.Sub
//   field Regexp.Sub0
//   func Compile
//   func EmptyOpContext
//   func Parse
//   method Inst.MatchEmptyWidth
//   method Inst.MatchRune
//   method Inst.MatchRunePos
//   method Inst.String
//   method InstOp.String
//   method Op.String
//   method Prog.Prefix
//   method Prog.StartCond
//   method Prog.String
//   method Regexp.CapNames
//   method Regexp.Equal
//   method Regexp.MaxCap
//   method Regexp.Simplify
//   method Regexp.String
//   type EmptyOp
//   type Inst
//   type InstOp
//   type Op
//   type Prog
//   type Regexp
//   value EmptyBeginLine
//   value EmptyBeginText
//   value EmptyEndLine
//   value EmptyEndText
//   value EmptyNoWordBoundary
//   value EmptyWordBoundary
//   value InstAlt
//   value InstAltMatch
//   value InstCapture
//   value InstEmptyWidth
//   value InstFail
//   value InstMatch
//   value InstNop
//   value InstRune
//   value InstRune1
//   value InstRuneAny
//   value InstRuneAnyNotNL
//   value OpAlternate
//   value OpAnyChar
//   value OpAnyCharNotNL
//   value OpBeginLine
//   value OpBeginText
//   value OpCapture
//   value OpCharClass
//   value OpConcat
//   value OpEmptyMatch
//   value OpEndLine
//   value OpEndText
//   value OpLiteral
//   value OpNoMatch
//   value OpNoWordBoundary
//   value OpPlus
//   value OpQuest
//   value OpRepeat
//   value OpStar
//   value OpWordBoundary
