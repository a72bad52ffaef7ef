// run

// The shunting yard turns infix into postfix; a stack machine runs it; brackets are checked.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

var prec = map[string]int{"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}

func postfix(tokens []string) (out []string, err error) {
	var ops []string
	pop := func() string {
		t := ops[len(ops)-1]
		ops = ops[:len(ops)-1]
		return t
	}
	for _, t := range tokens {
		switch {
		case t == "(":
			ops = append(ops, t)
		case t == ")":
			for {
				if len(ops) == 0 {
					return nil, fmt.Errorf("unmatched )")
				}
				o := pop()
				if o == "(" {
					break
				}
				out = append(out, o)
			}
		case prec[t] > 0:
			for len(ops) > 0 {
				top := ops[len(ops)-1]
				if prec[top] < prec[t] || prec[top] == prec[t] && t == "^" {
					break
				}
				out = append(out, pop())
			}
			ops = append(ops, t)
		default:
			out = append(out, t)
		}
	}
	for len(ops) > 0 {
		o := pop()
		if o == "(" {
			return nil, fmt.Errorf("unmatched (")
		}
		out = append(out, o)
	}
	return
}

func run(code []string) (v int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("machine: %v", r)
		}
	}()
	var st []int
	for _, c := range code {
		if prec[c] == 0 {
			n, err := strconv.Atoi(c)
			if err != nil {
				return 0, err
			}
			st = append(st, n)
			continue
		}
		a, b := st[len(st)-2], st[len(st)-1]
		st = st[:len(st)-2]
		switch c {
		case "+":
			a += b
		case "-":
			a -= b
		case "*":
			a *= b
		case "/":
			a /= b
		case "^":
			r := 1
			for range b {
				r *= a
			}
			a = r
		}
		st = append(st, a)
	}
	return st[0], nil
}

func balanced(s string) bool {
	var st []rune
	pairs := map[rune]rune{')': '(', ']': '[', '}': '{'}
	for _, r := range s {
		switch r {
		case '(', '[', '{':
			st = append(st, r)
		case ')', ']', '}':
			if len(st) == 0 || st[len(st)-1] != pairs[r] {
				return false
			}
			st = st[:len(st)-1]
		}
	}
	return len(st) == 0
}

func main() {
	for _, e := range []string{"1 + 2 * 3", "( 1 + 2 ) * 3", "2 ^ 3 ^ 2", "10 - 4 - 3", "8 / ( 4 - 4 )", "( 1", "1 )", "1 +", "x + 1", "7 / 2 * 2"} {
		code, err := postfix(strings.Fields(e))
		if err != nil {
			fmt.Println(e, "->", err)
			continue
		}
		v, err := run(code)
		fmt.Println(e, "->", code, v, err)
	}
	for _, s := range []string{"", "([]{})", "([)]", "((", "}"} {
		fmt.Print(balanced(s), " ")
	}
	fmt.Println()
}
