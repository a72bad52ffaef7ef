// run

// Double dispatch over an expression tree.
package main

import "fmt"

type visitor interface {
	num(n num) any
	bin(b bin) any
}
type expr interface{ accept(v visitor) any }
type num float64
type bin struct {
	op   byte
	l, r expr
}

func (n num) accept(v visitor) any { return v.num(n) }
func (b bin) accept(v visitor) any { return v.bin(b) }

type eval struct{}
type show struct{ depth *int }

func (eval) num(n num) any { return float64(n) }
func (e eval) bin(b bin) any {
	l, r := b.l.accept(e).(float64), b.r.accept(e).(float64)
	switch b.op {
	case '+':
		return l + r
	case '-':
		return l - r
	case '*':
		return l * r
	}
	return l / r
}
func (s show) num(n num) any { return fmt.Sprint(float64(n)) }
func (s show) bin(b bin) any {
	*s.depth++
	return "(" + b.l.accept(s).(string) + " " + string(b.op) + " " + b.r.accept(s).(string) + ")"
}

func main() {
	e := bin{'-', bin{'*', num(6), bin{'+', num(1), num(2.5)}}, bin{'/', num(9), num(2)}}
	d := 0
	fmt.Println(e.accept(show{&d}), "=", e.accept(eval{}), d)
	var x, y expr = e, e
	fmt.Println(x == y, x == expr(num(1)))
}
