// exit 2
// goknot run -explain=off

// A panic in a function that is compiled into its caller is traced as one in a call.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type list struct {
	values []int
	next   *list
}

func (l *list) at(i int) int {
	return l.values[i]
}

func (l *list) after() *list { return l.next }

func (l list) size() int { return len(l.values) }

func (l *list) second() int {
	return l.after().
		at(1)
}

func divide(a, b int) int {
	c := a + b
	return c / b
}

func nested(a int) int {
	return 1 +
		divide(a, a-a)
}

func shifted(a, by int) int { return a << by }

func asserted(x any) int {
	return x.(int)
}

func text(s string, i int) byte { return s[i] }

// The frames between the panic and try, with their lines.
func frames() string {
	pcs := make([]uintptr, 32)
	found := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	var names []string
	panicked := false
	for {
		frame, more := found.Next()
		name := strings.TrimPrefix(frame.Function, "main.")
		if name == "try" {
			break
		}
		if panicked && !strings.HasPrefix(frame.Function, "runtime.") {
			names = append(names, fmt.Sprintf("%s:%d", name, frame.Line))
		}
		panicked = panicked || frame.Function == "runtime.gopanic" || frame.Function == "panic"
		if !more {
			break
		}
	}
	return strings.Join(names, " ")
}

func try(name string, f func()) {
	defer func() {
		fmt.Println(name+":", recover())
		fmt.Println("   ", frames())
	}()
	f()
}

func main() {
	l := &list{values: []int{1}}
	var none *list
	x, zero := 0, 0
	try("index", func() { x = l.at(x + 3) })
	try("nil receiver", func() { x = none.at(0) })
	try("nil value receiver", func() {
		x = 1 +
			none.size()
	})
	try("nested", func() {
		x += nested(7)
	})
	try("nil in a chain", func() { x = l.second() })
	l.next = &list{}
	try("index in a chain", func() { x = l.second() })
	try("divide", func() { x = divide(1, zero) })
	try("shift", func() { x = shifted(1, zero-1) })
	try("assert", func() { x = asserted("s") })
	try("string", func() { x = int(text("abc", zero-1)) })
	fmt.Println(x)
	defer fmt.Println("deferred")
	fmt.Println(nested(zero))
}
