// Package slog logs records: a level, a message, and values with names, which handlers write as
// text, as JSON or as a program wants.
package slog

import (
	"bytes"
	"context"
	"internal/logoutput"
	"log"
	"runtime"
	"sync/atomic"
	"time"
)

// Logger makes a record of what its methods are given and hands it to its handler.
type Logger struct {
	handler Handler
}

func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{h}
}

func (l *Logger) Handler() Handler { return l.handler }

// With is a logger whose records also have these Attrs.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	return &Logger{l.handler.WithAttrs(attrsOf(args))}
}

// WithGroup is a logger whose records have all their Attrs in a group.
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	return &Logger{l.handler.WithGroup(name)}
}

func orBackground(ctx context.Context) context.Context {
	if ctx == nil {
		return context.Background()
	}
	return ctx
}

func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	return l.Handler().Enabled(orBackground(ctx), level)
}

// callerOfLogging is a place in the function that called the exported one that called log.
func callerOfLogging() uintptr {
	// Not runtime.Callers, this function, log, and the exported function.
	var pc [1]uintptr
	runtime.Callers(4, pc[:])
	return pc[0]
}

func (l *Logger) log(ctx context.Context, level Level, msg string, args ...any) {
	ctx = orBackground(ctx)
	if !l.Enabled(ctx, level) {
		return
	}
	r := NewRecord(time.Now(), level, msg, callerOfLogging())
	r.Add(args...)
	l.Handler().Handle(ctx, r)
}

func (l *Logger) logAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	ctx = orBackground(ctx)
	if !l.Enabled(ctx, level) {
		return
	}
	r := NewRecord(time.Now(), level, msg, callerOfLogging())
	r.AddAttrs(attrs...)
	l.Handler().Handle(ctx, r)
}

func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.log(ctx, level, msg, args...)
}

func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.logAttrs(ctx, level, msg, attrs...)
}

func (l *Logger) Debug(msg string, args ...any) {
	l.log(context.Background(), LevelDebug, msg, args...)
}

func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelDebug, msg, args...)
}

func (l *Logger) Info(msg string, args ...any) {
	l.log(context.Background(), LevelInfo, msg, args...)
}

func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelInfo, msg, args...)
}

func (l *Logger) Warn(msg string, args ...any) {
	l.log(context.Background(), LevelWarn, msg, args...)
}

func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelWarn, msg, args...)
}

func (l *Logger) Error(msg string, args ...any) {
	l.log(context.Background(), LevelError, msg, args...)
}

func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelError, msg, args...)
}

// ---- the default logger ----

var (
	defaultLogger atomic.Pointer[Logger]
	// The level of records that package log makes, and from which the first default logger logs.
	logLevel LevelVar
)

func init() { defaultLogger.Store(New(&logHandler{newWriting(textForm, nil, nil)})) }

func Default() *Logger { return defaultLogger.Load() }

// SetDefault makes package log write with l as well.
func SetDefault(l *Logger) {
	defaultLogger.Store(l)
	if _, isFirst := l.Handler().(*logHandler); isFirst {
		return // which writes with package log
	}
	wantsSource := log.Flags()&(log.Lshortfile|log.Llongfile) != 0
	log.SetOutput(&handlerWriter{l.Handler(), &logLevel, wantsSource})
	log.SetFlags(0)
}

func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLevel.Level()
	logLevel.Set(level)
	return oldLevel
}

// logHandler writes with package log's default logger.
type logHandler struct {
	*writing
}

func (h *logHandler) Enabled(_ context.Context, level Level) bool { return level >= logLevel.Level() }

func (h *logHandler) Handle(_ context.Context, r Record) error {
	line := h.newLine()
	line.buf = append(line.buf, r.Level.String()...)
	line.buf = append(line.buf, ' ')
	line.buf = append(line.buf, r.Message...)
	line.separator = " "
	line.appendAttrsOf(r)
	return logoutput.Default(r.PC, line.buf)
}

func (h *logHandler) WithAttrs(attrs []Attr) Handler { return &logHandler{h.withAttrs(attrs)} }
func (h *logHandler) WithGroup(name string) Handler  { return &logHandler{h.withGroup(name)} }

// handlerWriter makes records of what a log.Logger writes.
type handlerWriter struct {
	handler     Handler
	level       Leveler
	wantsSource bool
}

func (w *handlerWriter) Write(line []byte) (int, error) {
	level := w.level.Level()
	if !w.handler.Enabled(context.Background(), level) {
		return 0, nil
	}
	var pc [1]uintptr
	if w.wantsSource {
		// Not runtime.Callers, this method, log.Logger.output and the function of log that was called.
		runtime.Callers(4, pc[:])
	}
	message := string(bytes.TrimSuffix(line, []byte{'\n'}))
	return len(line), w.handler.Handle(context.Background(), NewRecord(time.Now(), level, message, pc[0]))
}

// NewLogLogger is a log.Logger whose lines become records.
func NewLogLogger(h Handler, level Level) *log.Logger {
	return log.New(&handlerWriter{h, level, true}, "", 0)
}

func With(args ...any) *Logger { return Default().With(args...) }

func Debug(msg string, args ...any) {
	Default().log(context.Background(), LevelDebug, msg, args...)
}

func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelDebug, msg, args...)
}

func Info(msg string, args ...any) {
	Default().log(context.Background(), LevelInfo, msg, args...)
}

func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelInfo, msg, args...)
}

func Warn(msg string, args ...any) {
	Default().log(context.Background(), LevelWarn, msg, args...)
}

func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelWarn, msg, args...)
}

func Error(msg string, args ...any) {
	Default().log(context.Background(), LevelError, msg, args...)
}

func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelError, msg, args...)
}

func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().log(ctx, level, msg, args...)
}

func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().logAttrs(ctx, level, msg, attrs...)
}
