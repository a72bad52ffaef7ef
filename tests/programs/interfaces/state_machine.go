// run

// States as functions and as types behind an interface run the same vending machine.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

type machine struct {
	coins, sold int
	log         []string
}
type state interface {
	next(m *machine, in string) state
}
type idle struct{}
type paid struct{ amount int }
type broken struct{ why string }

func (idle) next(m *machine, in string) state {
	if n, err := strconv.Atoi(in); err == nil && n > 0 {
		m.coins += n
		return paid{n}
	}
	if in == "kick" {
		return broken{"kicked"}
	}
	return idle{}
}

func (p paid) next(m *machine, in string) state {
	switch in {
	case "buy":
		if p.amount < 3 {
			return p
		}
		m.sold++
		if p.amount == 3 {
			return idle{}
		}
		return paid{p.amount - 3}
	case "refund":
		m.coins -= p.amount
		return idle{}
	}
	n, err := strconv.Atoi(in)
	if err != nil {
		return broken{"bad coin: " + err.Error()}
	}
	m.coins += n
	return paid{p.amount + n}
}

func (b broken) next(m *machine, in string) state {
	if in == "fix" {
		return idle{}
	}
	return b
}

func run(inputs string) {
	m := &machine{}
	var s state = idle{}
	for _, in := range strings.Fields(inputs) {
		prev := s
		s = s.next(m, in)
		if s != prev {
			m.log = append(m.log, fmt.Sprintf("%T", s)[5:])
		}
	}
	fmt.Println(s, m.coins, m.sold, m.log)
}

func main() {
	run("1 1 1 buy")
	run("5 buy buy 1 buy refund")
	run("2 refund 2 euro fix 1")
	run("kick 1 fix 3 buy kick")
	type step func(string) step
	var even, odd step
	count := 0
	even = func(string) step { return odd }
	odd = func(s string) step { count += len(s); return even }
	f := even
	for _, s := range []string{"a", "bb", "ccc", "dddd"} {
		f = f(s)
	}
	fmt.Println(count)
}
