package slog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
)

// Level is how important a record is: the higher, the more.
type Level int

const (
	LevelDebug Level = -4
	LevelInfo  Level = 0
	LevelWarn  Level = 4
	LevelError Level = 8
)

// String names the level, or the next lower one that has a name and the distance from it.
func (l Level) String() string {
	name, base := "ERROR", LevelError
	switch {
	case l < LevelInfo:
		name, base = "DEBUG", LevelDebug
	case l < LevelWarn:
		name, base = "INFO", LevelInfo
	case l < LevelError:
		name, base = "WARN", LevelWarn
	}
	if l == base {
		return name
	}
	return fmt.Sprintf("%s%+d", name, int(l-base))
}

func (l *Level) parse(text string) error {
	name, offset := text, 0
	if i := strings.IndexAny(text, "+-"); i >= 0 {
		var err error
		if offset, err = strconv.Atoi(text[i:]); err != nil {
			return wrongLevel(text, err)
		}
		name = text[:i]
	}
	base := LevelError
	switch strings.ToUpper(name) {
	case "DEBUG":
		base = LevelDebug
	case "INFO":
		base = LevelInfo
	case "WARN":
		base = LevelWarn
	case "ERROR":
	default:
		return wrongLevel(text, errors.New("unknown name"))
	}
	*l = base + Level(offset)
	return nil
}

func wrongLevel(text string, err error) error {
	return fmt.Errorf("slog: level string %q: %w", text, err)
}

func (l Level) MarshalJSON() ([]byte, error) { return strconv.AppendQuote(nil, l.String()), nil }

func (l *Level) UnmarshalJSON(data []byte) error {
	text, err := strconv.Unquote(string(data))
	if err != nil {
		return err
	}
	return l.parse(text)
}

func (l Level) AppendText(b []byte) ([]byte, error) { return append(b, l.String()...), nil }
func (l Level) MarshalText() ([]byte, error)        { return l.AppendText(nil) }
func (l *Level) UnmarshalText(data []byte) error    { return l.parse(string(data)) }

// Level makes a Level a Leveler.
func (l Level) Level() Level { return l }

// Leveler is a Level, or what knows the current one.
type Leveler interface {
	Level() Level
}

// LevelVar is a level that may change while handlers use it. The zero value is LevelInfo.
type LevelVar struct {
	val atomic.Int64
}

func (v *LevelVar) Level() Level   { return Level(v.val.Load()) }
func (v *LevelVar) Set(l Level)    { v.val.Store(int64(l)) }
func (v *LevelVar) String() string { return fmt.Sprintf("LevelVar(%s)", v.Level()) }

func (v *LevelVar) AppendText(b []byte) ([]byte, error) { return v.Level().AppendText(b) }
func (v *LevelVar) MarshalText() ([]byte, error)        { return v.AppendText(nil) }

func (v *LevelVar) UnmarshalText(data []byte) error {
	var l Level
	if err := l.UnmarshalText(data); err != nil {
		return err
	}
	v.Set(l)
	return nil
}
