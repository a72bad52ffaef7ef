// Package flag reads options from the command line: -name, -name=value, -name value; a -- or the first
// argument without a dash ends them.
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"time"
)

// ErrHelp is the error of -help and -h when no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// Value is what a flag sets.
type Value interface {
	String() string
	Set(string) error
}

// Getter gives a flag's value as well.
type Getter interface {
	Value
	Get() any
}

type boolFlag interface {
	Value
	IsBoolFlag() bool
}

// ErrorHandling says what Parse does about errors.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota
	ExitOnError
	PanicOnError
)

// Flag is one flag.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string // as text
}

// FlagSet is a set of flags. Usage is called when something is wrong.
type FlagSet struct {
	Usage func()

	name          string
	parsed        bool
	actual        map[string]*Flag
	formal        map[string]*Flag
	args          []string
	errorHandling ErrorHandling
	output        io.Writer
}

func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, errorHandling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name, f.errorHandling = name, errorHandling
}

func (f *FlagSet) Name() string                 { return f.name }
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.errorHandling }
func (f *FlagSet) SetOutput(output io.Writer)   { f.output = output }
func (f *FlagSet) Lookup(name string) *Flag     { return f.formal[name] }
func (f *FlagSet) NFlag() int                   { return len(f.actual) }
func (f *FlagSet) NArg() int                    { return len(f.args) }
func (f *FlagSet) Args() []string               { return f.args }
func (f *FlagSet) Parsed() bool                 { return f.parsed }

func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

func visit(flags map[string]*Flag, fn func(*Flag)) {
	names := make([]string, 0, len(flags))
	for name := range flags {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fn(flags[name])
	}
}

// VisitAll calls fn for all flags by name, Visit for those that have been set.
func (f *FlagSet) VisitAll(fn func(*Flag)) { visit(f.formal, fn) }
func (f *FlagSet) Visit(fn func(*Flag))    { visit(f.actual, fn) }

func (f *FlagSet) Set(name, value string) error {
	flag, ok := f.formal[name]
	if !ok {
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	f.note(flag)
	return nil
}

func (f *FlagSet) note(flag *Flag) {
	if f.actual == nil {
		f.actual = make(map[string]*Flag)
	}
	f.actual[flag.Name] = flag
}

// zeroOf is a zero value of value's type, or of what it points at.
func zeroOf(value Value) Value

func isZero(flag *Flag) (zero bool, err error) {
	defer func() {
		if r := recover(); r != nil {
			name := strings.TrimPrefix(fmt.Sprintf("%T", flag.Value), "*")
			err = fmt.Errorf("panic calling String method on zero %v for flag %s: %v", name, flag.Name, r)
		}
	}()
	return flag.DefValue == zeroOf(flag.Value).String(), nil
}

// UnquoteUsage finds the name in back quotes in the usage, or else one that fits the type.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	before, rest, found := strings.Cut(flag.Usage, "`")
	if name, after, closed := strings.Cut(rest, "`"); found && closed {
		return name, before + name + after
	}
	name = "value"
	switch v := flag.Value.(type) {
	case boolFlag:
		if v.IsBoolFlag() {
			name = ""
		}
	case *durationValue:
		name = "duration"
	case *float64Value:
		name = "float"
	case *intValue, *int64Value:
		name = "int"
	case *stringValue:
		name = "string"
	case *uintValue, *uint64Value:
		name = "uint"
	}
	return name, flag.Usage
}

func (f *FlagSet) PrintDefaults() {
	var failures []error
	f.VisitAll(func(flag *Flag) {
		line := "  -" + flag.Name
		name, usage := UnquoteUsage(flag)
		if name != "" {
			line += " " + name
		}
		if len(line) <= 4 {
			line += "\t"
		} else {
			line += "\n    \t"
		}
		line += strings.ReplaceAll(usage, "\n", "\n    \t")
		zero, err := isZero(flag)
		if err != nil {
			failures = append(failures, err)
		} else if !zero {
			if _, ok := flag.Value.(*stringValue); ok {
				line += fmt.Sprintf(" (default %q)", flag.DefValue)
			} else {
				line += fmt.Sprintf(" (default %v)", flag.DefValue)
			}
		}
		fmt.Fprint(f.Output(), line, "\n")
	})
	if len(failures) > 0 {
		fmt.Fprintln(f.Output())
		for _, err := range failures {
			fmt.Fprintln(f.Output(), err)
		}
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

func (f *FlagSet) usage() {
	if f.Usage == nil {
		f.defaultUsage()
	} else {
		f.Usage()
	}
}

// complain says what is wrong, to the user too.
func (f *FlagSet) complain(format string, a ...any) string {
	text := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), text)
	return text
}

func (f *FlagSet) fail(format string, a ...any) error {
	text := f.complain(format, a...)
	f.usage()
	return errors.New(text)
}

// Var defines a flag.
func (f *FlagSet) Var(value Value, name string, usage string) {
	switch {
	case strings.HasPrefix(name, "-"):
		panic(f.complain("flag %q begins with -", name))
	case strings.Contains(name, "="):
		panic(f.complain("flag %q contains =", name))
	}
	if _, ok := f.formal[name]; ok {
		if f.name == "" {
			panic(f.complain("flag redefined: %s", name))
		}
		panic(f.complain("%s flag redefined: %s", f.name, name))
	}
	if f.formal == nil {
		f.formal = make(map[string]*Flag)
	}
	f.formal[name] = &Flag{name, usage, value, value.String()}
}

// Parse reads flags from the arguments, which are those behind the command's name.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		seen, err := f.parseOne()
		if seen {
			continue
		}
		if err != nil && f.errorHandling == ExitOnError {
			if err == ErrHelp {
				os.Exit(0)
			}
			os.Exit(2)
		}
		if err != nil && f.errorHandling == PanicOnError {
			panic(err)
		}
		return err
	}
}

func (f *FlagSet) parseOne() (seen bool, err error) {
	if len(f.args) == 0 {
		return false, nil
	}
	s := f.args[0]
	if len(s) < 2 || s[0] != '-' {
		return false, nil
	}
	name := s[1:]
	if name[0] == '-' {
		if name = name[1:]; name == "" {
			f.args = f.args[1:]
			return false, nil
		}
	}
	if name == "" || name[0] == '-' || name[0] == '=' {
		return false, f.fail("bad flag syntax: %s", s)
	}
	f.args = f.args[1:]
	name, value, hasValue := strings.Cut(name, "=")
	flag, ok := f.formal[name]
	if !ok {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.fail("flag provided but not defined: -%s", name)
	}
	if b, ok := flag.Value.(boolFlag); ok && b.IsBoolFlag() {
		if !hasValue {
			if err := b.Set("true"); err != nil {
				return false, f.fail("invalid boolean flag %s: %v", name, err)
			}
		} else if err := b.Set(value); err != nil {
			return false, f.fail("invalid boolean value %q for -%s: %v", value, name, err)
		}
		f.note(flag)
		return true, nil
	}
	if !hasValue {
		if len(f.args) == 0 {
			return false, f.fail("flag needs an argument: -%s", name)
		}
		value, f.args = f.args[0], f.args[1:]
	}
	if err := flag.Value.Set(value); err != nil {
		return false, f.fail("invalid value %q for flag -%s: %v", value, name, err)
	}
	f.note(flag)
	return true, nil
}

// CommandLine has the flags that the functions of this package define.
var CommandLine = newCommandLine()

func newCommandLine() *FlagSet {
	name := ""
	if len(os.Args) > 0 {
		name = os.Args[0]
	}
	return NewFlagSet(name, ExitOnError)
}

func init() { CommandLine.Usage = func() { Usage() } }

// Usage is called when the command line is wrong.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

func Arg(i int) string                           { return CommandLine.Arg(i) }
func Args() []string                             { return CommandLine.args }
func NArg() int                                  { return len(CommandLine.args) }
func NFlag() int                                 { return len(CommandLine.actual) }
func Parse()                                     { CommandLine.Parse(os.Args[1:]) }
func Parsed() bool                               { return CommandLine.Parsed() }
func PrintDefaults()                             { CommandLine.PrintDefaults() }
func Lookup(name string) *Flag                   { return CommandLine.formal[name] }
func Set(name, value string) error               { return CommandLine.Set(name, value) }
func Visit(fn func(*Flag))                       { CommandLine.Visit(fn) }
func VisitAll(fn func(*Flag))                    { CommandLine.VisitAll(fn) }
func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }
