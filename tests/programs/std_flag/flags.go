// run
// args -n 5 -name=gopher --verbose -d 1m30s -list a -list b -f=2.5 rest -n 6
// Package flag.

package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, "+") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func set(args ...string) {
	fs := flag.NewFlagSet("tool", flag.ContinueOnError)
	fs.SetOutput(os.Stdout)
	b := fs.Bool("b", false, "a `switch` to flip")
	i := fs.Int("i", 7, "an int")
	i64 := fs.Int64("i64", 0, "")
	u := fs.Uint("u", 3, "unsigned\nover two lines")
	u64 := fs.Uint64("u64", 0, "more `bits`")
	s := fs.String("s", "text", "string with default")
	f := fs.Float64("f", 1.5, "float")
	d := fs.Duration("dur", 0, "duration")
	l := &list{"x"}
	fs.Var(l, "list", "a list")
	fs.Func("fn", "calls back", func(s string) error {
		if s == "bad" {
			return errors.New("bad indeed")
		}
		fmt.Println("fn", s)
		return nil
	})
	fs.BoolFunc("bf", "calls back without argument", func(s string) error { fmt.Println("bf", s); return nil })
	err := fs.Parse(args)
	fmt.Println(args, err, errors.Is(err, flag.ErrHelp), *b, *i, *i64, *u, *u64, *s, *f, *d, *l, fs.Args(), fs.NArg(), fs.NFlag(), fs.Parsed())
	fs.Visit(func(f *flag.Flag) { fmt.Print(f.Name, "=", f.Value, " ") })
	fmt.Println(fs.Name(), fs.ErrorHandling())
}

func main() {
	n := flag.Int("n", 1, "number")
	name := flag.String("name", "", "name")
	verbose := flag.Bool("verbose", false, "talk")
	var d time.Duration
	flag.DurationVar(&d, "d", time.Second, "time")
	f := flag.Float64("f", 0, "float")
	var l list
	flag.Var(&l, "list", "list")
	fmt.Println(flag.Parsed())
	flag.Parse()
	fmt.Println(*n, *name, *verbose, d, *f, l, flag.Args(), flag.NArg(), flag.Arg(0), flag.Arg(9), flag.NFlag(), flag.Parsed())
	fmt.Println(flag.Lookup("n").DefValue, flag.Lookup("none") == nil, flag.Set("n", "9"), flag.Set("none", "1"), *n)
	fmt.Println(flag.Lookup("n").Value.(flag.Getter).Get(), flag.Lookup("d").Value.(flag.Getter).Get())

	set()
	set("-b", "-i=0x10", "-u", "5", "--s", "a=b", "-f", "1e3", "-dur=2h", "-list", "y", "-", "x")
	set("-b=false", "-i64", "-5", "-u64", "18446744073709551615", "--", "-b")
	set("-b=maybe")
	set("-i", "x")
	set("-i", "99999999999999999999")
	set("-u=-1")
	set("-f", "x")
	set("-dur", "5")
	set("-i")
	set("-none")
	set("-=x")
	set("---b")
	set("-fn", "good", "-bf", "-fn=bad")
	set("-h")
	defer func() { fmt.Println("panic:", recover()) }()
	fs := flag.NewFlagSet("", flag.PanicOnError)
	fs.SetOutput(os.Stdout)
	fs.Int("x", 0, "")
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		fs.Int("x", 0, "")
	}()
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		fs.Int("-x", 0, "")
	}()
	fs.Parse([]string{"-y"})
}
