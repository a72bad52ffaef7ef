// exit 3

// Labels, goto, switch with fallthrough, select with labels, loops of all forms, defer in loops.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type token struct {
	kind  byte
	text  string
	value int
}

// A scanner written with goto, as generated code is.
func scan(src string) (out []token, err error) {
	i := 0
	start := 0
next:
	if i >= len(src) {
		return
	}
	start = i
	switch c := src[i]; {
	case c == ' ':
		i++
		goto next
	case '0' <= c && c <= '9':
		goto number
	case c == '(' || c == ')' || c == '+' || c == '*' || c == '-' || c == '/':
		i++
		out = append(out, token{kind: c, text: src[start:i]})
		goto next
	default:
		err = fmt.Errorf("bad character %q at %d", c, i)
		goto fail
	}
number:
	for i < len(src) && '0' <= src[i] && src[i] <= '9' {
		i++
	}
	if n, e := strconv.Atoi(src[start:i]); e == nil {
		out = append(out, token{'n', src[start:i], n})
		goto next
	} else {
		err = e
	}
fail:
	return nil, err
}

type parser struct {
	tokens []token
	at     int
}

func (p *parser) peek() byte {
	if p.at < len(p.tokens) {
		return p.tokens[p.at].kind
	}
	return 0
}

func (p *parser) expr() int {
	v := p.term()
	for {
		switch p.peek() {
		case '+':
			p.at++
			v += p.term()
			continue
		case '-':
			p.at++
			v -= p.term()
			continue
		}
		return v
	}
}

func (p *parser) term() (v int) {
	v = p.factor()
loop:
	for {
		op := p.peek()
		switch op {
		case '*', '/':
			p.at++
			w := p.factor()
			if op == '*' {
				v *= w
				continue loop
			}
			v /= w
		default:
			break loop
		}
	}
	return
}

func (p *parser) factor() int {
	switch p.peek() {
	case 'n':
		p.at++
		return p.tokens[p.at-1].value
	case '-':
		p.at++
		return -p.factor()
	case '(':
		p.at++
		defer func() { p.at++ }()
		return p.expr()
	}
	panic(fmt.Sprintf("unexpected token %d", p.at))
}

func eval(src string) (result string) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			result = "error: " + r.Error()
		case string:
			result = "syntax: " + r
		default:
			panic(r)
		}
	}()
	tokens, err := scan(src)
	if err != nil {
		return err.Error()
	}
	p := &parser{tokens: tokens}
	return fmt.Sprint(p.expr())
}

func grade(n int) (s string) {
	switch n / 10 {
	case 10:
		s += "perfect "
		fallthrough
	case 9:
		s += "very "
		fallthrough
	case 8:
		s += "good"
	case 5, 6, 7:
		if n == 55 {
			break
		}
		s = "fair"
	default:
		s = "poor"
	}
	return
}

func primes(limit int) (list []int) {
candidates:
	for n := 2; ; n++ {
		for _, p := range list {
			if p*p > n {
				break
			}
			if n%p == 0 {
				continue candidates
			}
		}
		if n > limit {
			break candidates
		}
		list = append(list, n)
	}
	return
}

func spiral(n int) [][]int {
	grid := make([][]int, n)
	for i := range grid {
		grid[i] = make([]int, n)
	}
	dirs := [...]struct{ dx, dy int }{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}
	for x, y, dir, k := 0, 0, 0, 1; k <= n*n; k++ {
		grid[y][x] = k
	turn:
		nx, ny := x+dirs[dir].dx, y+dirs[dir].dy
		if k < n*n && (nx < 0 || ny < 0 || nx >= n || ny >= n || grid[ny][nx] != 0) {
			dir = (dir + 1) % len(dirs)
			goto turn
		}
		x, y = nx, ny
	}
	return grid
}

func deferOrder() (trace string) {
	defer func() { trace += "|" }()
	for i, r := range "añb" {
		defer func(j int) { trace += fmt.Sprint(i, string(r), j, " ") }(i * 2)
	}
	for i := 0; i < 3; i++ {
		defer func() { trace += fmt.Sprint("c", i, " ") }()
		i++
	}
	return "start "
}

func shadows(x int) string {
	s := fmt.Sprint(x)
	if x := x * 2; x > 10 {
		s += fmt.Sprint(" big ", x)
	} else if y := x + 1; y%2 == 1 {
		x := y
		x++
		s += fmt.Sprint(" odd ", x, y)
	} else {
		s += " never"
	}
	{
		x, s := "inner", s
		s += x
		_ = s
	}
	return fmt.Sprint(s, " ", x)
}

func selects() {
	a, b, quit := make(chan int, 3), make(chan string, 3), make(chan bool, 1)
	for i := range 3 {
		a <- i
	}
	n := 0
drain:
	for {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				quit <- true
				continue drain
			}
			n += v
			if v == 2 {
				close(a)
			}
		case s := <-b:
			fmt.Println(s)
		case <-quit:
			break drain
		}
	}
	fmt.Println("drained", n)
}

func main() {
	for _, src := range []string{"1+2*3", "(1+2)*3", "-(4-6)*10/3", "1/0", "2 $ 3", "(1+", "99999999999999999999"} {
		fmt.Println(src, "=", eval(src))
	}
	for _, n := range []int{100, 95, 80, 55, 61, 3} {
		fmt.Printf("%d:%s ", n, grade(n))
	}
	fmt.Println()
	fmt.Println(primes(60))
	for _, row := range spiral(4) {
		fmt.Println(row)
	}
	fmt.Println(deferOrder())
	for _, x := range []int{2, 3, 7} {
		fmt.Println(shadows(x))
	}
	selects()
	i := 0
	defer fmt.Println("not printed: os.Exit runs no deferred calls")
here:
	i++
	if i < 3 {
		goto here
	}
	fmt.Println(i)
	os.Exit(i)
}
