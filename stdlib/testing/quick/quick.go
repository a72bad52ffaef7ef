// Package quick tests functions with random arguments.
package quick

import (
	"flag"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"time"
)

var defaultCount = flag.Int("quickchecks", 100, "The default number of iterations for each check")

// A Config says how to check; the zero Config is the usual way.
type Config struct {
	// MaxCount is how often, 0: MaxCountScale times the usual number, or that itself if this is 0 too.
	MaxCount      int
	MaxCountScale float64
	// Rand is where random numbers come from, nil: a source of its own.
	Rand *rand.Rand
	// Values fills in arguments, nil: random ones.
	Values func([]reflect.Value, *rand.Rand)
}

func (c *Config) count() int {
	switch {
	case c.MaxCount != 0:
		return c.MaxCount
	case c.MaxCountScale != 0:
		return int(c.MaxCountScale * float64(*defaultCount))
	}
	return *defaultCount
}

func (c *Config) random() *rand.Rand {
	if c.Rand != nil {
		return c.Rand
	}
	return rand.New(rand.NewSource(time.Now().UnixNano()))
}

// A SetupError says that the check makes no sense.
type SetupError string

func (s SetupError) Error() string { return string(s) }

// A CheckError is a failed Check.
type CheckError struct {
	Count int // which check it was, from 1
	In    []any
}

func (s *CheckError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s", s.Count, listText(s.In))
}

// A CheckEqualError is a failed CheckEqual.
type CheckEqualError struct {
	CheckError
	Out1 []any
	Out2 []any
}

func (s *CheckEqualError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s. Output 1: %s. Output 2: %s", s.Count, listText(s.In), listText(s.Out1), listText(s.Out2))
}

func listText(list []any) string {
	texts := make([]string, len(list))
	for i, x := range list {
		texts[i] = fmt.Sprintf("%#v", x)
	}
	return strings.Join(texts, ", ")
}

func held(values []reflect.Value) []any {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = v.Interface()
	}
	return list
}

// Check looks for arguments for which f, a func that returns a bool, returns false. Such a failure is a
// *CheckError.
func Check(f any, config *Config) error {
	function := reflect.ValueOf(f)
	switch {
	case function.Kind() != reflect.Func:
		return SetupError("argument is not a function")
	case function.Type().NumOut() != 1:
		return SetupError("function does not return one value")
	case function.Type().Out(0).Kind() != reflect.Bool:
		return SetupError("function does not return a bool")
	}
	return repeat(function.Type(), config, func(n int, arguments []reflect.Value) error {
		if function.Call(arguments)[0].Bool() {
			return nil
		}
		return &CheckError{n, held(arguments)}
	})
}

// CheckEqual looks for arguments for which f and g return different results. Such a failure is a *CheckEqualError.
func CheckEqual(f, g any, config *Config) error {
	x, y := reflect.ValueOf(f), reflect.ValueOf(g)
	switch {
	case x.Kind() != reflect.Func:
		return SetupError("f is not a function")
	case y.Kind() != reflect.Func:
		return SetupError("g is not a function")
	case x.Type() != y.Type():
		return SetupError("functions have different types")
	}
	return repeat(x.Type(), config, func(n int, arguments []reflect.Value) error {
		one, two := held(x.Call(arguments)), held(y.Call(arguments))
		if reflect.DeepEqual(one, two) {
			return nil
		}
		return &CheckEqualError{CheckError{n, held(arguments)}, one, two}
	})
}

// repeat calls check, from 1 on, with arguments for functions of a type, until there is an error.
func repeat(t reflect.Type, config *Config, check func(n int, arguments []reflect.Value) error) error {
	if config == nil {
		config = &Config{}
	}
	arguments := make([]reflect.Value, t.NumIn())
	random := config.random()
	for n := range config.count() {
		if config.Values != nil {
			config.Values(arguments, random)
		} else if err := generateAll(arguments, t, random); err != nil {
			return err
		}
		if err := check(n+1, arguments); err != nil {
			return err
		}
	}
	return nil
}

func generateAll(arguments []reflect.Value, t reflect.Type, random *rand.Rand) error {
	for i := range arguments {
		var ok bool
		if arguments[i], ok = Value(t.In(i), random); !ok {
			return SetupError(fmt.Sprintf("cannot create arbitrary value of type %s for argument %d", t.In(i), i))
		}
	}
	return nil
}
