// run
// Every function and method of package regexp.
package main

import (
	"bytes"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
)

func main() {
	re := regexp.MustCompile(`(?P<key>\w+)=(?P<value>\w*)`)
	text := "a=1, bb=22, c="
	raw := []byte(text)
	fmt.Println(re, re.NumSubexp(), re.SubexpNames(), re.SubexpIndex("value"), re.SubexpIndex("none"))
	fmt.Println(re.MatchString(text), re.Match(raw), re.MatchReader(strings.NewReader("x")))
	fmt.Printf("%q %q\n", re.FindString(text), re.Find(raw))
	fmt.Println(re.FindStringIndex(text), re.FindIndex(raw), re.FindReaderIndex(strings.NewReader("- a=1")))
	fmt.Printf("%q %q\n", re.FindStringSubmatch(text), re.FindSubmatch(raw))
	fmt.Println(re.FindStringSubmatchIndex(text), re.FindSubmatchIndex(raw), re.FindReaderSubmatchIndex(bytes.NewReader(raw)))
	fmt.Printf("%q %q\n", re.FindAllString(text, -1), re.FindAll(raw, 2))
	fmt.Println(re.FindAllStringIndex(text, -1), re.FindAllIndex(raw, 1))
	fmt.Printf("%q %q\n", re.FindAllStringSubmatch(text, -1), re.FindAllSubmatch(raw, -1))
	fmt.Println(re.FindAllStringSubmatchIndex(text, -1), re.FindAllSubmatchIndex(raw, 0))
	fmt.Println(re.ReplaceAllString(text, "$value:${key}"), re.ReplaceAllLiteralString(text, "$1"))
	fmt.Printf("%s %s\n", re.ReplaceAll(raw, []byte("$2$$")), re.ReplaceAllLiteral(raw, []byte("$2")))
	fmt.Println(re.ReplaceAllStringFunc(text, strings.ToUpper))
	fmt.Printf("%s\n", re.ReplaceAllFunc(raw, bytes.ToUpper))
	fmt.Printf("%q\n", re.Split(text, -1))
	fmt.Printf("%s\n", re.ExpandString([]byte("> "), "$key is $value", text, re.FindStringSubmatchIndex(text)))
	fmt.Printf("%s\n", re.Expand(nil, []byte("$key is $value"), raw, re.FindSubmatchIndex(raw)))
	fmt.Println(regexp.QuoteMeta(`a.b*c[d]`), regexp.QuoteMeta("plain"))
	fmt.Println(regexp.MustCompile(`abc+`).LiteralPrefix())
	fmt.Println(regexp.Match(`b+`, []byte("abb")))
	fmt.Println(regexp.MatchString(`b+(`, "abb"))
	fmt.Println(regexp.MatchReader(`z`, strings.NewReader("abb")))

	any := regexp.MustCompile(`a+?|ab`)
	short := any.FindString("aab")
	copied := any.Copy()
	any.Longest()
	fmt.Println(short, any.FindString("aab"), copied.FindString("ab"))
	posix := regexp.MustCompilePOSIX(`a|ab`)
	fmt.Println(posix.FindString("ab"))
	_, err := regexp.CompilePOSIX(`\pL`)
	fmt.Println(err, err.(*syntax.Error).Code == syntax.ErrInvalidEscape)

	data, _ := re.MarshalText()
	more, _ := re.AppendText([]byte("re: "))
	var back regexp.Regexp
	fmt.Println(back.UnmarshalText(data), back.String() == re.String(), string(more))
	fmt.Println(back.UnmarshalText([]byte("[")), syntax.IsWordChar('_'), syntax.ErrLarge, syntax.Perl)
	var none []int
	fmt.Println(re.FindStringIndex("") == nil, none == nil, re.FindAll(nil, -1) == nil)
}
