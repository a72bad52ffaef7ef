// run
// What Go exports from log/slog, with Go's types (make_signatures.py).
package main

import "context"
import "io"
import "log"
import "log/slog"
import "time"

const _ slog.Kind = slog.KindAny
const _ slog.Kind = slog.KindBool
const _ slog.Kind = slog.KindDuration
const _ slog.Kind = slog.KindFloat64
const _ slog.Kind = slog.KindGroup
const _ slog.Kind = slog.KindInt64
const _ slog.Kind = slog.KindLogValuer
const _ slog.Kind = slog.KindString
const _ slog.Kind = slog.KindTime
const _ slog.Kind = slog.KindUint64
const _ slog.Level = slog.LevelDebug
const _ slog.Level = slog.LevelError
const _ slog.Level = slog.LevelInfo
const _ string = slog.LevelKey
const _ slog.Level = slog.LevelWarn
const _ string = slog.MessageKey
const _ string = slog.SourceKey
const _ string = slog.TimeKey
var _ *string = &new(slog.Attr).Key
var _ *slog.Value = &new(slog.Attr).Value
var _ *bool = &new(slog.HandlerOptions).AddSource
var _ *slog.Leveler = &new(slog.HandlerOptions).Level
var _ *func([]string, slog.Attr) slog.Attr = &new(slog.HandlerOptions).ReplaceAttr
var _ *slog.Level = &new(slog.Record).Level
var _ *string = &new(slog.Record).Message
var _ *uintptr = &new(slog.Record).PC
var _ *time.Time = &new(slog.Record).Time
var _ *string = &new(slog.Source).File
var _ *string = &new(slog.Source).Function
var _ *int = &new(slog.Source).Line
var _ func(string, interface{}) slog.Attr = slog.Any
var _ func(interface{}) slog.Value = slog.AnyValue
var _ func(string, bool) slog.Attr = slog.Bool
var _ func(bool) slog.Value = slog.BoolValue
var _ func(string, ...interface{}) = slog.Debug
var _ func(context.Context, string, ...interface{}) = slog.DebugContext
var _ func() *slog.Logger = slog.Default
var _ func(string, time.Duration) slog.Attr = slog.Duration
var _ func(time.Duration) slog.Value = slog.DurationValue
var _ func(string, ...interface{}) = slog.Error
var _ func(context.Context, string, ...interface{}) = slog.ErrorContext
var _ func(string, float64) slog.Attr = slog.Float64
var _ func(float64) slog.Value = slog.Float64Value
var _ func(string, ...interface{}) slog.Attr = slog.Group
var _ func(string, ...slog.Attr) slog.Attr = slog.GroupAttrs
var _ func(...slog.Attr) slog.Value = slog.GroupValue
var _ func(string, ...interface{}) = slog.Info
var _ func(context.Context, string, ...interface{}) = slog.InfoContext
var _ func(string, int) slog.Attr = slog.Int
var _ func(string, int64) slog.Attr = slog.Int64
var _ func(int64) slog.Value = slog.Int64Value
var _ func(int) slog.Value = slog.IntValue
var _ func(context.Context, slog.Level, string, ...interface{}) = slog.Log
var _ func(context.Context, slog.Level, string, ...slog.Attr) = slog.LogAttrs
var _ func(slog.Handler) *slog.Logger = slog.New
var _ func(io.Writer, *slog.HandlerOptions) *slog.JSONHandler = slog.NewJSONHandler
var _ func(slog.Handler, slog.Level) *log.Logger = slog.NewLogLogger
var _ func(...slog.Handler) *slog.MultiHandler = slog.NewMultiHandler
var _ func(time.Time, slog.Level, string, uintptr) slog.Record = slog.NewRecord
var _ func(io.Writer, *slog.HandlerOptions) *slog.TextHandler = slog.NewTextHandler
var _ func(*slog.Logger) = slog.SetDefault
var _ func(slog.Level) slog.Level = slog.SetLogLoggerLevel
var _ func(string, string) slog.Attr = slog.String
var _ func(string) slog.Value = slog.StringValue
var _ func(string, time.Time) slog.Attr = slog.Time
var _ func(time.Time) slog.Value = slog.TimeValue
var _ func(string, uint64) slog.Attr = slog.Uint64
var _ func(uint64) slog.Value = slog.Uint64Value
var _ func(string, ...interface{}) = slog.Warn
var _ func(context.Context, string, ...interface{}) = slog.WarnContext
var _ func(...interface{}) *slog.Logger = slog.With
var _ func(slog.Attr, slog.Attr) bool = (slog.Attr).Equal
var _ func(slog.Attr) string = (slog.Attr).String
var _ func(slog.Handler, context.Context, slog.Level) bool = (slog.Handler).Enabled
var _ func(slog.Handler, context.Context, slog.Record) error = (slog.Handler).Handle
var _ func(slog.Handler, []slog.Attr) slog.Handler = (slog.Handler).WithAttrs
var _ func(slog.Handler, string) slog.Handler = (slog.Handler).WithGroup
var _ func(*slog.JSONHandler, context.Context, slog.Level) bool = (*slog.JSONHandler).Enabled
var _ func(*slog.JSONHandler, context.Context, slog.Record) error = (*slog.JSONHandler).Handle
var _ func(*slog.JSONHandler, []slog.Attr) slog.Handler = (*slog.JSONHandler).WithAttrs
var _ func(*slog.JSONHandler, string) slog.Handler = (*slog.JSONHandler).WithGroup
var _ func(slog.Kind) string = (slog.Kind).String
var _ func(slog.Level, []uint8) ([]uint8, error) = (slog.Level).AppendText
var _ func(slog.Level) slog.Level = (slog.Level).Level
var _ func(slog.Level) ([]uint8, error) = (slog.Level).MarshalJSON
var _ func(slog.Level) ([]uint8, error) = (slog.Level).MarshalText
var _ func(slog.Level) string = (slog.Level).String
var _ func(*slog.Level, []uint8) error = (*slog.Level).UnmarshalJSON
var _ func(*slog.Level, []uint8) error = (*slog.Level).UnmarshalText
var _ func(*slog.LevelVar, []uint8) ([]uint8, error) = (*slog.LevelVar).AppendText
var _ func(*slog.LevelVar) slog.Level = (*slog.LevelVar).Level
var _ func(*slog.LevelVar) ([]uint8, error) = (*slog.LevelVar).MarshalText
var _ func(*slog.LevelVar, slog.Level) = (*slog.LevelVar).Set
var _ func(*slog.LevelVar) string = (*slog.LevelVar).String
var _ func(*slog.LevelVar, []uint8) error = (*slog.LevelVar).UnmarshalText
var _ func(slog.Leveler) slog.Level = (slog.Leveler).Level
var _ func(slog.LogValuer) slog.Value = (slog.LogValuer).LogValue
var _ func(*slog.Logger, string, ...interface{}) = (*slog.Logger).Debug
var _ func(*slog.Logger, context.Context, string, ...interface{}) = (*slog.Logger).DebugContext
var _ func(*slog.Logger, context.Context, slog.Level) bool = (*slog.Logger).Enabled
var _ func(*slog.Logger, string, ...interface{}) = (*slog.Logger).Error
var _ func(*slog.Logger, context.Context, string, ...interface{}) = (*slog.Logger).ErrorContext
var _ func(*slog.Logger) slog.Handler = (*slog.Logger).Handler
var _ func(*slog.Logger, string, ...interface{}) = (*slog.Logger).Info
var _ func(*slog.Logger, context.Context, string, ...interface{}) = (*slog.Logger).InfoContext
var _ func(*slog.Logger, context.Context, slog.Level, string, ...interface{}) = (*slog.Logger).Log
var _ func(*slog.Logger, context.Context, slog.Level, string, ...slog.Attr) = (*slog.Logger).LogAttrs
var _ func(*slog.Logger, string, ...interface{}) = (*slog.Logger).Warn
var _ func(*slog.Logger, context.Context, string, ...interface{}) = (*slog.Logger).WarnContext
var _ func(*slog.Logger, ...interface{}) *slog.Logger = (*slog.Logger).With
var _ func(*slog.Logger, string) *slog.Logger = (*slog.Logger).WithGroup
var _ func(*slog.MultiHandler, context.Context, slog.Level) bool = (*slog.MultiHandler).Enabled
var _ func(*slog.MultiHandler, context.Context, slog.Record) error = (*slog.MultiHandler).Handle
var _ func(*slog.MultiHandler, []slog.Attr) slog.Handler = (*slog.MultiHandler).WithAttrs
var _ func(*slog.MultiHandler, string) slog.Handler = (*slog.MultiHandler).WithGroup
var _ func(*slog.Record, ...interface{}) = (*slog.Record).Add
var _ func(*slog.Record, ...slog.Attr) = (*slog.Record).AddAttrs
var _ func(slog.Record, func(slog.Attr) bool) = (slog.Record).Attrs
var _ func(slog.Record) slog.Record = (slog.Record).Clone
var _ func(slog.Record) int = (slog.Record).NumAttrs
var _ func(slog.Record) *slog.Source = (slog.Record).Source
var _ func(*slog.TextHandler, context.Context, slog.Level) bool = (*slog.TextHandler).Enabled
var _ func(*slog.TextHandler, context.Context, slog.Record) error = (*slog.TextHandler).Handle
var _ func(*slog.TextHandler, []slog.Attr) slog.Handler = (*slog.TextHandler).WithAttrs
var _ func(*slog.TextHandler, string) slog.Handler = (*slog.TextHandler).WithGroup
var _ func(slog.Value) interface{} = (slog.Value).Any
var _ func(slog.Value) bool = (slog.Value).Bool
var _ func(slog.Value) time.Duration = (slog.Value).Duration
var _ func(slog.Value, slog.Value) bool = (slog.Value).Equal
var _ func(slog.Value) float64 = (slog.Value).Float64
var _ func(slog.Value) []slog.Attr = (slog.Value).Group
var _ func(slog.Value) int64 = (slog.Value).Int64
var _ func(slog.Value) slog.Kind = (slog.Value).Kind
var _ func(slog.Value) slog.LogValuer = (slog.Value).LogValuer
var _ func(slog.Value) slog.Value = (slog.Value).Resolve
var _ func(slog.Value) string = (slog.Value).String
var _ func(slog.Value) time.Time = (slog.Value).Time
var _ func(slog.Value) uint64 = (slog.Value).Uint64
var _ slog.Attr
var _ slog.HandlerOptions
var _ slog.JSONHandler
var _ slog.Kind
var _ slog.Level
var _ slog.LevelVar
var _ slog.Leveler
var _ slog.LogValuer
var _ slog.Logger
var _ slog.MultiHandler
var _ slog.Record
var _ slog.Source
var _ slog.TextHandler
var _ slog.Value
var _ = map[bool]int{false: 0, slog.KindAny == 0: 1}
var _ = map[bool]int{false: 0, slog.KindBool == 1: 1}
var _ = map[bool]int{false: 0, slog.KindDuration == 2: 1}
var _ = map[bool]int{false: 0, slog.KindFloat64 == 3: 1}
var _ = map[bool]int{false: 0, slog.KindGroup == 8: 1}
var _ = map[bool]int{false: 0, slog.KindInt64 == 4: 1}
var _ = map[bool]int{false: 0, slog.KindLogValuer == 9: 1}
var _ = map[bool]int{false: 0, slog.KindString == 5: 1}
var _ = map[bool]int{false: 0, slog.KindTime == 6: 1}
var _ = map[bool]int{false: 0, slog.KindUint64 == 7: 1}
var _ = map[bool]int{false: 0, slog.LevelDebug == -4: 1}
var _ = map[bool]int{false: 0, slog.LevelError == 8: 1}
var _ = map[bool]int{false: 0, slog.LevelInfo == 0: 1}
var _ = map[bool]int{false: 0, slog.LevelKey == "level": 1}
var _ = map[bool]int{false: 0, slog.LevelWarn == 4: 1}
var _ = map[bool]int{false: 0, slog.MessageKey == "msg": 1}
var _ = map[bool]int{false: 0, slog.SourceKey == "source": 1}
var _ = map[bool]int{false: 0, slog.TimeKey == "time": 1}
var _ *slog.Handler = &slog.DiscardHandler

func main() {}
