package slog

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"sync"
	"time"
)

// form is how values are written.
type form struct {
	object      bool // a record is an object, and so are groups; else groups are in front of the keys
	separator   string
	assignment  byte
	appendText  func(b []byte, s string) []byte
	appendTime  func(b []byte, t time.Time) []byte
	appendValue func(b []byte, f *form, v Value) ([]byte, error)
}

// writing is a handler that writes lines of a form.
//
// WithAttrs writes its Attrs at once; a record's are written behind them. A group that WithGroup
// starts is opened only when something is written into it.
type writing struct {
	form    *form
	opts    HandlerOptions
	mu      *sync.Mutex // of w, shared with the handlers made of this one
	w       io.Writer
	written []byte
	groups  []string // that WithGroup started
	open    int      // how many of them are open in what is written
}

func newWriting(f *form, w io.Writer, opts *HandlerOptions) *writing {
	h := &writing{form: f, mu: new(sync.Mutex), w: w}
	if opts != nil {
		h.opts = *opts
	}
	return h
}

func (h *writing) enabled(l Level) bool {
	least := LevelInfo
	if h.opts.Level != nil {
		least = h.opts.Level.Level()
	}
	return l >= least
}

func (h *writing) clone() *writing {
	c := *h
	c.written = slices.Clip(c.written)
	c.groups = slices.Clip(c.groups)
	return &c
}

func (h *writing) withGroup(name string) *writing {
	c := h.clone()
	c.groups = append(c.groups, name)
	return c
}

func (h *writing) withAttrs(attrs []Attr) *writing {
	if !slices.ContainsFunc(attrs, func(a Attr) bool { return !a.Value.isEmptyGroup() }) {
		return h
	}
	c := h.clone()
	line := c.newLine()
	line.buf = c.written
	line.separate(c.written)
	line.openGroups()
	if line.appendAttrs(attrs) {
		c.written = line.buf
		c.open = len(c.groups)
	}
	return c
}

// line is a record while it is written.
type line struct {
	*writing
	buf       []byte
	separator string   // in front of the next key
	prefix    []byte   // the groups of the next key, in forms without objects
	inside    []string // the groups, for ReplaceAttr; nil while what every record has is written
}

func (h *writing) newLine() *line {
	line := &line{writing: h}
	for _, name := range h.groups[:h.open] {
		line.enter(name)
	}
	return line
}

// separate decides what stands in front of the next key behind what is written.
func (l *line) separate(written []byte) {
	l.separator = l.form.separator
	if n := len(written); n == 0 || l.form.object && written[n-1] == '{' {
		l.separator = ""
	}
}

// enter notes a group that is open.
func (l *line) enter(name string) {
	if !l.form.object {
		l.prefix = append(append(l.prefix, name...), '.')
	}
	if l.opts.ReplaceAttr != nil {
		l.inside = append(l.inside, name)
	}
}

func (l *line) openGroup(name string) {
	if l.form.object {
		l.appendKey(name)
		l.buf = append(l.buf, '{')
		l.separator = ""
	}
	l.enter(name)
}

func (l *line) closeGroup(name string) {
	if l.form.object {
		l.buf = append(l.buf, '}')
	}
	l.leave(name)
	l.separator = l.form.separator
}

// leave forgets the innermost group.
func (l *line) leave(name string) {
	if !l.form.object {
		l.prefix = l.prefix[:len(l.prefix)-len(name)-1]
	}
	if l.opts.ReplaceAttr != nil {
		l.inside = l.inside[:len(l.inside)-1]
	}
}

func (l *line) openGroups() {
	for _, name := range l.groups[l.open:] {
		l.openGroup(name)
	}
}

func (h *writing) handle(r Record) error {
	l := h.newLine()
	if h.form.object {
		l.buf = append(l.buf, '{')
	}
	l.appendBuiltIns(r)
	l.appendAttrsOf(r)
	l.buf = append(l.buf, '\n')
	h.mu.Lock()
	defer h.mu.Unlock()
	_, err := h.w.Write(l.buf)
	return err
}

// appendBuiltIns writes what every record has, outside of all groups.
func (l *line) appendBuiltIns(r Record) {
	inside, prefix := l.inside, l.prefix
	l.inside, l.prefix = nil, nil
	replaces := l.opts.ReplaceAttr != nil
	if !r.Time.IsZero() {
		if t := r.Time.Round(0); replaces {
			l.appendAttr(Time(TimeKey, t))
		} else {
			l.appendKey(TimeKey)
			l.buf = l.form.appendTime(l.buf, t)
		}
	}
	if replaces {
		l.appendAttr(Any(LevelKey, r.Level))
	} else {
		l.appendKey(LevelKey)
		l.buf = l.form.appendText(l.buf, r.Level.String())
	}
	if l.opts.AddSource {
		source := r.Source()
		if source == nil {
			source = new(Source)
		}
		l.appendAttr(Any(SourceKey, source))
	}
	if replaces {
		l.appendAttr(String(MessageKey, r.Message))
	} else {
		l.appendKey(MessageKey)
		l.buf = l.form.appendText(l.buf, r.Message)
	}
	l.inside, l.prefix = inside, prefix
}

// appendAttrsOf writes the handler's Attrs and the record's, and ends the object.
func (l *line) appendAttrsOf(r Record) {
	if len(l.written) > 0 {
		l.buf = append(l.buf, l.separator...)
		l.buf = append(l.buf, l.written...)
		l.separate(l.written)
	}
	open := l.open
	if r.NumAttrs() > 0 {
		before := len(l.buf)
		l.openGroups()
		empty := true
		r.Attrs(func(a Attr) bool {
			if l.appendAttr(a) {
				empty = false
			}
			return true
		})
		if empty {
			l.buf = l.buf[:before]
		} else {
			open = len(l.groups)
		}
	}
	if l.form.object {
		for range open + 1 {
			l.buf = append(l.buf, '}')
		}
	}
}

// appendAttrs says whether anything was written.
func (l *line) appendAttrs(attrs []Attr) bool {
	any := false
	for _, a := range attrs {
		if l.appendAttr(a) {
			any = true
		}
	}
	return any
}

func (l *line) appendAttr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if replace := l.opts.ReplaceAttr; replace != nil && a.Value.Kind() != KindGroup {
		a = replace(l.inside, a)
		a.Value = a.Value.Resolve()
	}
	if a.isEmpty() {
		return false
	}
	if source, ok := a.Value.any.(*Source); ok {
		if source.isEmpty() {
			return false
		}
		if l.form.object {
			a.Value = source.group()
		} else {
			a.Value = StringValue(fmt.Sprintf("%s:%d", source.File, source.Line))
		}
	}
	if a.Value.Kind() != KindGroup {
		l.appendKey(a.Key)
		l.appendValue(a.Value)
		return true
	}
	members := a.Value.Group()
	if len(members) == 0 {
		return true
	}
	// The members of a group without a name belong to the one around it.
	before := len(l.buf)
	if a.Key != "" {
		l.openGroup(a.Key)
	}
	if !l.appendAttrs(members) {
		l.buf = l.buf[:before]
		return false
	}
	if a.Key != "" {
		l.closeGroup(a.Key)
	}
	return true
}

func (l *line) appendKey(key string) {
	l.buf = append(l.buf, l.separator...)
	if len(l.prefix) > 0 {
		key = string(l.prefix) + key
	}
	l.buf = append(l.form.appendText(l.buf, key), l.form.assignment)
	l.separator = l.form.separator
}

func (l *line) appendValue(v Value) {
	if v.Kind() != KindAny {
		l.buf = l.form.withError(l.form.appendValue(l.buf, l.form, v))
		return
	}
	defer func() {
		if problem := recover(); problem != nil {
			// A method was called that takes no nil pointer.
			if p := reflect.ValueOf(v.any); p.Kind() == reflect.Pointer && p.IsNil() {
				l.buf = l.form.appendText(l.buf, "<nil>")
			} else {
				l.buf = l.form.appendText(l.buf, fmt.Sprintf("!PANIC: %v", problem))
			}
		}
	}()
	l.buf = l.form.withError(l.form.appendValue(l.buf, l.form, v))
}

func (f *form) withError(b []byte, err error) []byte {
	if err != nil {
		return f.appendText(b, fmt.Sprintf("!ERROR:%v", err))
	}
	return b
}
