// Every kind of flag, defined on the command line's set and on one of its own, by value and by variable.
package main

import (
	"errors"
	"flag"
	"fmt"
	"math/big"
	"net/netip"
	"os"
	"time"
)

func define(name string, f *flag.FlagSet) func() {
	var (
		b   bool
		d   time.Duration
		x   float64
		i   int
		i64 int64
		s   string
		u   uint
		u64 uint64
		ip  netip.Addr
		n   big.Int
	)
	f.BoolVar(&b, "b", true, "a `switch`")
	f.DurationVar(&d, "d", time.Second, "how `long`")
	f.Float64Var(&x, "x", 1.5, "a number")
	f.IntVar(&i, "i", -1, "an integer")
	f.Int64Var(&i64, "i64", 1<<40, "a long one")
	f.StringVar(&s, "s", "default", "a text\nof two lines")
	f.UintVar(&u, "u", 7, "")
	f.Uint64Var(&u64, "u64", 0, "zero")
	f.TextVar(&ip, "ip", netip.MustParseAddr("127.0.0.1"), "an `address`")
	f.TextVar(&n, "n", big.NewInt(0), "a large number")
	f.Func("f", "calls a `function`", func(s string) error {
		if s == "bad" {
			return errors.New("no good")
		}
		fmt.Println("f:", s)
		return nil
	})
	f.BoolFunc("bf", "calls one too", func(s string) error { fmt.Println("bf:", s); return nil })
	v, w := f.Duration("dv", 0, "usage"), f.Uint("uv", 3, "usage")
	y, z := f.Int64("i64v", 4, "usage"), f.Uint64("u64v", 5, "usage")
	return func() { fmt.Println(name, b, d, x, i, i64, s, u, u64, ip, &n, *v, *w, *y, *z) }
}

func main() {
	os.Args = []string{"program", "-b=false", "--d", "2m", "-x=2.25", "-i", "0x10", "-i64=-5", "-s", "text", "-u=8", "-u64=0b11", "-ip", "::1", "-n=123456789012345678901234567890", "-f", "arg", "-bf", "-dv=1h", "-uv", "9", "rest", "-b"}
	flag.CommandLine = flag.NewFlagSet("program", flag.ContinueOnError)
	flag.CommandLine.SetOutput(os.Stdout)
	show := define("set", flag.CommandLine)
	flag.Parse()
	show()
	fmt.Println(flag.Args(), flag.NArg(), flag.Arg(0), flag.Arg(9), flag.NFlag(), flag.Parsed())
	flag.Visit(func(f *flag.Flag) { fmt.Print(f.Name, "=", f.Value, " ") })
	fmt.Println()
	flag.VisitAll(func(f *flag.Flag) {
		name, usage := flag.UnquoteUsage(f)
		fmt.Printf("%s %q %q %q\n", f.Name, name, usage, f.DefValue)
	})
	flag.PrintDefaults()
	fmt.Println(flag.Set("i", "5"), flag.Set("none", "x"), flag.Lookup("i").Value, flag.Lookup("none"))

	flag.CommandLine = flag.NewFlagSet("second", flag.ContinueOnError)
	flag.CommandLine.SetOutput(os.Stdout)
	var (
		b   bool
		x   float64
		i   int
		i64 int64
		s   string
		u   uint
		u64 uint64
		d   time.Duration
		ip  netip.Addr
	)
	flag.BoolVar(&b, "b", false, "")
	flag.Float64Var(&x, "x", 0, "")
	flag.IntVar(&i, "i", 0, "")
	flag.Int64Var(&i64, "i64", 0, "")
	flag.StringVar(&s, "s", "", "")
	flag.UintVar(&u, "u", 0, "")
	flag.Uint64Var(&u64, "u64", 0, "")
	flag.DurationVar(&d, "d", 0, "")
	flag.TextVar(&ip, "ip", netip.Addr{}, "")
	flag.Func("f", "", func(string) error { return nil })
	flag.BoolFunc("bf", "", func(string) error { return nil })
	p, q, r, t := flag.Int64("pi", 1, "one"), flag.Uint("pu", 2, "two"), flag.Uint64("pu64", 3, "three"), flag.Duration("pd", time.Minute, "four")
	fmt.Println(*p, *q, *r, *t, b, x, i, i64, s, u, u64, d, ip)
	flag.PrintDefaults()

	for _, args := range [][]string{{"-i", "x"}, {"-u=-1"}, {"-d", "5"}, {"-x=1e400"}, {"-ip=1.2"}, {"-f=bad"}, {"-b=maybe"}, {"-none"}, {"-i"}, {"-h"}, {"---b"}, {"-=1"}} {
		f := flag.NewFlagSet("again", flag.ContinueOnError)
		f.SetOutput(os.Stdout)
		f.Usage = func() { fmt.Println("usage") }
		define("again", f)
		fmt.Println(args, f.Parse(args))
	}
	f := flag.NewFlagSet("sorted", flag.ContinueOnError)
	define("sorted", f)
	f.Parse([]string{"-s=x", "-i=3", "-b"})
	f.VisitAll(func(g *flag.Flag) { fmt.Print(g.Name, " ") })
	f.Visit(func(g *flag.Flag) { fmt.Print(g.Name, ":", g.Value, " ") })
	fmt.Println(f.Name(), f.ErrorHandling(), f.NFlag())
}
