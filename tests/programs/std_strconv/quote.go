// run

package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "abc", "a\"b\\c'", "\a\b\f\n\r\t\v\x00\x7f", "héllo 世界", "\xff\xc3(", "\u00a0\u2028\ufeff\U0010ffff", "\U0001F600", "a`b"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
		back, err := strconv.Unquote(strconv.Quote(s))
		fmt.Println(back == s, err)
	}
	for _, r := range []rune{'a', '\'', '"', '\n', 0x7f, 'é', '世', 0x1F600, 0xFFFD, -1, 0xD800, 0x110000, 0x200b} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`"a\x41\101\u00e9\U0001F600"`, "`raw\\n`", `'x'`, `'\''`, `"'"`, `'"'`, `'ab'`, `"`, `""`, `"a`, `a"`, `"\q"`, `"\'"`, `'\"'`, `"\400"`, `"\ud800"`, "\"a\nb\"", "`a\rb`", "`", `''`} {
		u, err := strconv.Unquote(s)
		p, perr := strconv.QuotedPrefix(s + "tail")
		fmt.Printf("%q %v %q %v\n", u, err, p, perr)
	}
	fmt.Println(strconv.UnquoteChar(`\n rest`, '"'))
}
