// Cases of package regexp from a generator: patterns with and without mistakes, on texts of few letters. A sum for each
// hundred cases; `regexp.go N` makes N, `regexp.go FROM TO` shows those.
package main

import (
	"fmt"
	"hash/crc32"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// ---- cases by number ----

const block = 100

type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *random) below(n int) int       { return int(r.next() % uint64(n)) }
func (r *random) oneIn(n int) bool      { return r.below(n) == 0 }
func pick[T any](r *random, list []T) T { return list[r.below(len(list))] }
func begin(number int) *random          { r := random(uint64(number) * 0x2545f4914f6cdd1d); return &r }
func argument(i int) int                { n, _ := strconv.Atoi(os.Args[i]); return n }

func main() {
	from, to, show := 0, 3*block, len(os.Args) > 2
	switch len(os.Args) {
	case 2:
		to = argument(1)
	case 3:
		from, to = argument(1), argument(2)
	}
	sum := uint32(0)
	for i := from; i < to; i++ {
		text := oneCase(begin(i))
		if show {
			fmt.Printf("%d: %s\n", i, text)
		}
		sum = crc32.Update(sum, crc32.IEEETable, []byte(text))
		if (i+1)%block == 0 && !show {
			fmt.Printf("%d %08x\n", i+1, sum)
			sum = 0
		}
	}
}

// ---- patterns ----

var atoms = []string{
	"a", "b", "c", "é", ".", "\\d", "\\w", "\\s", "\\W", "[ab]", "[^a]", "[a-c]", "[[:alpha:]]", "[^[:space:]x]", "\\pL", "\\PL", "\\p{Greek}",
	"^", "$", "\\b", "\\B", "\\A", "\\z", "\\x61", "\\x{e9}", "\\Qa.b\\E", "\\.", "(?i)", "(?s)", "(?m)", "(?U)", "\\n", " ", "-", "1",
}

var mistakes = []string{
	"(", ")", "[", "[b-a]", "*", "**", "+?*", "a{2,1}", "a{1001}", "\\", "\\q", "[[:word", "(?P<n>", "(?P<1>a)", "(?P<a>b)(?P<a>c)", "(?z)", "\\8",
	"x{", "a{,2}", "(?<n>a)", "[^", "[a-", "\\pX", "\\p{Nope}", "(?=a)", "(?!a)", "\\1", "[\\d-z]", "a{1000}{1000}", "(?i", "\xff",
}

var repeats = []string{"", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{2,}", "{0,2}?", "{0}"}

func pattern(r *random, depth int) string {
	var b strings.Builder
	for range 1 + r.below(4) {
		switch {
		case depth > 0 && r.oneIn(4):
			open := pick(r, []string{"(", "(", "(?:", "(?P<x" + strconv.Itoa(r.below(1000)) + ">", "(?i:", "(?<y" + strconv.Itoa(r.below(1000)) + ">"})
			b.WriteString(open + pattern(r, depth-1) + ")" + pick(r, repeats))
		case depth > 0 && r.oneIn(8):
			b.WriteString(pattern(r, depth-1) + "|" + pattern(r, depth-1))
		case r.oneIn(60):
			b.WriteString(pick(r, mistakes))
		default:
			atom := pick(r, atoms)
			b.WriteString(atom)
			if !strings.HasPrefix(atom, "(?") {
				b.WriteString(pick(r, repeats))
			}
		}
	}
	return b.String()
}

func text(r *random) string {
	var b strings.Builder
	for range r.below(14) {
		b.WriteString(pick(r, []string{"a", "a", "b", "b", "c", "A", "é", " ", "\n", "1", "_", "α", ".", "\xff", "ab"}))
	}
	return b.String()
}

func oneCase(r *random) string {
	p, s := pattern(r, 3), text(r)
	out := fmt.Sprintf("%q %q ", p, s)
	re, err := regexp.Compile(p)
	if err != nil {
		return out + err.Error()
	}
	if r.oneIn(4) {
		re.Longest()
	}
	template := pick(r, []string{"<$0>", "$1", "${1}x", "$x", "$$", "", "[$0$1]", "${x1}-$2"})
	prefix, complete := re.LiteralPrefix()
	out += fmt.Sprintf("%d %q %q %t\n", re.NumSubexp(), re.SubexpNames(), prefix, complete)
	out += fmt.Sprintf("%t %q %v %v\n", re.MatchString(s), re.FindString(s), re.FindStringIndex(s), re.FindStringSubmatchIndex(s))
	out += fmt.Sprintf("%v %q\n", re.FindAllStringSubmatchIndex(s, -1), re.FindAllString(s, r.below(4)-1))
	out += fmt.Sprintf("%q %q %q\n", re.ReplaceAllString(s, template), re.ReplaceAllLiteralString(s, template), re.ReplaceAllStringFunc(s, strings.ToUpper))
	out += fmt.Sprintf("%q %q %s\n", re.Split(s, r.below(5)-1), re.FindAllSubmatch([]byte(s), -1), regexp.QuoteMeta(s))
	if posix, err := regexp.CompilePOSIX(p); err != nil {
		out += err.Error()
	} else {
		out += fmt.Sprint(posix.FindAllStringIndex(s, -1))
	}
	return out
}
