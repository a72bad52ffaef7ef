package time

// Layouts show how the reference time is written: Mon Jan 2 15:04:05 MST 2006.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// element is a part of a layout that stands for a part of the time.
type element int

const (
	noElement       element = iota
	longMonth               // January
	shortMonth              // Jan
	numMonth                // 1
	zeroMonth               // 01
	longWeekday             // Monday
	shortWeekday            // Mon
	day                     // 2
	underDay                // _2
	zeroDay                 // 02
	underYearDay            // __2
	zeroYearDay             // 002
	hour24                  // 15
	hour12                  // 3
	zeroHour12              // 03
	minute                  // 4
	zeroMinute              // 04
	second                  // 5
	zeroSecond              // 05
	longYear                // 2006
	shortYear               // 06
	upperPM                 // PM
	lowerPM                 // pm
	zoneName                // MST
	isoZone                 // Z0700: Z for UTC
	isoColonZone            // Z07:00
	isoSecondsZone          // Z070000
	isoColonSeconds         // Z07:00:00
	isoShortZone            // Z07
	numZone                 // -0700
	numColonZone            // -07:00
	numSecondsZone          // -070000
	numColonSeconds         // -07:00:00
	numShortZone            // -07
	fraction0               // .000: all digits
	fraction9               // .999: without trailing zeros
)

// The texts of elements, longer ones before those they begin with.
var elements = []struct {
	text string
	what element
}{
	{"January", longMonth}, {"Jan", shortMonth}, {"Monday", longWeekday}, {"Mon", shortWeekday},
	{"MST", zoneName}, {"002", zeroYearDay}, {"01", zeroMonth}, {"02", zeroDay}, {"03", zeroHour12},
	{"04", zeroMinute}, {"05", zeroSecond}, {"06", shortYear}, {"15", hour24}, {"1", numMonth},
	{"2006", longYear}, {"2", day}, {"__2", underYearDay}, {"_2", underDay}, {"3", hour12},
	{"4", minute}, {"5", second}, {"PM", upperPM}, {"pm", lowerPM},
	{"-070000", numSecondsZone}, {"-07:00:00", numColonSeconds}, {"-0700", numZone},
	{"-07:00", numColonZone}, {"-07", numShortZone},
	{"Z070000", isoSecondsZone}, {"Z07:00:00", isoColonSeconds}, {"Z0700", isoZone},
	{"Z07:00", isoColonZone}, {"Z07", isoShortZone},
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func isDigitAt(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// nextElement splits a layout at its first element; digits counts those of a fraction.
func nextElement(layout string) (prefix string, what element, digits int, suffix string) {
	for i := 0; i < len(layout); i++ {
		rest := layout[i:]
		switch c := layout[i]; c {
		case 'J', 'M', 'P', 'p', '-', 'Z', '_', '0', '1', '2', '3', '4', '5':
			if c == '_' && hasPrefix(rest, "_2006") {
				// A literal underscore in front of the year.
				return layout[:i+1], longYear, 0, layout[i+5:]
			}
			for _, e := range elements {
				if !hasPrefix(rest, e.text) {
					continue
				}
				if e.what == shortMonth && len(rest) > 3 && 'a' <= rest[3] && rest[3] <= 'z' ||
					e.what == shortWeekday && len(rest) > 3 && 'a' <= rest[3] && rest[3] <= 'z' {
					// A word that only begins so.
					break
				}
				return layout[:i], e.what, 0, rest[len(e.text):]
			}
		case '.', ',':
			if i+1 < len(layout) && (layout[i+1] == '0' || layout[i+1] == '9') {
				j := i + 1
				for j < len(layout) && layout[j] == layout[i+1] {
					j++
				}
				if !isDigitAt(layout, j) {
					what = fraction0
					if layout[i+1] == '9' {
						what = fraction9
					}
					return layout[:i], what, j - i - 1, layout[j:]
				}
			}
		}
	}
	return layout, noElement, 0, ""
}

func appendPadded(b []byte, n, width int, pad byte) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	var buf [24]byte
	w := putInteger(buf[:], uint64(n))
	for i := len(buf) - w; i < width; i++ {
		b = append(b, pad)
	}
	return append(b, buf[w:]...)
}

func appendOffset(b []byte, offset int, colon, minutes, seconds bool) []byte {
	sign := byte('+')
	if offset < 0 {
		sign = '-'
		offset = -offset
	}
	b = appendPadded(append(b, sign), offset/secondsPerHour, 2, '0')
	if minutes {
		if colon {
			b = append(b, ':')
		}
		b = appendPadded(b, offset%secondsPerHour/secondsPerMinute, 2, '0')
	}
	if seconds {
		if colon {
			b = append(b, ':')
		}
		b = appendPadded(b, offset%secondsPerMinute, 2, '0')
	}
	return b
}

func appendFraction(b []byte, nsec int, digits int, separator byte, trim bool) []byte {
	var buf [9]byte
	for i := 8; i >= 0; i-- {
		buf[i] = byte(nsec%10) + '0'
		nsec /= 10
	}
	if digits > 9 {
		digits = 9
	}
	if trim {
		for digits > 0 && buf[digits-1] == '0' {
			digits--
		}
		if digits == 0 {
			return b
		}
	}
	return append(append(b, separator), buf[:digits]...)
}

func (t Time) Format(layout string) string { return string(t.AppendFormat(nil, layout)) }

func (t Time) AppendFormat(b []byte, layout string) []byte {
	name, offset := t.zoneAt()
	days, secs := t.daysAndSeconds()
	year, month, mday, yday := civil(days)
	hour, min, sec := secs/secondsPerHour, secs%secondsPerHour/secondsPerMinute, secs%secondsPerMinute
	for layout != "" {
		prefix, what, digits, suffix := nextElement(layout)
		b = append(b, prefix...)
		if what == noElement {
			break
		}
		separator := byte('.')
		if what == fraction0 || what == fraction9 {
			separator = layout[len(prefix)]
		}
		layout = suffix
		switch what {
		case longMonth:
			b = append(b, month.String()...)
		case shortMonth:
			b = append(b, month.String()[:3]...)
		case numMonth:
			b = appendPadded(b, int(month), 0, '0')
		case zeroMonth:
			b = appendPadded(b, int(month), 2, '0')
		case longWeekday:
			b = append(b, weekdayOf(days).String()...)
		case shortWeekday:
			b = append(b, weekdayOf(days).String()[:3]...)
		case day:
			b = appendPadded(b, mday, 0, '0')
		case underDay:
			b = appendPadded(b, mday, 2, ' ')
		case zeroDay:
			b = appendPadded(b, mday, 2, '0')
		case underYearDay:
			b = appendPadded(b, yday+1, 3, ' ')
		case zeroYearDay:
			b = appendPadded(b, yday+1, 3, '0')
		case hour24:
			b = appendPadded(b, hour, 2, '0')
		case hour12:
			b = appendPadded(b, (hour+11)%12+1, 0, '0')
		case zeroHour12:
			b = appendPadded(b, (hour+11)%12+1, 2, '0')
		case minute:
			b = appendPadded(b, min, 0, '0')
		case zeroMinute:
			b = appendPadded(b, min, 2, '0')
		case second:
			b = appendPadded(b, sec, 0, '0')
		case zeroSecond:
			b = appendPadded(b, sec, 2, '0')
		case longYear:
			b = appendPadded(b, year, 4, '0')
		case shortYear:
			b = appendPadded(b, max(year, -year)%100, 2, '0')
		case upperPM:
			if hour >= 12 {
				b = append(b, "PM"...)
			} else {
				b = append(b, "AM"...)
			}
		case lowerPM:
			if hour >= 12 {
				b = append(b, "pm"...)
			} else {
				b = append(b, "am"...)
			}
		case zoneName:
			if name != "" {
				b = append(b, name...)
			} else {
				b = appendOffset(b, offset, false, true, false)
			}
		case isoZone, isoColonZone, isoSecondsZone, isoColonSeconds, isoShortZone,
			numZone, numColonZone, numSecondsZone, numColonSeconds, numShortZone:
			if offset == 0 && what <= isoShortZone {
				b = append(b, 'Z')
				break
			}
			colon := what == isoColonZone || what == isoColonSeconds || what == numColonZone || what == numColonSeconds
			seconds := what == isoSecondsZone || what == isoColonSeconds || what == numSecondsZone || what == numColonSeconds
			b = appendOffset(b, offset, colon, what != isoShortZone && what != numShortZone, seconds)
		case fraction0, fraction9:
			b = appendFraction(b, int(t.nsec), digits, separator, what == fraction9)
		}
	}
	return b
}

func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono == 0 {
		return s
	}
	b := append([]byte(s), " m="...)
	m := t.mono - startMono
	sign := byte('+')
	if m < 0 {
		sign = '-'
		m = -m
	}
	b = appendPadded(append(b, sign), int(m/1e9), 0, '0')
	return string(appendFraction(b, int(m%1e9), 9, '.', false))
}

func (t Time) GoString() string {
	abbrev := []byte("time.Date(")
	year, month, mday := t.Date()
	hour, min, sec := t.Clock()
	abbrev = append(appendPadded(abbrev, year, 0, '0'), ", "...)
	if January <= month && month <= December {
		abbrev = append(append(abbrev, "time."...), month.String()...)
	}
	for _, n := range []int{mday, hour, min, sec, int(t.nsec)} {
		abbrev = appendPadded(append(abbrev, ", "...), n, 0, '0')
	}
	abbrev = append(abbrev, ", "...)
	switch loc := t.Location(); loc {
	case UTC:
		abbrev = append(abbrev, "time.UTC"...)
	case Local:
		abbrev = append(abbrev, "time.Local"...)
	default:
		abbrev = append(append(append(abbrev, "time.Location("...), quote(loc.name)...), ')')
	}
	return string(append(abbrev, ')'))
}
