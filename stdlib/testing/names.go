package testing

import (
	"fmt"
	"internal/unicode"
	"os"
	"strconv"
	"strings"
	"sync"
)

// A pattern of -run and the like is alternatives, split at |; each is a list of expressions, split at /, one
// for each level of subtests. Neither splits within brackets or parentheses.
type pattern [][]string

func parsePattern(text string) pattern {
	var alternatives pattern
	var levels []string
	begin, brackets, parentheses := 0, 0, 0
	for i := 0; i < len(text); i++ {
		isPlain := brackets == 0 && parentheses == 0
		switch c := text[i]; {
		case c == '\\':
			i++
		case c == '[':
			brackets++
		case c == ']':
			brackets = max(brackets-1, 0)
		case c == '(' && brackets == 0:
			parentheses++
		case c == ')' && brackets == 0:
			parentheses--
		case (c == '/' || c == '|') && isPlain:
			levels = append(levels, text[begin:i])
			begin = i + 1
			if c == '|' {
				alternatives = append(alternatives, levels)
				levels = nil
			}
		}
	}
	return append(alternatives, append(levels, text[begin:]))
}

type matchFunction = func(pattern, text string) (bool, error)

// prepare puts the expressions into the form of names and tells what is wrong with them.
func (p pattern) prepare(flagName string, match matchFunction) error {
	for i, levels := range p {
		for j := range levels {
			levels[j] = nameLike(levels[j])
			if _, err := match(levels[j], "non-empty"); err != nil {
				err = fmt.Errorf("element %d of %s (%q): %s", j, flagName, levels[j], err)
				if len(p) > 1 {
					err = fmt.Errorf("alternation %d of %s", i, err)
				}
				return err
			}
		}
	}
	return nil
}

// matches says whether a name may run: it, or (partial) something below it that the pattern asks for.
func (p pattern) matches(name []string, match matchFunction) (ok, partial bool) {
	for _, levels := range p {
		if levelsMatch(levels, name, match) {
			return true, len(name) < len(levels)
		}
	}
	return false, false
}

func levelsMatch(levels, name []string, match matchFunction) bool {
	for i := range min(len(levels), len(name)) {
		if ok, _ := match(levels[i], name[i]); !ok {
			return false
		}
	}
	return true
}

// selection gives tests their names, each once, and says which of them run.
type selection struct {
	run, skip pattern
	match     matchFunction
	mutex     sync.Mutex
	used      map[string]int32 // how often a name was asked for
}

func newSelection(match matchFunction, run, flagName string) *selection {
	s := &selection{run: pattern{nil}, match: match, used: map[string]int32{}}
	parse := func(text, flagName string) pattern {
		p := parsePattern(text)
		if err := p.prepare(flagName, match); err != nil {
			complain("invalid regexp for %v", err)
			os.Exit(1)
		}
		return p
	}
	if run != "" {
		s.run = parse(run, flagName)
	}
	if *settings.skip != "" {
		s.skip = parse(*settings.skip, "-test.skip")
	}
	return s
}

// choose makes the full name of what parent (nil: nobody) calls `name`.
func (s *selection) choose(parent *common, name string) (full string, ok, partial bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	full = name
	if parent != nil && parent.level > 0 {
		full = s.unique(parent.name, nameLike(name))
	}
	levels := strings.Split(full, "/")
	ok, partial = s.run.matches(levels, s.match)
	if !ok {
		return full, false, false
	}
	if skip, partialSkip := s.skip.matches(levels, s.match); skip && !partialSkip {
		return full, false, false
	}
	return full, ok, partial
}

// unique numbers the second and further subtests of one name, and those without a name, #00, #01 and so on,
// also when somebody gave such a name himself.
func (s *selection) unique(parent, name string) string {
	base := parent + "/" + name
	for {
		n := s.used[base]
		s.used[base] = n + 1
		if n == 0 && name != "" {
			stem, number := splitNumber(base)
			if stem != base && number < s.used[stem] {
				continue // that number has been given out
			}
			return base
		}
		if numbered := fmt.Sprintf("%s#%02d", base, n); s.used[numbered] == 0 {
			return numbered
		}
	}
}

// splitNumber takes a number as unique makes it from the end of a name.
func splitNumber(name string) (stem string, number int32) {
	at := strings.LastIndexByte(name, '#')
	if at < 0 {
		return name, 0
	}
	digits := name[at+1:]
	n, err := strconv.ParseUint(digits, 10, 31)
	isMade := err == nil && fmt.Sprintf("%02d", n) == digits
	if n == 0 && !strings.HasSuffix(name[:at], "/") {
		isMade = false // only what has no name begins at #00
	}
	if !isMade {
		return name, 0
	}
	return name[:at], int32(n)
}

// nameLike puts a text into the form of names: blanks become underscores, other characters that cannot be
// seen their escapes.
func nameLike(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte('_')
		case strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			quoted := strconv.QuoteRune(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}
