// run
// What Go exports from flag, with Go's types (make_signatures.py).
package main

import "encoding"
import "flag"
import "io"
import "time"

const _ flag.ErrorHandling = flag.ContinueOnError
const _ flag.ErrorHandling = flag.ExitOnError
const _ flag.ErrorHandling = flag.PanicOnError
var _ *string = &new(flag.Flag).DefValue
var _ *string = &new(flag.Flag).Name
var _ *string = &new(flag.Flag).Usage
var _ *flag.Value = &new(flag.Flag).Value
var _ *func() = &new(flag.FlagSet).Usage
var _ func(int) string = flag.Arg
var _ func() []string = flag.Args
var _ func(string, bool, string) *bool = flag.Bool
var _ func(string, string, func(string) error) = flag.BoolFunc
var _ func(*bool, string, bool, string) = flag.BoolVar
var _ func(string, time.Duration, string) *time.Duration = flag.Duration
var _ func(*time.Duration, string, time.Duration, string) = flag.DurationVar
var _ func(string, float64, string) *float64 = flag.Float64
var _ func(*float64, string, float64, string) = flag.Float64Var
var _ func(string, string, func(string) error) = flag.Func
var _ func(string, int, string) *int = flag.Int
var _ func(string, int64, string) *int64 = flag.Int64
var _ func(*int64, string, int64, string) = flag.Int64Var
var _ func(*int, string, int, string) = flag.IntVar
var _ func(string) *flag.Flag = flag.Lookup
var _ func() int = flag.NArg
var _ func() int = flag.NFlag
var _ func(string, flag.ErrorHandling) *flag.FlagSet = flag.NewFlagSet
var _ func() = flag.Parse
var _ func() bool = flag.Parsed
var _ func() = flag.PrintDefaults
var _ func(string, string) error = flag.Set
var _ func(string, string, string) *string = flag.String
var _ func(*string, string, string, string) = flag.StringVar
var _ func(encoding.TextUnmarshaler, string, encoding.TextMarshaler, string) = flag.TextVar
var _ func(string, uint, string) *uint = flag.Uint
var _ func(string, uint64, string) *uint64 = flag.Uint64
var _ func(*uint64, string, uint64, string) = flag.Uint64Var
var _ func(*uint, string, uint, string) = flag.UintVar
var _ func(*flag.Flag) (string, string) = flag.UnquoteUsage
var _ func(flag.Value, string, string) = flag.Var
var _ func(func(*flag.Flag)) = flag.Visit
var _ func(func(*flag.Flag)) = flag.VisitAll
var _ func(*flag.FlagSet, int) string = (*flag.FlagSet).Arg
var _ func(*flag.FlagSet) []string = (*flag.FlagSet).Args
var _ func(*flag.FlagSet, string, bool, string) *bool = (*flag.FlagSet).Bool
var _ func(*flag.FlagSet, string, string, func(string) error) = (*flag.FlagSet).BoolFunc
var _ func(*flag.FlagSet, *bool, string, bool, string) = (*flag.FlagSet).BoolVar
var _ func(*flag.FlagSet, string, time.Duration, string) *time.Duration = (*flag.FlagSet).Duration
var _ func(*flag.FlagSet, *time.Duration, string, time.Duration, string) = (*flag.FlagSet).DurationVar
var _ func(*flag.FlagSet) flag.ErrorHandling = (*flag.FlagSet).ErrorHandling
var _ func(*flag.FlagSet, string, float64, string) *float64 = (*flag.FlagSet).Float64
var _ func(*flag.FlagSet, *float64, string, float64, string) = (*flag.FlagSet).Float64Var
var _ func(*flag.FlagSet, string, string, func(string) error) = (*flag.FlagSet).Func
var _ func(*flag.FlagSet, string, flag.ErrorHandling) = (*flag.FlagSet).Init
var _ func(*flag.FlagSet, string, int, string) *int = (*flag.FlagSet).Int
var _ func(*flag.FlagSet, string, int64, string) *int64 = (*flag.FlagSet).Int64
var _ func(*flag.FlagSet, *int64, string, int64, string) = (*flag.FlagSet).Int64Var
var _ func(*flag.FlagSet, *int, string, int, string) = (*flag.FlagSet).IntVar
var _ func(*flag.FlagSet, string) *flag.Flag = (*flag.FlagSet).Lookup
var _ func(*flag.FlagSet) int = (*flag.FlagSet).NArg
var _ func(*flag.FlagSet) int = (*flag.FlagSet).NFlag
var _ func(*flag.FlagSet) string = (*flag.FlagSet).Name
var _ func(*flag.FlagSet) io.Writer = (*flag.FlagSet).Output
var _ func(*flag.FlagSet, []string) error = (*flag.FlagSet).Parse
var _ func(*flag.FlagSet) bool = (*flag.FlagSet).Parsed
var _ func(*flag.FlagSet) = (*flag.FlagSet).PrintDefaults
var _ func(*flag.FlagSet, string, string) error = (*flag.FlagSet).Set
var _ func(*flag.FlagSet, io.Writer) = (*flag.FlagSet).SetOutput
var _ func(*flag.FlagSet, string, string, string) *string = (*flag.FlagSet).String
var _ func(*flag.FlagSet, *string, string, string, string) = (*flag.FlagSet).StringVar
var _ func(*flag.FlagSet, encoding.TextUnmarshaler, string, encoding.TextMarshaler, string) = (*flag.FlagSet).TextVar
var _ func(*flag.FlagSet, string, uint, string) *uint = (*flag.FlagSet).Uint
var _ func(*flag.FlagSet, string, uint64, string) *uint64 = (*flag.FlagSet).Uint64
var _ func(*flag.FlagSet, *uint64, string, uint64, string) = (*flag.FlagSet).Uint64Var
var _ func(*flag.FlagSet, *uint, string, uint, string) = (*flag.FlagSet).UintVar
var _ func(*flag.FlagSet, flag.Value, string, string) = (*flag.FlagSet).Var
var _ func(*flag.FlagSet, func(*flag.Flag)) = (*flag.FlagSet).Visit
var _ func(*flag.FlagSet, func(*flag.Flag)) = (*flag.FlagSet).VisitAll
var _ func(flag.Getter) interface{} = (flag.Getter).Get
var _ func(flag.Getter, string) error = (flag.Getter).Set
var _ func(flag.Getter) string = (flag.Getter).String
var _ func(flag.Value, string) error = (flag.Value).Set
var _ func(flag.Value) string = (flag.Value).String
var _ flag.ErrorHandling
var _ flag.Flag
var _ flag.FlagSet
var _ = map[bool]int{false: 0, flag.ContinueOnError == 0: 1}
var _ = map[bool]int{false: 0, flag.ExitOnError == 1: 1}
var _ = map[bool]int{false: 0, flag.PanicOnError == 2: 1}
var _ **flag.FlagSet = &flag.CommandLine
var _ *error = &flag.ErrHelp
var _ *func() = &flag.Usage

func main() {}
