// run
// Patterns of all kinds, right and wrong, on texts of all kinds: what is found, split and replaced.
package main

import (
	"bytes"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
)

var patterns = []string{`a`, `a*`, `(a)(b)?`, `^abc$`, `(?i)straSSE`, `\bfoo\b`, `\B`, `[^a]+`, `.*`, `(?s).+`, `(a|ab)(c|bcd)(d*)`, `x*?`, `\pL+`,
	`\p{greek}+`, `[[:alpha:]]+`, `\P{Lu}`, `(?P<x>a)|(?<x>b)`, `(|a)*`, `(|a)+`, `(a*)*`, `(a*)+`, `(?:)`, `(?U)a+`, `(?m)^.$`, `\x{263a}`, `\Qa.b\E+`, `[\d\-x]+`, `(a+)(b+)`,
	`a{2,3}`, `(ab){2}`, `a{,2}`, `^`, `$`, `(?i)k`, `[k]`, `(?i)[k]`, `\s`, `[a-c&&d]`, `a|b|`, `(?-s).`, `é`, `�`, `[^\x00-\x{10FFFF}]`, `\p{Lu}\p{Ll}*`,
	`(`, `)`, `a)`, `(a`, `[a`, `[a-`, `[z-a]`, `a**`, `a*+`, `*`, `a|*`, `(*)`, `\`, `\8`, `\C`, `\q`, `a{1001}`, `a{2,1}`, `(a{100}){100}`, `(?P<n`, `(?P<1-2>a)`, `(?P=n)`, `(?i`, `(?z)`, `(?i-)`,
	`[[:foo:]]`, `\p{Foo}`, `\p`, `\pZ`, `\pX`, "\xff", "a\xff", "[\xff]", `(?P<>a)`, `x{1000}{1000}`, `((a{100}){10}){2}`, `\x{110000}`, `\x4`, `\xg0`, `[a-\d]`, `\12`, `\1`, `\0`, "(?P<\xff>a)", `(?<n>a)(?<n>b)`, `[]a]+`, `[^]a]`, `[-a]`, `[a-]`, `a??`, `a+?b`, `(?:a|b)*c`, `\z`, `\A\w+`}

var texts = []string{"", "a", "aab", "abc", "abcd", "Straße STRASSE strasse", "foo foobar barfoo foo", "aéb", "日本語x", "a\nb\nc", "\xffa\xc3", "αβγ Δ", "K k \u212a", "ba a.b.b", "xx-12", "\u263a\ufffd"}

func main() {
	for _, p := range patterns {
		for mode := 0; mode < 3; mode++ {
			var re *regexp.Regexp
			var err error
			if mode == 2 {
				re, err = regexp.CompilePOSIX(p)
			} else {
				re, err = regexp.Compile(p)
			}
			if err != nil {
				fmt.Printf("%q %d: %v %q\n", p, mode, err, err.(*syntax.Error).Expr)
				continue
			}
			if mode == 1 {
				re.Longest()
			}
			pre, full := re.LiteralPrefix()
			fmt.Printf("%q %d: %d %q %q %v\n", p, mode, re.NumSubexp(), re.SubexpNames(), pre, full)
			for _, t := range texts {
				fmt.Printf("  %q: %v %v %v\n", t, re.MatchString(t), re.FindAllStringSubmatchIndex(t, -1), re.FindStringSubmatchIndex(t))
				fmt.Printf("    %q %q %q\n", re.Split(t, -1), re.Split(t, 2), re.ReplaceAllString(t, "<$0$1${x}$$>"))
				fmt.Printf("    %q %q\n", re.FindAllString(t, 2), re.ReplaceAllStringFunc(t, strings.ToUpper))
			}
		}
	}
	re := regexp.MustCompile(`(\w+)\s(\w+)`)
	fmt.Printf("%q\n", re.ReplaceAll([]byte("hello big world"), []byte("$2 ${1}x $1x $")))
	fmt.Println(re.FindReaderSubmatchIndex(strings.NewReader("--ab cd")), re.FindReaderIndex(strings.NewReader("zz")), re.MatchReader(bytes.NewBufferString("a b")))
	func() {
		defer func() { fmt.Println(recover()) }()
		regexp.MustCompile("a`(")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		regexp.MustCompilePOSIX(`\d`)
	}()
}
