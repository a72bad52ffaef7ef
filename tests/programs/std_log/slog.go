// Package log/slog: both handlers to the byte, groups, values of every kind, levels, records.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"math"
	"os"
	"path/filepath"
	"slices"
	"time"
)

var moment = time.Date(2024, 2, 29, 12, 34, 56, 789012345, time.FixedZone("X", 3600))

type point struct{ X, Y int }

type secret string

func (secret) LogValue() slog.Value { return slog.StringValue("REDACTED") }

type nested struct{ depth int }

func (n nested) LogValue() slog.Value {
	if n.depth == 0 {
		return slog.GroupValue(slog.Int("a", 1), slog.Any("b", secret("x")))
	}
	return slog.AnyValue(nested{n.depth - 1})
}

type endless struct{}

func (e endless) LogValue() slog.Value { return slog.AnyValue(e) }

type panicking struct{}

func (panicking) LogValue() slog.Value { panic("no") }

type inText struct{ s string }

func (t inText) MarshalText() ([]byte, error) {
	if t.s == "" {
		return nil, errors.New("empty text")
	}
	return []byte("text:" + t.s), nil
}

type appender struct{}

func (appender) AppendText(b []byte) ([]byte, error) { return append(b, "appended text"...), nil }

type pointerText struct{ s string }

func (p *pointerText) MarshalText() ([]byte, error) { return []byte(p.s), nil }

type inJSON struct{}

func (inJSON) MarshalJSON() ([]byte, error) { return []byte(`{"<json>": true}`), nil }
func (inJSON) Error() string                { return "an error that encodes itself" }

type bytesOfMine []byte

type stringer struct{}

func (stringer) String() string { panic("in String") }

func noTime(groups []string, a slog.Attr) slog.Attr {
	if len(groups) == 0 && a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}

func both(opts *slog.HandlerOptions, f func(l *slog.Logger)) {
	f(slog.New(slog.NewTextHandler(os.Stdout, opts)))
	f(slog.New(slog.NewJSONHandler(os.Stdout, opts)))
}

func values() []any {
	var nilPointer *pointerText
	return []any{nil, true, 42, int8(-1), uint16(7), uint64(math.MaxUint64), uintptr(9), 1.5, float32(0.1), 1e21, 1e-7, math.NaN(), math.Inf(-1),
		"", "plain", "with space", "a=b", `"quoted"`, `back\slash`, "new\nline", "tab\t", "\x00\x1f\x7f", "é", "\u2028", "bad\xff", "�", "<html>&", "\u00a0", "\U0001F600",
		time.Second, 1500 * time.Microsecond, moment, time.Time{}, moment.UTC(), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC),
		point{1, 2}, &point{3, 4}, []int{1, 2}, map[string]int{"b": 1, "a": 2}, []byte("bytes \x01"), bytesOfMine("mine"), []string{"x y"},
		errors.New("an error"), fmt.Errorf("wrapped: %w", os.ErrNotExist), inText{"t u"}, inText{}, appender{}, nilPointer, &pointerText{"p"}, inJSON{}, stringer{},
		secret("s"), nested{0}, nested{3}, endless{}, slog.KindBool, slog.LevelWarn, slog.Level(3), json.Number("12"), json.RawMessage(`{"r":1}`),
		slog.StringValue("v"), []slog.Attr{slog.Int("i", 1), slog.Group("g")}, func() {}, make(chan int) == nil, complex(1, 2), &slog.Source{Function: "f", File: "x.go", Line: 3},
		&slog.Source{}, (*slog.Source)(nil), struct{}{}, [2]bool{true, false}}
}

func main() {
	plain := &slog.HandlerOptions{ReplaceAttr: noTime}
	both(plain, func(l *slog.Logger) {
		for i, v := range values() {
			if i == 0 || fmt.Sprintf("%T", v) != "func()" {
				l.Info("value", "v", v)
			}
		}
	})
	for _, v := range values() {
		value := slog.AnyValue(v)
		if k := value.Kind(); k != slog.KindLogValuer && fmt.Sprintf("%T", v) != "func()" && fmt.Sprintf("%T", v)[0] != '*' {
			fmt.Printf("%s %s %T\n", k, value, value.Any())
		}
	}

	for _, opts := range []*slog.HandlerOptions{nil, {Level: slog.LevelDebug}, {ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if a.Key == "drop" {
			return slog.Attr{}
		}
		return slog.Any(a.Key+"!", slog.StringValue(fmt.Sprint(groups, a.Value)))
	}}} {
		both(opts, func(l *slog.Logger) {
			ctx := context.Background()
			handle := func(h slog.Handler, attrs ...slog.Attr) {
				for _, level := range []slog.Level{slog.LevelDebug, slog.LevelInfo} {
					if h.Enabled(ctx, level) {
						r := slog.NewRecord(moment, level, "message of it", 0)
						r.AddAttrs(attrs...)
						if err := h.Handle(ctx, r); err != nil {
							fmt.Println(err)
						}
					}
				}
			}
			h := l.Handler()
			handle(h)
			handle(h, slog.Int("a", 1), slog.Group("g", "b", 2, slog.Group("h", "c", 3, "drop", 1)), slog.Group("", "inline", 4), slog.Attr{}, slog.Group("empty"))
			handle(h.WithGroup("G"))
			handle(h.WithGroup("G"), slog.Int("a", 1))
			handle(h.WithGroup("G").WithGroup("H"), slog.Group("g", "d", 2))
			handle(h.WithAttrs([]slog.Attr{slog.Int("p", 1), slog.Group("q", "r", 2)}), slog.Int("a", 1))
			handle(h.WithGroup("G").WithAttrs([]slog.Attr{slog.Int("p", 1)}).WithGroup("H"))
			handle(h.WithGroup("G").WithAttrs([]slog.Attr{slog.Int("p", 1)}).WithGroup("H"), slog.Int("a", 1))
			handle(h.WithGroup("G").WithAttrs([]slog.Attr{slog.Int("p", 1)}).WithGroup("H").WithAttrs([]slog.Attr{slog.Int("s", 2)}), slog.Int("drop", 1))
			handle(h.WithAttrs(nil).WithAttrs([]slog.Attr{slog.Group("x")}), slog.Int("a", 1))
			handle(h.WithGroup("G").WithAttrs([]slog.Attr{{}}), slog.Int("a", 1))
			handle(h.WithGroup("a b"), slog.Int("c=d", 1), slog.Int("", 2), slog.Int(`"`, 3))
			handle(h, slog.Any("n", nested{1}), slog.Any("", nested{1}), slog.Group("z", slog.Any("", nested{0})))
		})
	}

	both(plain, func(l *slog.Logger) {
		l.Info("odd", "key")
		l.Info("odd", 1, 2, slog.Int("a", 1), "k")
		l.Warn("w", "a", 1)
		l.Error("e", slog.Any("err", errors.New("x")))
		l.Debug("not seen")
		l.Log(nil, slog.Level(9), "nine")
		l.LogAttrs(context.Background(), slog.LevelWarn+1, "attrs", slog.Bool("b", true), slog.Uint64("u", 1), slog.Float64("f", 2), slog.Int64("i", 3), slog.Duration("d", 4), slog.Time("t", moment))
		l.With("w", 1).WithGroup("g").With().With("x", 2).Info("with", "y", 3)
		l.WithGroup("").InfoContext(context.Background(), "no group")
		fmt.Println(l.Enabled(nil, slog.LevelDebug), l.Enabled(nil, slog.LevelInfo))
	})
	both(&slog.HandlerOptions{AddSource: true, ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if s, ok := a.Value.Any().(*slog.Source); ok {
			s.File = filepath.Base(s.File)
		}
		return noTime(groups, a)
	}}, func(l *slog.Logger) {
		l.Info("here")
		l.LogAttrs(context.Background(), slog.LevelInfo, "there")
		func() { l.ErrorContext(context.Background(), "in a function") }()
		h := l.Handler()
		h.Handle(context.Background(), slog.NewRecord(moment, slog.LevelInfo, "nowhere", 0))
		logger := slog.NewLogLogger(h, slog.LevelWarn)
		logger.Println("from log")
		logger.Printf("from %s", "log")
		logger.Output(1, "output")
		slog.SetDefault(l)
		slog.Info("default")
		slog.With("a", 1).Warn("default")
		log.Print("through log")
		slog.SetLogLoggerLevel(slog.LevelDebug)
		log.Print("too low")
		slog.SetLogLoggerLevel(slog.LevelInfo)
	})

	levels := []slog.Level{-10, -4, -3, 0, 1, 4, 7, 8, 100}
	for _, l := range levels {
		text, _ := l.MarshalText()
		out, _ := json.Marshal(l)
		var back, again slog.Level
		fmt.Println(l, string(text), string(out), back.UnmarshalText(text), back, json.Unmarshal(out, &again), again)
	}
	for _, s := range []string{"info", "Warn+3", "ERROR-", "x", "debug-+1", ""} {
		var l slog.Level
		fmt.Println(l.UnmarshalText([]byte(s)), l)
	}
	var l slog.Level
	fmt.Println(l.UnmarshalJSON([]byte("7")))
	var v slog.LevelVar
	v.Set(slog.LevelError)
	text, _ := v.MarshalText()
	fmt.Println(&v, string(text), v.UnmarshalText([]byte("DEBUG")), v.Level(), v.UnmarshalText([]byte("y")))

	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "record", 0)
	r.Add("a", 1, "b", 2, slog.Int("c", 3), "d", 4, "e", 5, "f", 6, "g")
	c := r.Clone()
	c.AddAttrs(slog.Int("only c", 1), slog.Group("none"))
	shared := r
	r.AddAttrs(slog.Int("h", 8))
	shared.AddAttrs(slog.Int("i", 9))
	for _, r := range []slog.Record{r, c, shared} {
		fmt.Print(r.NumAttrs(), r.Source() == nil)
		r.Attrs(func(a slog.Attr) bool { fmt.Print(" ", a); return a.Key != "g" })
		fmt.Println()
	}
	slog.NewTextHandler(os.Stdout, nil).Handle(context.Background(), r)

	fmt.Println(slog.Int("a", 1).Equal(slog.Int64("a", 1)), slog.Int("a", 1).Equal(slog.Uint64("a", 1)), slog.String("a", "x").Equal(slog.String("a", "x")),
		slog.Time("t", moment).Equal(slog.Time("t", moment.UTC())), slog.Group("g", "a", 1).Equal(slog.Group("g", slog.Int("a", 1))), slog.Any("p", point{1, 2}).Equal(slog.Any("p", point{1, 2})), slog.Float64("f", math.NaN()).Equal(slog.Float64("f", math.NaN())))
	fmt.Println(slog.Int("a", 1), slog.Group("g", "a", 1, "b", "x y"), slog.Any("p", &point{1, 2}), slog.GroupAttrs("h", slog.Bool("t", true)), slog.Kind(99))
	for _, f := range []func(){
		func() { slog.IntValue(1).Bool() }, func() { slog.BoolValue(true).Int64() }, func() { slog.StringValue("").Uint64() }, func() { slog.IntValue(1).Group() },
		func() { slog.IntValue(1).Float64() }, func() { slog.IntValue(1).Duration() }, func() { slog.IntValue(1).Time() }, func() { slog.New(nil) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	fmt.Println(slog.IntValue(1).Int64(), slog.Uint64Value(2).Uint64(), slog.BoolValue(true).Bool(), slog.Float64Value(2.5).Float64(), slog.DurationValue(3).Duration(), slog.TimeValue(moment).Time(), slog.GroupValue(slog.Int("a", 1)).Group(), slog.AnyValue(secret("s")).LogValuer().LogValue())
	fmt.Println(slog.AnyValue(secret("x")).Resolve(), slog.IntValue(1).Resolve(), slog.AnyValue(endless{}).Resolve())

	var one, two bytes.Buffer
	multi := slog.New(slog.NewMultiHandler(slog.NewTextHandler(&one, plain), slog.NewJSONHandler(&two, &slog.HandlerOptions{Level: slog.LevelError, ReplaceAttr: noTime})))
	multi.With("a", 1).WithGroup("g").Info("m", "b", 2)
	multi.Error("m")
	fmt.Print(one.String(), two.String())
	fmt.Println(multi.Enabled(nil, slog.LevelDebug), slog.New(slog.DiscardHandler).With("a", 1).WithGroup("g").Enabled(nil, 100))
	failing := slog.NewMultiHandler(slog.NewTextHandler(broken{}, nil), slog.NewTextHandler(broken{}, nil))
	fmt.Println(failing.Handle(context.Background(), r))
	lines := bytes.Count([]byte(slog.AnyValue(panicking{}).Resolve().String()), []byte("\n"))
	fmt.Println(lines, slices.Contains([]int{3, 6}, lines))
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("broken") }
