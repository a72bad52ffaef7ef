package time

// ParseError says what of a text did not fit its layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " +
			quote(e.ValueElem) + " as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// Parse reads a time as the layout shows it; UTC unless the text names a zone.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation takes loc for texts without a zone.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// number reads between least and most digits.
func number(s string, least, most int) (n int, rest string, ok bool) {
	i := 0
	for i < most && isDigitAt(s, i) {
		n = n*10 + int(s[i]-'0')
		i++
	}
	return n, s[i:], i >= least
}

// signedNumber is the number that s is; Go reads a sign where digits are meant.
func signedNumber(s string) (n int, ok bool) {
	digits := s
	if s[0] == '+' || s[0] == '-' {
		digits = s[1:]
	}
	n, rest, ok := number(digits, 0, len(digits))
	if s[0] == '-' {
		n = -n
	}
	return n, ok && rest == ""
}

// name finds which name of a table s begins with, in any case; length is 3 for the short forms.
func tableName(table string, count int, s string, length int) (index int, rest string, ok bool) {
	for i := 0; i < count; i++ {
		name := nameAt(table, i)
		if length > 0 {
			name = name[:length]
		}
		if len(s) >= len(name) && equalFold(s[:len(name)], name) {
			return i, s[len(name):], true
		}
	}
	return -1, s, false
}

func equalFold(a, b string) bool {
	for i := 0; i < len(a); i++ {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

// skipPrefix goes past prefix in value; a blank stands for any number of them.
func skipPrefix(value, prefix string) (string, bool) {
	for prefix != "" {
		if prefix[0] == ' ' {
			if value != "" && value[0] != ' ' {
				return value, false
			}
			for prefix != "" && prefix[0] == ' ' {
				prefix = prefix[1:]
			}
			for value != "" && value[0] == ' ' {
				value = value[1:]
			}
			continue
		}
		if value == "" || value[0] != prefix[0] {
			return value, false
		}
		prefix, value = prefix[1:], value[1:]
	}
	return value, true
}

// signedHours is the length of a sign and hours that s begins with, or 0.
func signedHours(s string) int {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0
	}
	hours, rest, ok := number(s[1:], 1, len(s))
	if !ok || hours < 0 || hours > 23 {
		return 0
	}
	return len(s) - len(rest)
}

// zoneLetters is the length of the zone name that s begins with, or 0.
func zoneLetters(s string) int {
	if len(s) >= 4 && (s[:4] == "ChST" || s[:4] == "MeST") {
		return 4
	}
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "GMT") {
		return 3 + signedHours(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return signedHours(s)
	}
	n := 0
	for n < len(s) && n < 6 && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3, n == 5 && s[4] == 'T', n == 4 && (s[3] == 'T' || s[:4] == "WITA"):
		return n
	}
	return 0
}

func parse(layout, value string, defaultLocation, local *Location) (Time, error) {
	wholeLayout, whole := layout, value
	year, month, mday, yday := 0, -1, -1, -1
	hour, min, sec, nsec := 0, 0, 0, 0
	pmSet, amSet := false, false
	zoneOffset, zone := -1, ""
	var z *Location
	outOf := ""
	for {
		prefix, what, digits, suffix := nextElement(layout)
		elem := layout[len(prefix) : len(layout)-len(suffix)]
		rest, ok := skipPrefix(value, prefix)
		if !ok {
			return Time{}, &ParseError{wholeLayout, whole, prefix, rest, ""}
		}
		value = rest
		if what == noElement {
			if value != "" {
				return Time{}, &ParseError{wholeLayout, whole, "", value, ": extra text: " + quote(value)}
			}
			break
		}
		layout = suffix
		held := value
		ok = true
		switch what {
		case shortYear:
			if ok = len(value) >= 2; ok {
				year, ok = signedNumber(value[:2])
				value = value[2:]
			}
			if year >= 69 {
				year += 1900
			} else {
				year += 2000
			}
		case longYear:
			year, value, ok = number(value, 4, 4)
		case longMonth:
			month, value, ok = tableName(monthNames, 12, value, 0)
			month++
		case shortMonth:
			month, value, ok = tableName(monthNames, 12, value, 3)
			month++
		case numMonth, zeroMonth:
			least := 1
			if what == zeroMonth {
				least = 2
			}
			month, value, ok = number(value, least, 2)
			if ok && (month <= 0 || month > 12) {
				outOf = "month"
			}
		case longWeekday:
			_, value, ok = tableName(dayNames, 7, value, 0)
		case shortWeekday:
			_, value, ok = tableName(dayNames, 7, value, 3)
		case day, underDay, zeroDay:
			if what == underDay && value != "" && value[0] == ' ' {
				value = value[1:]
			}
			least := 1
			if what == zeroDay {
				least = 2
			}
			mday, value, ok = number(value, least, 2)
		case underYearDay, zeroYearDay:
			for i := 0; i < 2 && what == underYearDay && value != "" && value[0] == ' '; i++ {
				value = value[1:]
			}
			yday, value, ok = number(value, 1, 3)
			if what == zeroYearDay && len(held)-len(value) != 3 {
				ok = false
			}
		case hour24:
			hour, value, ok = number(value, 1, 2)
			if ok && hour >= 24 {
				outOf = "hour"
			}
		case hour12, zeroHour12:
			least := 1
			if what == zeroHour12 {
				least = 2
			}
			hour, value, ok = number(value, least, 2)
			if ok && hour > 12 {
				outOf = "hour"
			}
		case minute, zeroMinute:
			least := 1
			if what == zeroMinute {
				least = 2
			}
			min, value, ok = number(value, least, 2)
			if ok && min >= 60 {
				outOf = "minute"
			}
		case second, zeroSecond:
			least := 1
			if what == zeroSecond {
				least = 2
			}
			sec, value, ok = number(value, least, 2)
			if ok && sec >= 60 {
				outOf = "second"
				break
			}
			// A fraction may follow even where the layout has none.
			if ok && len(value) >= 2 && (value[0] == '.' || value[0] == ',') && isDigitAt(value, 1) {
				_, next, _, _ := nextElement(layout)
				if next == fraction0 || next == fraction9 {
					break
				}
				nsec, value = parseFraction(value)
			}
		case upperPM, lowerPM:
			pm, am := "PM", "AM"
			if what == lowerPM {
				pm, am = "pm", "am"
			}
			switch {
			case hasPrefix(value, pm):
				pmSet = true
			case hasPrefix(value, am):
				amSet = true
			default:
				ok = false
			}
			if ok {
				value = value[2:]
			}
		case isoZone, isoColonZone, isoSecondsZone, isoColonSeconds, isoShortZone,
			numZone, numColonZone, numSecondsZone, numColonSeconds, numShortZone:
			if what <= isoShortZone && value != "" && value[0] == 'Z' {
				value = value[1:]
				z = UTC
				break
			}
			var field string
			zoneOffset, value, field, ok = parseOffset(value, what)
			if field != "" {
				outOf = field
			}
		case zoneName:
			if hasPrefix(value, "UTC") {
				z = UTC
				value = value[3:]
				break
			}
			n := zoneLetters(value)
			ok = n > 0
			zone, value = value[:n], value[n:]
		case fraction0:
			// Beyond nine digits anything will do.
			n, read := digits+1, digits+1
			if read > 10 {
				read = 10
			}
			ok = len(value) >= n && (value[0] == '.' || value[0] == ',')
			if ok {
				nsec, ok = signedNumber(value[1:read])
			}
			if ok && nsec < 0 {
				outOf = "fractional second"
			} else if ok {
				for range 10 - read {
					nsec *= 10
				}
				value = value[n:]
			}
		case fraction9:
			if len(value) >= 2 && (value[0] == '.' || value[0] == ',') && isDigitAt(value, 1) {
				nsec, value = parseFraction(value)
			}
		}
		if outOf != "" {
			return Time{}, &ParseError{wholeLayout, whole, elem, value, ": " + outOf + " out of range"}
		}
		if !ok {
			return Time{}, &ParseError{wholeLayout, whole, elem, held, ""}
		}
	}
	if pmSet && hour < 12 {
		hour += 12
	} else if amSet && hour == 12 {
		hour = 0
	}
	rangeError := func(what string) (Time, error) {
		return Time{}, &ParseError{wholeLayout, whole, "", value, ": " + what + " out of range"}
	}
	if yday >= 0 {
		last := 365
		if isLeap(year) {
			last = 366
		}
		if yday < 1 || yday > last {
			return rangeError("day-of-year")
		}
		_, m, d, _ := civil(daysBefore(year) + int64(yday-1))
		if month >= 0 && month != int(m) {
			return Time{}, &ParseError{wholeLayout, whole, "", value, ": day-of-year does not match month"}
		}
		if mday >= 0 && mday != d {
			return Time{}, &ParseError{wholeLayout, whole, "", value, ": day-of-year does not match day"}
		}
		month, mday = int(m), d
	}
	if month < 0 {
		month = int(January)
	}
	if mday < 0 {
		mday = 1
	}
	if mday < 1 || mday > daysIn(Month(month), year) {
		return rangeError("day")
	}
	if z != nil {
		return Date(year, Month(month), mday, hour, min, sec, nsec, z), nil
	}
	if zoneOffset != -1 {
		t := Date(year, Month(month), mday, hour, min, sec, nsec, UTC)
		t.sec -= int64(zoneOffset)
		// The local zone if it had that offset then, and that name if there is one.
		t.setLocation(local)
		if name, offset := t.zoneAt(); offset == zoneOffset && (zone == "" || name == zone) {
			return t, nil
		}
		t.setLocation(FixedZone(string([]byte(zone)), zoneOffset))
		return t, nil
	}
	if zone != "" {
		t := Date(year, Month(month), mday, hour, min, sec, nsec, UTC)
		offset, ok := local.offsetOf(zone, t.unixSec())
		if ok {
			t.sec -= int64(offset)
			t.setLocation(local)
			return t, nil
		}
		offset = 0
		if len(zone) > 3 && zone[:3] == "GMT" {
			hours, _, _ := number(zone[4:], 1, len(zone))
			offset = hours * secondsPerHour
			if zone[3] == '-' {
				offset = -offset
			}
		}
		// The clocks of a place that is not known are not put right, whatever the name says.
		t.setLocation(FixedZone(string([]byte(zone)), offset))
		return t, nil
	}
	return Date(year, Month(month), mday, hour, min, sec, nsec, defaultLocation), nil
}

// parseFraction reads a point and the digits behind it as nanoseconds.
func parseFraction(s string) (nsec int, rest string) {
	i := 1
	scale := 100000000
	for isDigitAt(s, i) {
		nsec += int(s[i]-'0') * scale
		scale /= 10
		i++
	}
	return nsec, s[i:]
}

// parseOffset reads a zone such as -07:00; field names what is out of range.
func parseOffset(s string, what element) (offset int, rest string, field string, ok bool) {
	colon := what == isoColonZone || what == isoColonSeconds || what == numColonZone || what == numColonSeconds
	parts := 2
	switch what {
	case isoShortZone, numShortZone:
		parts = 1
	case isoSecondsZone, isoColonSeconds, numSecondsZone, numColonSeconds:
		parts = 3
	}
	step := 2
	if colon {
		step = 3
	}
	width := 1 + step*parts - step + 2
	if len(s) < width {
		return 0, s, "", false
	}
	sign := s[0]
	ok = sign == '+' || sign == '-'
	values := [3]int{}
	for i := range parts {
		at := 1 + step*i
		if i > 0 && colon && s[at-1] != ':' {
			return 0, s, "", false
		}
		good := true
		if values[i], _, good = number(s[at:at+2], 2, 2); !good {
			values[i], ok = 0, false
			break
		}
	}
	s = s[width:]
	switch {
	case values[0] > 24:
		field = "time zone offset hour"
	case values[1] > 60:
		field = "time zone offset minute"
	case values[2] > 60:
		field = "time zone offset second"
	}
	offset = (values[0]*60+values[1])*60 + values[2]
	if sign == '-' {
		offset = -offset
	}
	return offset, s, field, ok
}
