// Package time measures time and waits for it.
package time

// Duration is a number of nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String is like 72h3m0.5s; below a second it is in ms, µs or ns.
func (d Duration) String() string {
	if d == 0 {
		return "0s"
	}
	var buf [32]byte
	w := len(buf)
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	w--
	buf[w] = 's'
	if u < uint64(Second) {
		places := 0
		switch {
		case u < uint64(Microsecond):
			w--
			buf[w] = 'n'
		case u < uint64(Millisecond):
			places = 3
			w -= 2
			copy(buf[w:], "µ")
		default:
			places = 6
			w--
			buf[w] = 'm'
		}
		w, u = putFraction(buf[:w], u, places)
		w = putInteger(buf[:w], u)
	} else {
		w, u = putFraction(buf[:w], u, 9)
		w = putInteger(buf[:w], u%60)
		u /= 60
		if u > 0 {
			w--
			buf[w] = 'm'
			w = putInteger(buf[:w], u%60)
			u /= 60
			if u > 0 {
				w--
				buf[w] = 'h'
				w = putInteger(buf[:w], u)
			}
		}
	}
	if d < 0 {
		w--
		buf[w] = '-'
	}
	return string(buf[w:])
}

// putFraction writes the last places digits of v at the end of buf, without trailing zeros, and returns
// what is in front of them.
func putFraction(buf []byte, v uint64, places int) (start int, rest uint64) {
	w := len(buf)
	digits := false
	for i := 0; i < places; i++ {
		digit := v % 10
		digits = digits || digit != 0
		if digits {
			w--
			buf[w] = byte(digit) + '0'
		}
		v /= 10
	}
	if digits {
		w--
		buf[w] = '.'
	}
	return w, v
}

func putInteger(buf []byte, v uint64) int {
	w := len(buf)
	if v == 0 {
		w--
		buf[w] = '0'
	}
	for v > 0 {
		w--
		buf[w] = byte(v%10) + '0'
		v /= 10
	}
	return w
}

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

func (d Duration) Seconds() float64 {
	return float64(d/Second) + float64(d%Second)/1e9
}

func (d Duration) Minutes() float64 {
	return float64(d/Minute) + float64(d%Minute)/(60*1e9)
}

func (d Duration) Hours() float64 {
	return float64(d/Hour) + float64(d%Hour)/(60*60*1e9)
}

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		rest = -rest
		if uint64(rest)+uint64(rest) < uint64(m) {
			return d + rest
		}
		if down := d - m + rest; down < d {
			return down
		}
		return minDuration
	}
	if uint64(rest)+uint64(rest) < uint64(m) {
		return d - rest
	}
	if up := d + m - rest; up > d {
		return up
	}
	return maxDuration
}

func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

func unitOf(name string) (unit uint64, ok bool) {
	switch name {
	case "ns":
		return uint64(Nanosecond), true
	case "us", "µs", "μs":
		return uint64(Microsecond), true
	case "ms":
		return uint64(Millisecond), true
	case "s":
		return uint64(Second), true
	case "m":
		return uint64(Minute), true
	case "h":
		return uint64(Hour), true
	}
	return 0, false
}

// ParseDuration reads what String writes, and "1.5h", "-2m30s".
func ParseDuration(s string) (Duration, error) {
	bad := func() (Duration, error) {
		return 0, errorText("time: invalid duration " + quote(s))
	}
	rest := s
	negative := false
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		negative = rest[0] == '-'
		rest = rest[1:]
	}
	if rest == "0" {
		return 0, nil
	}
	if rest == "" {
		return bad()
	}
	const limit = 1 << 63
	var total uint64
	for rest != "" {
		if rest[0] != '.' && (rest[0] < '0' || rest[0] > '9') {
			return bad()
		}
		var v, fraction uint64
		scale := 1.0
		start := len(rest)
		for rest != "" && '0' <= rest[0] && rest[0] <= '9' {
			if v > limit/10 {
				return bad()
			}
			v = v*10 + uint64(rest[0]-'0')
			if v > limit {
				return bad()
			}
			rest = rest[1:]
		}
		before := len(rest) != start
		after := false
		if rest != "" && rest[0] == '.' {
			rest = rest[1:]
			start = len(rest)
			overflow := false
			for rest != "" && '0' <= rest[0] && rest[0] <= '9' {
				if !overflow {
					if fraction > (limit-1)/10 {
						overflow = true
					} else if next := fraction*10 + uint64(rest[0]-'0'); next > limit {
						overflow = true
					} else {
						fraction = next
						scale *= 10
					}
				}
				rest = rest[1:]
			}
			after = len(rest) != start
		}
		if !before && !after {
			return bad()
		}
		end := 0
		for end < len(rest) && rest[end] != '.' && (rest[end] < '0' || rest[end] > '9') {
			end++
		}
		if end == 0 {
			return 0, errorText("time: missing unit in duration " + quote(s))
		}
		name := rest[:end]
		rest = rest[end:]
		unit, ok := unitOf(name)
		if !ok {
			return 0, errorText("time: unknown unit " + quote(name) + " in duration " + quote(s))
		}
		if v > limit/unit {
			return bad()
		}
		v *= unit
		if fraction > 0 {
			v += uint64(float64(fraction) * (float64(unit) / scale))
			if v > limit {
				return bad()
			}
		}
		total += v
		if total > limit {
			return bad()
		}
	}
	if negative {
		return -Duration(total), nil
	}
	if total > limit-1 {
		return bad()
	}
	return Duration(total), nil
}

type timeError struct{ s string }

func (e *timeError) Error() string { return e.s }

func errorText(s string) error { return &timeError{s} }

// quote puts s between quotes, with escapes for what is not plain.
func quote(s string) string {
	const hex = "0123456789abcdef"
	b := []byte{'"'}
	for i, c := range s {
		if c >= 0x80 || c < ' ' {
			width := 1
			if c >= 0x80 {
				width = len(string(c))
				if c == 0xFFFD && (i+2 >= len(s) || s[i:i+3] != "\uFFFD") {
					width = 1
				}
			}
			for j := 0; j < width; j++ {
				b = append(b, '\\', 'x', hex[s[i+j]>>4], hex[s[i+j]&0xF])
			}
			continue
		}
		if c == '"' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, byte(c))
	}
	return string(append(b, '"'))
}
