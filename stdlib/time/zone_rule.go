package time

// zoneRule is what the environment variable TZ of POSIX may say: "CET-1CEST,M3.5.0,M10.5.0/3". Files of the time zone
// database end with one.
type zoneRule struct {
	standard, daylight zoneType
	changes            bool      // there is daylight saving time
	begins, ends       yearlyDay // of it
}

// yearlyDay is a second of every year, in the time of the clocks that are changed then.
type yearlyDay struct {
	form             byte // 'J': days from 1, without February 29; 'D': days from 0; 'M': a day of a week of a month
	day, week, month int
	second           int // of the day
}

// parseZoneRule returns nil of what is no rule.
func parseZoneRule(s string) *zoneRule {
	p := ruleParser{rest: s}
	var r zoneRule
	r.standard.abbrev = p.name()
	r.standard.offset = -p.clock(24 * 7)
	if p.failed {
		return nil
	}
	if p.rest == "" || p.rest[0] == ',' {
		return &r
	}
	r.changes = true
	r.daylight.abbrev = p.name()
	r.daylight.daylightSaving = true
	r.daylight.offset = r.standard.offset + 3600
	if p.rest != "" && p.rest[0] != ',' {
		r.daylight.offset = -p.clock(24 * 7)
	}
	if p.rest == "" {
		p.rest = ",M3.2.0,M11.1.0"
	}
	if !p.accept(',') && !p.accept(';') {
		return nil
	}
	r.begins = p.day()
	if !p.accept(',') {
		return nil
	}
	r.ends = p.day()
	if p.failed || p.rest != "" {
		return nil
	}
	return &r
}

type ruleParser struct {
	rest   string
	failed bool
}

func (p *ruleParser) accept(c byte) bool {
	if p.rest == "" || p.rest[0] != c {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

// name is three letters or more, or stands in angle brackets.
func (p *ruleParser) name() string {
	bracketed := p.accept('<')
	for i, c := range []byte(p.rest) {
		if bracketed && c == '>' {
			name := p.rest[:i]
			p.rest = p.rest[i+1:]
			return name
		}
		if !bracketed && ('0' <= c && c <= '9' || c == ',' || c == '-' || c == '+') {
			p.failed = p.failed || i < 3
			name := p.rest[:i]
			p.rest = p.rest[i:]
			return name
		}
	}
	name := p.rest
	p.failed = p.failed || bracketed || len(name) < 3
	p.rest = ""
	return name
}

func (p *ruleParser) number(least, most int) int {
	n, i := 0, 0
	for ; i < len(p.rest) && '0' <= p.rest[i] && p.rest[i] <= '9'; i++ {
		if n = 10*n + int(p.rest[i]-'0'); n > most {
			p.failed = true
			return 0
		}
	}
	p.failed = p.failed || i == 0 || n < least
	p.rest = p.rest[i:]
	return n
}

// clock is [+-]hours[:minutes[:seconds]], in seconds.
func (p *ruleParser) clock(mostHours int) int {
	sign := 1
	if p.accept('-') {
		sign = -1
	} else {
		p.accept('+')
	}
	seconds := 3600 * p.number(0, mostHours)
	if p.accept(':') {
		seconds += 60 * p.number(0, 59)
		if p.accept(':') {
			seconds += p.number(0, 59)
		}
	}
	return sign * seconds
}

func (p *ruleParser) day() yearlyDay {
	d := yearlyDay{form: 'D', second: 2 * 3600}
	switch {
	case p.accept('J'):
		d.form, d.day = 'J', p.number(1, 365)
	case p.accept('M'):
		d.form, d.month = 'M', p.number(1, 12)
		p.failed = p.failed || !p.accept('.')
		d.week = p.number(1, 5)
		p.failed = p.failed || !p.accept('.')
		d.day = p.number(0, 6)
	default:
		d.day = p.number(0, 365)
	}
	if p.accept('/') {
		d.second = p.clock(24 * 7)
	}
	return d
}

// in is the day's second of the year, for clocks that are offset seconds from UTC, in UTC.
func (d *yearlyDay) in(year, offset int) int64 {
	first := Date(year, January, 1, 0, 0, 0, 0, UTC)
	var days int
	switch d.form {
	case 'J':
		days = d.day - 1
		if leap := Date(year, February, 29, 0, 0, 0, 0, UTC).Month() == February; leap && d.day >= 60 {
			days++
		}
	case 'D':
		days = d.day
	case 'M':
		month := Date(year, Month(d.month), 1, 0, 0, 0, 0, UTC)
		length := Date(year, Month(d.month)+1, 0, 0, 0, 0, 0, UTC).Day()
		day := (d.day - int(month.Weekday()) + 7) % 7
		for i := 1; i < d.week && day+7 < length; i++ {
			day += 7
		}
		days = month.YearDay() - 1 + day
	}
	return first.Unix() + int64(days)*86400 + int64(d.second-offset)
}

// at says how clocks go at unixSec, since when and until when; begun is when the rule came into force. At the ends of
// the year start and end are those of the year, as in Go.
func (r *zoneRule) at(unixSec, begun int64) (t zoneType, start, end int64) {
	if !r.changes {
		return r.standard, begun, forever
	}
	year := Unix(unixSec, 0).UTC().Year()
	first := Date(year, January, 1, 0, 0, 0, 0, UTC).Unix()
	from, to := r.begins.in(year, r.standard.offset), r.ends.in(year, r.daylight.offset)
	inside, outside := r.daylight, r.standard
	if to < from { // the south
		from, to = to, from
		inside, outside = outside, inside
	}
	switch {
	case unixSec < from:
		return outside, first, from
	case unixSec >= to:
		return outside, to, first + 365*86400
	}
	return inside, from, to
}
