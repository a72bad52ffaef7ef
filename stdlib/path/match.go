package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match says whether the pattern matches all of name. A * stands for any text without slashes, a ? for
// a character that is no slash, [a-z] and [^a-z] for characters, \c for c.
func Match(pattern, name string) (matched bool, err error) {
	for rest := pattern; rest != ""; {
		if rest[0] == '*' {
			rest = rest[1:]
		} else if rest, _, err = element(rest, 0); err != nil {
			return false, err
		}
	}
	// Where the last * stands and how far it has got: only that one is ever tried again.
	star, starName, hasStar := "", "", false
	for {
		for pattern != "" && pattern[0] == '*' {
			pattern = pattern[1:]
			star, starName, hasStar = pattern, name, true
		}
		if pattern == "" && name == "" {
			return true, nil
		}
		if pattern != "" && name != "" {
			r, size := utf8.DecodeRuneInString(name)
			if pattern[0] != '[' && pattern[0] != '?' {
				r, size = rune(name[0]), 1
			}
			if rest, good, _ := element(pattern, r); good {
				pattern, name = rest, name[size:]
				continue
			}
		}
		if !hasStar || starName == "" || starName[0] == '/' {
			return false, nil
		}
		starName = starName[1:]
		pattern, name = star, starName
	}
}

// element reads the first element of a pattern, which is no *, and says whether it stands for r: a
// character for ? and [, else a byte.
func element(pattern string, r rune) (rest string, matched bool, err error) {
	switch pattern[0] {
	case '?':
		return pattern[1:], r != '/', nil
	case '[':
		return class(pattern[1:], r)
	case '\\':
		pattern = pattern[1:]
		if pattern == "" {
			return "", false, ErrBadPattern
		}
	}
	return pattern[1:], rune(pattern[0]) == r, nil
}

// class reads what stands behind a [.
func class(pattern string, r rune) (rest string, matched bool, err error) {
	negated := pattern != "" && pattern[0] == '^'
	if negated {
		pattern = pattern[1:]
	}
	for ranges := 0; ranges == 0 || pattern[0] != ']'; ranges++ {
		var low, high rune
		if low, pattern, err = classCharacter(pattern); err != nil {
			return "", false, err
		}
		high = low
		if pattern[0] == '-' {
			if high, pattern, err = classCharacter(pattern[1:]); err != nil {
				return "", false, err
			}
		}
		matched = matched || low <= r && r <= high
	}
	return pattern[1:], matched != negated, nil
}

// classCharacter reads one character, behind which more must follow.
func classCharacter(pattern string) (r rune, rest string, err error) {
	if pattern == "" || pattern[0] == '-' || pattern[0] == ']' {
		return 0, "", ErrBadPattern
	}
	if pattern[0] == '\\' {
		pattern = pattern[1:]
	}
	r, size := utf8.DecodeRuneInString(pattern)
	rest = pattern[size:]
	if r == utf8.RuneError && size <= 1 || rest == "" {
		return 0, "", ErrBadPattern
	}
	return r, rest, nil
}
