// run

// A builder whose methods return the receiver; addressable values are addressed by themselves.
package main

import (
	"fmt"
	"strings"
)

type query struct {
	table string
	conds []string
	limit int
}

func (q *query) from(t string) *query { q.table = t; return q }
func (q *query) where(c string, a ...any) *query {
	q.conds = append(q.conds, fmt.Sprintf(c, a...))
	return q
}
func (q *query) top(n int) *query { q.limit = n; return q }
func (q query) String() string {
	s := "SELECT * FROM " + q.table
	if len(q.conds) > 0 {
		s += " WHERE " + strings.Join(q.conds, " AND ")
	}
	if q.limit > 0 {
		s += fmt.Sprint(" LIMIT ", q.limit)
	}
	return s
}

func main() {
	fmt.Println(new(query).from("t").where("a > %d", 5).where("b = %q", "x").top(3))
	var q query
	q.from("u").top(1)
	arr := [2]query{}
	arr[1].from("arr").where("1=1")
	m := map[string]*query{"k": {}}
	m["k"].from("map")
	s := struct{ q query }{}
	s.q.from("field")
	sl := []query{{}}
	sl[0].from("slice")
	fmt.Println(q, arr[1], m["k"], s.q, sl[0], q.String(), &q)
}
