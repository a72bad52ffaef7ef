package slog

import (
	"context"
	"errors"
	"io"
)

// Handler does something with records. Its methods may be called by several goroutines at once.
type Handler interface {
	// Enabled says whether a record of that level would be handled. It is asked first.
	Enabled(context.Context, Level) bool
	Handle(context.Context, Record) error
	// WithAttrs and WithGroup are handlers that do it to every record first.
	WithAttrs(attrs []Attr) Handler
	WithGroup(name string) Handler
}

// The keys of what every record has.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// HandlerOptions are those of TextHandler and JSONHandler.
type HandlerOptions struct {
	AddSource bool
	Level     Leveler // the least level that is handled; nil: LevelInfo

	// ReplaceAttr may change each Attr, or leave it out by returning the zero one. It is not asked
	// about groups, but about their members.
	ReplaceAttr func(groups []string, a Attr) Attr
}

// TextHandler writes a line of key=value pairs for each record.
type TextHandler struct {
	*writing
}

func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newWriting(textForm, w, opts)}
}

func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }
func (h *TextHandler) Handle(_ context.Context, r Record) error    { return h.handle(r) }
func (h *TextHandler) WithAttrs(attrs []Attr) Handler              { return &TextHandler{h.withAttrs(attrs)} }
func (h *TextHandler) WithGroup(name string) Handler               { return &TextHandler{h.withGroup(name)} }

// JSONHandler writes a line with an object for each record.
type JSONHandler struct {
	*writing
}

func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newWriting(jsonForm, w, opts)}
}

func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }
func (h *JSONHandler) Handle(_ context.Context, r Record) error    { return h.handle(r) }
func (h *JSONHandler) WithAttrs(attrs []Attr) Handler              { return &JSONHandler{h.withAttrs(attrs)} }
func (h *JSONHandler) WithGroup(name string) Handler               { return &JSONHandler{h.withGroup(name)} }

// DiscardHandler is enabled for nothing.
var DiscardHandler Handler = discardHandler{}

type discardHandler struct{}

func (discardHandler) Enabled(context.Context, Level) bool  { return false }
func (discardHandler) Handle(context.Context, Record) error { return nil }
func (h discardHandler) WithAttrs([]Attr) Handler           { return h }
func (h discardHandler) WithGroup(string) Handler           { return h }

// MultiHandler hands each record to several handlers.
type MultiHandler struct {
	multi []Handler
}

func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{append([]Handler(nil), handlers...)}
}

func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	for _, one := range h.multi {
		if one.Enabled(ctx, l) {
			return true
		}
	}
	return false
}

func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, one := range h.multi {
		if one.Enabled(ctx, r.Level) {
			errs = append(errs, one.Handle(ctx, r.Clone()))
		}
	}
	return errors.Join(errs...)
}

func (h *MultiHandler) each(f func(Handler) Handler) Handler {
	handlers := make([]Handler, len(h.multi))
	for i, one := range h.multi {
		handlers[i] = f(one)
	}
	return &MultiHandler{handlers}
}

func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(one Handler) Handler { return one.WithAttrs(attrs) })
}

func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(one Handler) Handler { return one.WithGroup(name) })
}
