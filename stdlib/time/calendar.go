package time

type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

const monthNames = "January  February March    April    May      June     July     August   SeptemberOctober  November December "

const dayNames = "Sunday   Monday   Tuesday  WednesdayThursday Friday   Saturday "

// nameAt is the i'th name of a table with nine bytes each.
func nameAt(table string, i int) string {
	name := table[9*i : 9*i+9]
	for name[len(name)-1] == ' ' {
		name = name[:len(name)-1]
	}
	return name
}

func (m Month) String() string {
	if January <= m && m <= December {
		return nameAt(monthNames, int(m-1))
	}
	return "%!Month(" + integer(int(m)) + ")"
}

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return nameAt(dayNames, int(d))
	}
	return "%!Weekday(" + integer(int(d)) + ")"
}

func integer(n int) string {
	var buf [24]byte
	if n < 0 {
		w := putInteger(buf[:], uint64(-n)) - 1
		buf[w] = '-'
		return string(buf[w:])
	}
	return string(buf[putInteger(buf[:], uint64(n)):])
}

// daysBefore is how many days lie between January 1, year 1 and January 1 of the year.
func daysBefore(year int) int64 {
	y := int64(year) - 1
	return y*365 + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

var daysToMonth = [13]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

// yearDayStart is the index, from 0, of the month's first day in its year.
func yearDayStart(year int, month Month) int {
	start := daysToMonth[month-1]
	if month > February && isLeap(year) {
		start++
	}
	return start
}

func daysIn(month Month, year int) int {
	if month == February && isLeap(year) {
		return 29
	}
	return daysToMonth[month] - daysToMonth[month-1]
}

// civil splits the days since January 1, year 1.
func civil(days int64) (year int, month Month, day int, yday int) {
	const daysPer400 = 400*365 + 97
	cycle := floorDiv(days, daysPer400)
	d := int(days - cycle*daysPer400)
	// Centuries, four years and years; the last of each may be a day longer.
	century := min(d/(100*365+24), 3)
	d -= century * (100*365 + 24)
	four := d / (4*365 + 1)
	d -= four * (4*365 + 1)
	one := min(d/365, 3)
	d -= one * 365
	year = int(cycle)*400 + century*100 + four*4 + one + 1
	yday = d
	month = Month(d/31 + 1)
	if month < December && yearDayStart(year, month+1) <= d {
		month++
	}
	return year, month, d - yearDayStart(year, month) + 1, yday
}

// local is the moment in seconds as the place's clocks show it.
func (t Time) local() int64 {
	_, offset := t.zoneAt()
	return t.sec + int64(offset)
}

func (t Time) daysAndSeconds() (days int64, seconds int) {
	l := t.local()
	days = floorDiv(l, secondsPerDay)
	return days, int(l - days*secondsPerDay)
}

func (t Time) Date() (year int, month Month, day int) {
	days, _ := t.daysAndSeconds()
	year, month, day, _ = civil(days)
	return year, month, day
}

func (t Time) Clock() (hour, min, sec int) {
	_, s := t.daysAndSeconds()
	return s / secondsPerHour, s % secondsPerHour / secondsPerMinute, s % secondsPerMinute
}

func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

func (t Time) YearDay() int {
	days, _ := t.daysAndSeconds()
	_, _, _, yday := civil(days)
	return yday + 1
}

func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

func weekdayOf(days int64) Weekday {
	// January 1, year 1 was a Monday.
	return Weekday((days%7 + 8) % 7)
}

func (t Time) Weekday() Weekday {
	days, _ := t.daysAndSeconds()
	return weekdayOf(days)
}

// ISOWeek is the week that holds t's Thursday, and that Thursday's year.
func (t Time) ISOWeek() (year, week int) {
	days, _ := t.daysAndSeconds()
	thursday := days + int64(Thursday-(weekdayOf(days)+6)%7) - 1
	year, _, _, yday := civil(thursday)
	return year, yday/7 + 1
}

// normal moves what exceeds base from low to high.
func normal(high, low, base int) (int, int) {
	if low < 0 {
		n := (-low-1)/base + 1
		high -= n
		low += n * base
	}
	if low >= base {
		n := low / base
		high += n
		low -= n * base
	}
	return high, low
}

// Date is the moment that the place's clocks show so; values out of range carry over.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int(month) - 1
	year, m = normal(year, m, 12)
	month = Month(m) + 1
	sec, nsec = normal(sec, nsec, 1e9)
	min, sec = normal(min, sec, 60)
	hour, min = normal(hour, min, 60)
	day, hour = normal(day, hour, 24)
	days := daysBefore(year) + int64(yearDayStart(year, month)) + int64(day-1)
	internal := days*secondsPerDay + int64(hour*secondsPerHour+min*secondsPerMinute+sec)
	t := Time{sec: internal, nsec: uint32(nsec)}
	t.setLocation(loc)
	// The offset at the moment as if it were in UTC is nearly always the one that holds.
	if _, offset := t.zoneAt(); offset != 0 {
		t.sec = internal - int64(offset)
		if _, again := t.zoneAt(); again != offset {
			t.sec = internal - int64(again)
		}
	}
	return t
}
