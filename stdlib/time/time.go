package time

// Time is a moment to the nanosecond, and the place whose clocks show it.
type Time struct {
	sec  int64     // since January 1, year 1, 00:00 UTC
	nsec uint32    // below 1e9
	zone uint32    // zoneUTC, zoneLocal, or zoneOther: loc
	mono int64     // the monotonic clock in ns; 0: unknown
	loc  *Location // of zoneOther
}

// natives.cc makes Times as well and knows the numbers.
const (
	zoneUTC = iota
	zoneLocal
	zoneOther
)

const (
	secondsPerMinute = 60
	secondsPerHour   = 60 * secondsPerMinute
	secondsPerDay    = 24 * secondsPerHour

	// From year 1 to 1970.
	unixToInternal int64 = (1969*365 + 1969/4 - 1969/100 + 1969/400) * secondsPerDay
)

// clocks reads the wall clock (since 1970) and the monotonic one.
func clocks() (sec int64, nsec int64, mono int64)

// The monotonic clock when the program started, as the origin for m=±value.
var startMono = startOfClock()

func startOfClock() int64 {
	_, _, mono := clocks()
	return mono - 1
}

func Now() Time {
	sec, nsec, mono := clocks()
	return Time{sec: sec + unixToInternal, nsec: uint32(nsec), zone: zoneLocal, mono: mono}
}

func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		n := nsec / 1e9
		sec += n
		nsec -= n * 1e9
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{sec: sec + unixToInternal, nsec: uint32(nsec), zone: zoneLocal}
}

func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

func (t Time) unixSec() int64   { return t.sec - unixToInternal }
func (t Time) Unix() int64      { return t.unixSec() }
func (t Time) UnixMilli() int64 { return t.unixSec()*1e3 + int64(t.nsec)/1e6 }
func (t Time) UnixMicro() int64 { return t.unixSec()*1e6 + int64(t.nsec)/1e3 }
func (t Time) UnixNano() int64  { return t.unixSec()*1e9 + int64(t.nsec) }
func (t Time) Nanosecond() int  { return int(t.nsec) }
func (t Time) IsZero() bool     { return t.sec == 0 && t.nsec == 0 }
func Since(t Time) Duration     { return Now().Sub(t) }
func Until(t Time) Duration     { return t.Sub(Now()) }

func (t Time) After(u Time) bool {
	if t.mono != 0 && u.mono != 0 {
		return t.mono > u.mono
	}
	return t.sec > u.sec || t.sec == u.sec && t.nsec > u.nsec
}

func (t Time) Before(u Time) bool { return u.After(t) }

func (t Time) Equal(u Time) bool {
	if t.mono != 0 && u.mono != 0 {
		return t.mono == u.mono
	}
	return t.sec == u.sec && t.nsec == u.nsec
}

func (t Time) Compare(u Time) int {
	switch {
	case t.Before(u):
		return -1
	case t.After(u):
		return +1
	}
	return 0
}

func (t Time) Add(d Duration) Time {
	sec := int64(d / 1e9)
	nsec := int64(t.nsec) + int64(d%1e9)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	t.sec += sec
	t.nsec = uint32(nsec)
	if t.mono != 0 {
		mono := t.mono + int64(d)
		if d < 0 && mono > t.mono || d > 0 && mono < t.mono {
			mono = 0
		}
		t.mono = mono
	}
	return t
}

// Sub is the time from u to t, or the nearest Duration there is.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		d := Duration(t.mono - u.mono)
		if d < 0 && t.mono > u.mono {
			return maxDuration
		}
		if d > 0 && t.mono < u.mono {
			return minDuration
		}
		return d
	}
	d := Duration(t.sec-u.sec)*Second + Duration(int32(t.nsec)-int32(u.nsec))
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec), t.Location())
}

// stripped is t without its monotonic reading.
func (t Time) stripped() Time {
	t.mono = 0
	return t
}

// remainder is how far t lies above a multiple of d since the zero time.
func (t Time) remainder(d Duration) Duration {
	sec, nsec := t.sec, int64(t.nsec)
	negative := sec < 0
	if negative {
		sec = -sec
		nsec = -nsec
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	// sec*1e9+nsec modulo d, digit by digit, so that nothing overflows.
	rest := uint64(0)
	divisor := uint64(d)
	for shift := 62; shift >= 0; shift-- {
		rest = addModulo(rest, rest, divisor)
		if sec>>uint(shift)&1 != 0 {
			rest = addModulo(rest, 1e9%divisor, divisor)
		}
	}
	rest = addModulo(rest, uint64(nsec)%divisor, divisor)
	if negative && rest != 0 {
		rest = divisor - rest
	}
	return Duration(rest)
}

func addModulo(a, b, m uint64) uint64 {
	sum := a + b
	if sum >= m {
		sum -= m
	}
	return sum
}

func (t Time) Truncate(d Duration) Time {
	t = t.stripped()
	if d <= 0 {
		return t
	}
	return t.Add(-t.remainder(d))
}

func (t Time) Round(d Duration) Time {
	t = t.stripped()
	if d <= 0 {
		return t
	}
	rest := t.remainder(d)
	if rest+rest < d {
		return t.Add(-rest)
	}
	return t.Add(d - rest)
}
