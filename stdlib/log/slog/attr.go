package slog

import "time"

// Attr is a value and its name.
type Attr struct {
	Key   string
	Value Value
}

func String(key, value string) Attr               { return Attr{key, StringValue(value)} }
func Int64(key string, value int64) Attr          { return Attr{key, Int64Value(value)} }
func Int(key string, value int) Attr              { return Attr{key, IntValue(value)} }
func Uint64(key string, v uint64) Attr            { return Attr{key, Uint64Value(v)} }
func Float64(key string, v float64) Attr          { return Attr{key, Float64Value(v)} }
func Bool(key string, v bool) Attr                { return Attr{key, BoolValue(v)} }
func Time(key string, v time.Time) Attr           { return Attr{key, TimeValue(v)} }
func Duration(key string, v time.Duration) Attr   { return Attr{key, DurationValue(v)} }
func Any(key string, value any) Attr              { return Attr{key, AnyValue(value)} }
func GroupAttrs(key string, attrs ...Attr) Attr   { return Attr{key, GroupValue(attrs...)} }

// Group takes keys and values, or Attrs, as Logger.Info does.
func Group(key string, args ...any) Attr { return Attr{key, GroupValue(attrsOf(args)...)} }

func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }
func (a Attr) String() string    { return a.Key + "=" + a.Value.String() }

// The zero Attr is not logged.
func (a Attr) isEmpty() bool { return a.Key == "" && a.Value.num == 0 && a.Value.any == nil }

// The key of values that have none.
const badKey = "!BADKEY"

// nextAttr takes an Attr from the front of arguments: one that stands there, or a key and a value.
func nextAttr(args []any) (Attr, []any) {
	switch x := args[0].(type) {
	case Attr:
		return x, args[1:]
	case string:
		if len(args) > 1 {
			return Any(x, args[1]), args[2:]
		}
	}
	return Any(badKey, args[0]), args[1:]
}

func attrsOf(args []any) (attrs []Attr) {
	var a Attr
	for len(args) > 0 {
		a, args = nextAttr(args)
		attrs = append(attrs, a)
	}
	return attrs
}
