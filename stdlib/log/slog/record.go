package slog

import (
	"runtime"
	"slices"
	"time"
)

// Record is what is to be logged. Copies share Attrs: use Clone before adding some.
type Record struct {
	Time    time.Time // not logged if it is zero
	Message string
	Level   Level
	PC      uintptr // a place in the function that logs, as runtime.Callers gives it; 0: unknown

	// Most records have few Attrs.
	front  [5]Attr
	nFront int
	back   []Attr
}

func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

func (r Record) Clone() Record {
	r.back = slices.Clip(r.back)
	return r
}

func (r Record) NumAttrs() int { return r.nFront + len(r.back) }

// Attrs calls f for each until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for i := range r.nFront {
		if !f(r.front[i]) {
			return
		}
	}
	for _, a := range r.back {
		if !f(a) {
			return
		}
	}
}

func (r *Record) add(a Attr) {
	switch {
	case a.Value.isEmptyGroup():
	case r.nFront < len(r.front):
		r.front[r.nFront] = a
		r.nFront++
	default:
		r.back = append(r.back, a)
	}
}

// AddAttrs adds all but groups without members. It notices if a copy has been added to already.
func (r *Record) AddAttrs(attrs ...Attr) {
	i := 0
	for i < len(attrs) && r.nFront < len(r.front) {
		r.add(attrs[i])
		i++
	}
	if n := len(r.back); n < cap(r.back) && !r.back[:n+1][n].isEmpty() {
		r.back = append(slices.Clip(r.back),
			String("!BUG", "AddAttrs unsafely called on copy of Record made without using Record.Clone"))
	}
	rest := slices.DeleteFunc(slices.Clone(attrs[i:]), isEmptyGroup)
	r.back = append(slices.Grow(r.back, len(rest)), rest...)
}

// Add takes keys and values, or Attrs, as Logger.Info does.
func (r *Record) Add(args ...any) {
	var a Attr
	for len(args) > 0 {
		a, args = nextAttr(args)
		r.add(a)
	}
}

// Source is a place in the source.
type Source struct {
	Function string `json:"function"` // with the path of its package
	File     string `json:"file"`
	Line     int    `json:"line"`
}

func (s *Source) isEmpty() bool { return s == nil || *s == Source{} }

// group has the fields that are set.
func (s *Source) group() Value {
	var attrs []Attr
	if s.Function != "" {
		attrs = append(attrs, String("function", s.Function))
	}
	if s.File != "" {
		attrs = append(attrs, String("file", s.File))
	}
	if s.Line != 0 {
		attrs = append(attrs, Int("line", s.Line))
	}
	return GroupValue(attrs...)
}

// Source is where the record was made, nil if that is unknown.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	frame, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{Function: frame.Function, File: frame.File, Line: frame.Line}
}
