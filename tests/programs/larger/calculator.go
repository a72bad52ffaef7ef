// run

// A tokenizer, a precedence-climbing parser and an evaluator with variables, functions and
// positions in its errors.
package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

type tokenKind int

const (
	tokEOF tokenKind = iota
	tokNumber
	tokName
	tokOp
)

type token struct {
	kind tokenKind
	text string
	num  float64
	pos  int
}

type syntaxError struct {
	pos int
	msg string
}

func (e syntaxError) Error() string { return fmt.Sprintf("%d: %s", e.pos+1, e.msg) }

func tokenize(s string) (toks []token, err error) {
	for i := 0; i < len(s); {
		c := s[i]
		start := i
		switch {
		case c == ' ' || c == '\t':
			i++
			continue
		case c >= '0' && c <= '9' || c == '.':
			for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.' || s[i] == 'e') {
				i++
			}
			f, err := strconv.ParseFloat(s[start:i], 64)
			if err != nil {
				return nil, syntaxError{start, "bad number " + s[start:i]}
			}
			toks = append(toks, token{tokNumber, s[start:i], f, start})
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			for i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z' || s[i] >= '0' && s[i] <= '9') {
				i++
			}
			toks = append(toks, token{kind: tokName, text: s[start:i], pos: start})
		case strings.IndexByte("+-*/^%()=,!", c) >= 0:
			i++
			toks = append(toks, token{kind: tokOp, text: s[start:i], pos: start})
		default:
			return nil, syntaxError{start, fmt.Sprintf("unexpected %q", c)}
		}
	}
	return append(toks, token{kind: tokEOF, pos: len(s)}), nil
}

type expr interface{ eval(env *env) float64 }

type (
	number   float64
	variable struct{ token }
	unary    struct {
		op token
		x  expr
	}
	binary struct {
		op   token
		l, r expr
	}
	assign struct {
		name string
		x    expr
	}
	callExpr struct {
		name token
		args []expr
	}
)

type env struct {
	vars  map[string]float64
	funcs map[string]any
}

func fail(t token, format string, a ...any) { panic(syntaxError{t.pos, fmt.Sprintf(format, a...)}) }

func (n number) eval(*env) float64 { return float64(n) }
func (v variable) eval(e *env) float64 {
	x, ok := e.vars[v.text]
	if !ok {
		fail(v.token, "unknown variable %s", v.text)
	}
	return x
}
func (u unary) eval(e *env) float64 {
	x := u.x.eval(e)
	switch u.op.text {
	case "-":
		return -x
	case "!":
		r := 1.0
		for i := 2.0; i <= x; i++ {
			r *= i
		}
		return r
	}
	return x
}
func (b binary) eval(e *env) float64 {
	l, r := b.l.eval(e), b.r.eval(e)
	switch b.op.text {
	case "+":
		return l + r
	case "-":
		return l - r
	case "*":
		return l * r
	case "/":
		if r == 0 {
			fail(b.op, "division by zero")
		}
		return l / r
	case "%":
		return math.Mod(l, r)
	}
	return math.Pow(l, r)
}
func (a assign) eval(e *env) float64 {
	v := a.x.eval(e)
	e.vars[a.name] = v
	return v
}
func (c callExpr) eval(e *env) float64 {
	args := make([]float64, len(c.args))
	for i, a := range c.args {
		args[i] = a.eval(e)
	}
	switch f := e.funcs[c.name.text].(type) {
	case func(float64) float64:
		if len(args) == 1 {
			return f(args[0])
		}
		fail(c.name, "%s takes 1 argument, got %d", c.name.text, len(args))
	case func(...float64) float64:
		return f(args...)
	case nil:
		fail(c.name, "unknown function %s", c.name.text)
	}
	panic("unreachable")
}

type parser struct {
	toks []token
	i    int
}

func (p *parser) peek() token { return p.toks[p.i] }
func (p *parser) next() (t token) {
	t = p.toks[p.i]
	if t.kind != tokEOF {
		p.i++
	}
	return
}
func (p *parser) accept(op string) bool {
	if t := p.peek(); t.kind == tokOp && t.text == op {
		p.i++
		return true
	}
	return false
}
func (p *parser) expect(op string) {
	if !p.accept(op) {
		fail(p.peek(), "expected %q", op)
	}
}

var precedence = map[string]int{"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 4}

func (p *parser) statement() expr {
	if p.peek().kind == tokName && p.toks[p.i+1].text == "=" {
		name := p.next().text
		p.next()
		return assign{name, p.statement()}
	}
	return p.binary(1)
}

func (p *parser) binary(min int) expr {
	left := p.unary()
	for {
		op := p.peek()
		prec := precedence[op.text]
		if op.kind != tokOp || prec < min || prec == 0 {
			return left
		}
		p.next()
		next := prec + 1
		if op.text == "^" {
			next = prec
		}
		left = binary{op, left, p.binary(next)}
	}
}

func (p *parser) unary() expr {
	if t := p.peek(); p.accept("-") || p.accept("+") {
		return unary{t, p.binary(3)}
	}
	x := p.primary()
	for t := p.peek(); p.accept("!"); t = p.peek() {
		x = unary{t, x}
	}
	return x
}

func (p *parser) primary() expr {
	switch t := p.next(); t.kind {
	case tokNumber:
		return number(t.num)
	case tokName:
		if !p.accept("(") {
			return variable{t}
		}
		c := callExpr{name: t}
		for !p.accept(")") {
			if len(c.args) > 0 {
				p.expect(",")
			}
			c.args = append(c.args, p.binary(1))
		}
		return c
	case tokOp:
		if t.text == "(" {
			x := p.binary(1)
			p.expect(")")
			return x
		}
		fail(t, "unexpected %q", t.text)
	default:
		fail(t, "unexpected end")
	}
	return nil
}

func run(e *env, src string) (v float64, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case syntaxError:
			err = r
		default:
			panic(r)
		}
	}()
	toks, err := tokenize(src)
	if err != nil {
		return 0, err
	}
	p := &parser{toks: toks}
	x := p.statement()
	if t := p.peek(); t.kind != tokEOF {
		fail(t, "unexpected %q after the expression", t.text)
	}
	return x.eval(e), nil
}

func main() {
	e := &env{map[string]float64{"pi": math.Pi}, map[string]any{
		"sqrt": math.Sqrt,
		"abs":  math.Abs,
		"max": func(xs ...float64) float64 {
			m := math.Inf(-1)
			for _, x := range xs {
				m = max(m, x)
			}
			return m
		},
	}}
	for _, src := range []string{
		"1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 - 4 - 3", "7 % 4 * 2", "5!", "3! !", "x = y = 4", "x * y + 1",
		"sqrt(x * y) + abs(-2.5)", "max(1, x, 3) / max()", "1e3 / .5", "2 * pi", "", "1 +", "(1", "1 / (x - 4)", "foo + 1",
		"bar(1)", "sqrt(1, 2)", "1 2", "3 $ 4", "1.2.3", "max(1 2)", "z = 1 +* 2", "z",
	} {
		v, err := run(e, src)
		if err != nil {
			fmt.Printf("%-26s error at %v\n", src, err)
			continue
		}
		fmt.Printf("%-26s %.10g\n", src, v)
	}
}
