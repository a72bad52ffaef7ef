package regexp

import "io"

// ---- the first match; nil when there is none ----

// first is the match with its groups, or the empty one that stands for none.
func (re *Regexp) first(s string, groups int) []int { return re.search(s, 0, 1, groups) }

func (re *Regexp) FindStringIndex(s string) (loc []int)         { return re.first(s, 1) }
func (re *Regexp) FindIndex(b []byte) (loc []int)               { return re.first(textOf(b), 1) }
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int)  { return re.first(readRunes(r), 1) }
func (re *Regexp) FindStringSubmatchIndex(s string) []int       { return re.first(s, len(re.names)) }
func (re *Regexp) FindSubmatchIndex(b []byte) []int             { return re.first(textOf(b), len(re.names)) }
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.first(readRunes(r), len(re.names))
}

func (re *Regexp) FindString(s string) string {
	if at := re.first(s, 1); at != nil {
		return s[at[0]:at[1]]
	}
	return ""
}

func (re *Regexp) Find(b []byte) []byte {
	if at := re.first(textOf(b), 1); at != nil {
		return b[at[0]:at[1]:at[1]]
	}
	return nil
}

func (re *Regexp) FindStringSubmatch(s string) []string {
	at := re.first(s, len(re.names))
	if at == nil {
		return nil
	}
	return texts(s, at)
}

func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	at := re.first(textOf(b), len(re.names))
	if at == nil {
		return nil
	}
	return pieces(b, at)
}

// texts are the groups of a match.
func texts(s string, at []int) []string {
	groups := make([]string, len(at)/2)
	for i := range groups {
		if at[2*i] >= 0 {
			groups[i] = s[at[2*i]:at[2*i+1]]
		}
	}
	return groups
}

func pieces(b []byte, at []int) [][]byte {
	groups := make([][]byte, len(at)/2)
	for i := range groups {
		if at[2*i] >= 0 {
			groups[i] = b[at[2*i]:at[2*i+1]:at[2*i+1]]
		}
	}
	return groups
}

// ---- all matches; up to n, if n is not negative ----

// all calls yield with each match.
func (re *Regexp) all(s string, n, groups int, yield func(at []int)) {
	found := re.search(s, 0, n, groups)
	for width := 2 * groups; len(found) > 0; found = found[width:] {
		yield(found[:width:width])
	}
}

func (re *Regexp) FindAllStringIndex(s string, n int) (found [][]int) {
	re.all(s, n, 1, func(at []int) { found = append(found, at) })
	return found
}

func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.FindAllStringIndex(textOf(b), n) }

func (re *Regexp) FindAllString(s string, n int) (found []string) {
	re.all(s, n, 1, func(at []int) { found = append(found, s[at[0]:at[1]]) })
	return found
}

func (re *Regexp) FindAll(b []byte, n int) (found [][]byte) {
	re.all(textOf(b), n, 1, func(at []int) { found = append(found, b[at[0]:at[1]:at[1]]) })
	return found
}

func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) (found [][]int) {
	re.all(s, n, len(re.names), func(at []int) { found = append(found, at) })
	return found
}

func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.FindAllStringSubmatchIndex(textOf(b), n)
}

func (re *Regexp) FindAllStringSubmatch(s string, n int) (found [][]string) {
	re.all(s, n, len(re.names), func(at []int) { found = append(found, texts(s, at)) })
	return found
}

func (re *Regexp) FindAllSubmatch(b []byte, n int) (found [][][]byte) {
	re.all(textOf(b), n, len(re.names), func(at []int) { found = append(found, pieces(b, at)) })
	return found
}

// Split gives what stands between the matches.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	parts := []string{}
	begin, end := 0, 0
	re.all(s, n, 1, func(at []int) {
		if n > 0 && len(parts) == n-1 {
			return
		}
		end = at[0]
		if at[1] != 0 {
			parts = append(parts, s[begin:end])
		}
		begin = at[1]
	})
	if end != len(s) {
		parts = append(parts, s[begin:])
	}
	return parts
}
