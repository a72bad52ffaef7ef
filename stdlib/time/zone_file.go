package time

// zoneFile is what a file of the IANA time zone database says (RFC 9636).
type zoneFile struct {
	types   []zoneType
	changes []zoneChange // in order; at least one
	rule    *zoneRule    // from the last change on; nil: nothing changes any more
}

// zoneType is one way in which clocks go.
type zoneType struct {
	abbrev         string
	offset         int
	daylightSaving bool
}

type zoneChange struct {
	at int64 // seconds since 1970
	to *zoneType
}

// Before and after all times.
const (
	always  = -1 << 63
	forever = 1<<63 - 1
)

var errZoneData = errorText("malformed time zone information")

// LoadLocationFromTZData reads a zone as files of the time zone database describe it.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := zoneReader{rest: data}
	file := r.file()
	if r.failed || file == nil {
		return nil, errZoneData
	}
	return &Location{name: name, file: file}, nil
}

// zoneReader takes a file apart. Once something is missing all it reads is empty.
type zoneReader struct {
	rest   []byte
	failed bool
}

func (r *zoneReader) take(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.failed = true
		r.rest = nil
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

// zoneCounts says how many entries the tables of a block have.
type zoneCounts struct {
	utcMarks, standardMarks, leapSeconds, changes, types, letters int
}

// header reads a block's header; width is the bytes of its times.
func (r *zoneReader) header() (version byte, n zoneCounts) {
	if string(r.take(4)) != "TZif" {
		r.failed = true
	}
	head := r.take(16 + 6*4)
	if r.failed {
		return 0, n
	}
	for i, count := range []*int{&n.utcMarks, &n.standardMarks, &n.leapSeconds, &n.changes, &n.types, &n.letters} {
		*count = int(bigEndian(head[16+4*i:][:4]))
	}
	return head[0], n
}

func (n *zoneCounts) size(width int) int {
	return n.changes*(width+1) + n.types*6 + n.letters + n.leapSeconds*(width+4) + n.standardMarks + n.utcMarks
}

func (r *zoneReader) file() *zoneFile {
	width := 4
	version, n := r.header()
	switch version {
	case 0:
	case '2', '3':
		// The block of short times is there for old programs.
		r.take(n.size(width))
		width = 8
		_, n = r.header()
	default:
		return nil
	}
	times := r.take(n.changes * width)
	numbers := r.take(n.changes)
	types := r.take(n.types * 6)
	letters := r.take(n.letters)
	r.take(n.leapSeconds*(width+4) + n.standardMarks + n.utcMarks)
	if r.failed || n.types == 0 {
		return nil
	}
	f := &zoneFile{types: make([]zoneType, n.types)}
	for i := range f.types {
		entry := types[6*i:]
		if int(entry[5]) >= len(letters) {
			return nil
		}
		f.types[i] = zoneType{
			abbrev:         upToZero(letters[entry[5]:]),
			offset:         int(int32(bigEndian(entry[:4]))),
			daylightSaving: entry[4] != 0,
		}
	}
	for i := range n.changes {
		if int(numbers[i]) >= len(f.types) {
			return nil
		}
		c := zoneChange{to: &f.types[numbers[i]]}
		if c.at = int64(bigEndian(times[width*i:][:width])); width == 4 {
			c.at = int64(int32(c.at))
		}
		f.changes = append(f.changes, c)
	}
	if n.changes == 0 {
		f.changes = []zoneChange{{always, &f.types[0]}}
	}
	if rest := r.rest; len(rest) > 2 && rest[0] == '\n' && rest[len(rest)-1] == '\n' {
		f.rule = parseZoneRule(string(rest[1 : len(rest)-1]))
	}
	return f
}

func upToZero(b []byte) string {
	for i, c := range b {
		if c == 0 {
			return string(b[:i])
		}
	}
	return string(b)
}

// first is how clocks went before the first change.
func (f *zoneFile) first() *zoneType {
	used := false
	for _, c := range f.changes {
		used = used || c.to == &f.types[0]
	}
	if !used {
		return &f.types[0]
	}
	if f.changes[0].to.daylightSaving {
		before := 0
		for &f.types[before] != f.changes[0].to {
			before++
		}
		for before--; before >= 0; before-- {
			if !f.types[before].daylightSaving {
				return &f.types[before]
			}
		}
	}
	for i := range f.types {
		if !f.types[i].daylightSaving {
			return &f.types[i]
		}
	}
	return &f.types[0]
}

// at says how clocks go at unixSec, since when and until when.
func (f *zoneFile) at(unixSec int64) (t zoneType, start, end int64) {
	if unixSec < f.changes[0].at {
		return *f.first(), always, f.changes[0].at
	}
	low, high := 0, len(f.changes)
	for high-low > 1 {
		if middle := (low + high) / 2; unixSec < f.changes[middle].at {
			high = middle
		} else {
			low = middle
		}
	}
	last := f.changes[low]
	if high < len(f.changes) {
		return *last.to, last.at, f.changes[high].at
	}
	if f.rule != nil {
		return f.rule.at(unixSec, last.at)
	}
	return *last.to, last.at, forever
}

// offsetOf finds the offset of clocks that call themselves abbrev, if possible at unixSec of their own time.
func (f *zoneFile) offsetOf(abbrev string, unixSec int64) (offset int, ok bool) {
	for _, t := range f.types {
		if t.abbrev == abbrev {
			if now, _, _ := f.at(unixSec - int64(t.offset)); now.abbrev == abbrev {
				return now.offset, true
			}
		}
	}
	for _, t := range f.types {
		if t.abbrev == abbrev {
			return t.offset, true
		}
	}
	return 0, false
}
