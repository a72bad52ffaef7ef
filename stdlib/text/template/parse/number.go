package parse

import (
	"fmt"
	"strconv"
	"strings"
)

// NumberNode is a number, with its value in every type that can hold it.
type NumberNode struct {
	NodeType
	Pos
	owner
	IsInt      bool
	IsUint     bool
	IsFloat    bool
	IsComplex  bool
	Int64      int64
	Uint64     uint64
	Float64    float64
	Complex128 complex128
	Text       string // as written
}

func (t *Tree) newNumber(from token) (*NumberNode, error) {
	n := &NumberNode{NodeType: NodeNumber, Pos: from.pos, owner: owner{t}, Text: from.text}
	switch from.kind {
	case characterToken:
		return n, n.readCharacter()
	case complexToken:
		if _, err := fmt.Sscan(n.Text, &n.Complex128); err != nil {
			return nil, err
		}
		n.setComplex(n.Complex128)
		return n, nil
	}
	if imaginary, isImaginary := strings.CutSuffix(n.Text, "i"); isImaginary {
		if f, err := strconv.ParseFloat(imaginary, 64); err == nil {
			n.setComplex(complex(0, f))
			return n, nil
		}
	}
	return n, n.readReal()
}

func (n *NumberNode) readCharacter() error {
	r, _, tail, err := strconv.UnquoteChar(n.Text[1:], n.Text[0])
	if err != nil {
		return err
	}
	if tail != "'" {
		return fmt.Errorf("malformed character constant: %s", n.Text)
	}
	n.IsInt, n.Int64 = true, int64(r)
	n.IsUint, n.Uint64 = true, uint64(r)
	n.IsFloat, n.Float64 = true, float64(r)
	return nil
}

// readReal reads an integer or a floating-point number.
func (n *NumberNode) readReal() error {
	u, uintErr := strconv.ParseUint(n.Text, 0, 64)
	i, intErr := strconv.ParseInt(n.Text, 0, 64)
	if intErr == nil {
		n.IsInt, n.Int64 = true, i
	}
	if uintErr == nil || n.IsInt && i == 0 { // -0 is one too
		n.IsUint, n.Uint64 = true, u
	}
	switch {
	case n.IsInt:
		n.IsFloat, n.Float64 = true, float64(i)
		return nil
	case n.IsUint:
		n.IsFloat, n.Float64 = true, float64(u)
		return nil
	}
	f, err := strconv.ParseFloat(n.Text, 64)
	if err != nil {
		return fmt.Errorf("illegal number syntax: %q", n.Text)
	}
	if !strings.ContainsAny(n.Text, ".eEpP") {
		return fmt.Errorf("integer overflow: %q", n.Text)
	}
	n.setFloat(f)
	return nil
}

func (n *NumberNode) setComplex(c complex128) {
	n.IsComplex, n.Complex128 = true, c
	if imag(c) == 0 {
		n.setFloat(real(c))
	}
}

func (n *NumberNode) setFloat(f float64) {
	n.IsFloat, n.Float64 = true, f
	if float64(int64(f)) == f {
		n.IsInt, n.Int64 = true, int64(f)
	}
	if float64(uint64(f)) == f {
		n.IsUint, n.Uint64 = true, uint64(f)
	}
}
