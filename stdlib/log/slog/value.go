package slog

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Value is any value. Numbers, strings, times and groups are told apart, so that handlers need no
// reflection for them. The zero value is nil.
type Value struct {
	_   [0]func() // values are compared by Equal, not ==
	num uint64
	any any // a Kind, if num is the value
}

type Kind int

const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

func (k Kind) String() string {
	names := [...]string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}
	if k < 0 || int(k) >= len(names) {
		return "<unknown slog.Kind>"
	}
	return names[k]
}

// What Value.any holds besides a Kind. No program has values of these types, so they are never
// mistaken for values of kind Any.
type (
	text    string
	instant time.Time
	group   []Attr
	anyKind Kind // a Kind that is the value
)

func (v Value) Kind() Kind {
	switch x := v.any.(type) {
	case Kind:
		return x
	case text:
		return KindString
	case instant:
		return KindTime
	case group:
		return KindGroup
	case LogValuer:
		return KindLogValuer
	}
	return KindAny
}

func StringValue(value string) Value  { return Value{any: text(value)} }
func IntValue(v int) Value            { return Int64Value(int64(v)) }
func Int64Value(v int64) Value        { return Value{num: uint64(v), any: KindInt64} }
func Uint64Value(v uint64) Value      { return Value{num: v, any: KindUint64} }
func Float64Value(v float64) Value    { return Value{num: math.Float64bits(v), any: KindFloat64} }
func DurationValue(v time.Duration) Value { return Value{num: uint64(v), any: KindDuration} }

func BoolValue(v bool) Value {
	if v {
		return Value{num: 1, any: KindBool}
	}
	return Value{any: KindBool}
}

// TimeValue drops the monotonic clock.
func TimeValue(v time.Time) Value {
	if v.IsZero() {
		v = time.Time{}
	}
	return Value{any: instant(v.Round(0))}
}

// GroupValue leaves out groups without members.
func GroupValue(as ...Attr) Value {
	if slices.ContainsFunc(as, isEmptyGroup) {
		as = slices.DeleteFunc(slices.Clone(as), isEmptyGroup)
	}
	return Value{any: group(as)}
}

func (v Value) isEmptyGroup() bool {
	g, ok := v.any.(group)
	return ok && len(g) == 0
}

func isEmptyGroup(a Attr) bool { return a.Value.isEmptyGroup() }

// AnyValue finds the kind of the value by its type.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return Int64Value(int64(v))
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case int64:
		return Int64Value(v)
	case uint:
		return Uint64Value(uint64(v))
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uint64:
		return Uint64Value(v)
	case uintptr:
		return Uint64Value(uint64(v))
	case float32:
		return Float64Value(float64(v))
	case float64:
		return Float64Value(v)
	case bool:
		return BoolValue(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case []Attr:
		return GroupValue(v...)
	case Kind:
		return Value{any: anyKind(v)}
	case Value:
		return v
	}
	return Value{any: v}
}

func (v Value) Any() any {
	switch x := v.any.(type) {
	case Kind:
		switch x {
		case KindInt64:
			return int64(v.num)
		case KindUint64:
			return v.num
		case KindFloat64:
			return v.float()
		case KindBool:
			return v.bool()
		case KindDuration:
			return v.duration()
		}
	case text:
		return string(x)
	case instant:
		return time.Time(x)
	case group:
		return []Attr(x)
	case anyKind:
		return Kind(x)
	}
	return v.any
}

func (v Value) float() float64          { return math.Float64frombits(v.num) }
func (v Value) bool() bool              { return v.num != 0 }
func (v Value) duration() time.Duration { return time.Duration(v.num) }
func (v Value) time() time.Time         { return time.Time(v.any.(instant)) }
func (v Value) str() string             { return string(v.any.(text)) }

// check panics unless the value is of the kind.
func (v Value) check(want Kind) {
	if got := v.Kind(); got != want {
		panic(fmt.Sprintf("Value kind is %s, not %s", got, want))
	}
}

// The value, which has to be of that kind. String is any value as fmt prints it.

func (v Value) Int64() int64 {
	v.check(KindInt64)
	return int64(v.num)
}

func (v Value) Uint64() uint64 {
	v.check(KindUint64)
	return v.num
}

func (v Value) Float64() float64 {
	v.check(KindFloat64)
	return v.float()
}

func (v Value) Bool() bool {
	v.check(KindBool)
	return v.bool()
}

func (v Value) Duration() time.Duration {
	v.check(KindDuration)
	return v.duration()
}

func (v Value) Time() time.Time {
	v.check(KindTime)
	return v.time()
}

func (v Value) Group() []Attr {
	g, ok := v.any.(group)
	if !ok {
		panic("Group: bad kind")
	}
	return g
}

func (v Value) LogValuer() LogValuer { return v.any.(LogValuer) }

func (v Value) String() string {
	if s, ok := v.any.(text); ok {
		return string(s)
	}
	return string(v.append(nil))
}

func (v Value) append(b []byte) []byte {
	switch v.Kind() {
	case KindString:
		return append(b, v.str()...)
	case KindInt64:
		return strconv.AppendInt(b, int64(v.num), 10)
	case KindUint64:
		return strconv.AppendUint(b, v.num, 10)
	case KindFloat64:
		return strconv.AppendFloat(b, v.float(), 'g', -1, 64)
	case KindBool:
		return strconv.AppendBool(b, v.bool())
	case KindDuration:
		return append(b, v.duration().String()...)
	case KindTime:
		return v.time().AppendFormat(b, "2006-01-02 15:04:05.999999999 -0700 MST")
	case KindGroup:
		return fmt.Append(b, v.Group())
	}
	return fmt.Append(b, v.any)
}

// Equal compares kinds and values; those of kind Any as == does, which may panic.
func (v Value) Equal(w Value) bool {
	kind := v.Kind()
	if kind != w.Kind() {
		return false
	}
	switch kind {
	case KindInt64, KindUint64, KindBool, KindDuration:
		return v.num == w.num
	case KindFloat64:
		return v.float() == w.float()
	case KindTime:
		return v.time().Equal(w.time())
	case KindGroup:
		return slices.EqualFunc(v.Group(), w.Group(), Attr.Equal)
	}
	return v.any == w.any
}

// LogValuer is implemented by values that say themselves what is to be logged for them.
type LogValuer interface {
	LogValue() Value
}

// Resolve asks LogValuers until the value is none. Of one that panics or never ends an error comes
// out.
func (v Value) Resolve() (rv Value) {
	if v.Kind() != KindLogValuer {
		return v
	}
	defer func() {
		if recover() != nil {
			rv = AnyValue(fmt.Errorf("LogValue panicked\n%s", callers()))
		}
	}()
	first := v
	const most = 100
	for range most {
		v = v.LogValuer().LogValue()
		if v.Kind() != KindLogValuer {
			return v
		}
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", first.Any()))
}

// callers names the functions that were running when a LogValue panicked; the deferred function
// that recovers calls it.
func callers() string {
	const shown = 5
	// runtime.Callers, this function, the deferred one and the panic itself are not shown.
	var pcs [shown + 1]uintptr
	n := runtime.Callers(4, pcs[:])
	if n == 0 {
		return "(no stack)"
	}
	frames := runtime.CallersFrames(pcs[:n])
	var b strings.Builder
	for i := 0; ; i++ {
		if i == shown {
			b.WriteString("(rest of stack elided)\n")
			break
		}
		frame, more := frames.Next()
		fmt.Fprintf(&b, "called from %s (%s:%d)\n", frame.Function, frame.File, frame.Line)
		if !more {
			break
		}
	}
	return b.String()
}
