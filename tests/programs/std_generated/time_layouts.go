// Cases of package time from a generator: layouts of all elements, with which times of many zones are shown, read back,
// and read from texts with mistakes. A sum for each hundred cases; `time_layouts.go N` makes N, `time_layouts.go FROM TO`
// shows those.
package main

import (
	"fmt"
	"hash/crc32"
	"os"
	"strconv"
	"strings"
	"time"
)

// ---- cases by number ----

const block = 100

type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *random) below(n int) int       { return int(r.next() % uint64(n)) }
func (r *random) oneIn(n int) bool      { return r.below(n) == 0 }
func pick[T any](r *random, list []T) T { return list[r.below(len(list))] }
func begin(number int) *random          { r := random(uint64(number) * 0x2545f4914f6cdd1d); return &r }
func argument(i int) int                { n, _ := strconv.Atoi(os.Args[i]); return n }

func main() {
	from, to, show := 0, 3*block, len(os.Args) > 2
	switch len(os.Args) {
	case 2:
		to = argument(1)
	case 3:
		from, to = argument(1), argument(2)
	}
	sum := uint32(0)
	for i := from; i < to; i++ {
		text := oneCase(begin(i))
		if show {
			fmt.Printf("%d: %s\n", i, text)
		}
		sum = crc32.Update(sum, crc32.IEEETable, []byte(text))
		if (i+1)%block == 0 && !show {
			fmt.Printf("%d %08x\n", i+1, sum)
			sum = 0
		}
	}
}

// ---- layouts ----

var elements = []string{
	"2006", "06", "01", "1", "Jan", "January", "02", "2", "_2", "002", "__2", "Mon", "Monday", "15", "03", "3", "04", "4",
	"05", "5", "PM", "pm", "MST", "-0700", "-07:00", "-07", "-070000", "-07:00:00", "Z0700", "Z07:00", "Z07", "Z070000",
	"Z07:00:00", ".000", ".999", ",000000", ".000000000", ".999999999", "05.00", "5.9",
}

var separators = []string{"", " ", "-", "/", ":", "T", ", ", "é", "at ", "20", "J", "0", "_"}

var layouts = []string{
	time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z,
	time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano,
	time.DateTime, time.DateOnly, time.TimeOnly,
}

func layout(r *random) string {
	if r.oneIn(4) {
		return pick(r, layouts)
	}
	var b strings.Builder
	for range 1 + r.below(8) {
		b.WriteString(pick(r, elements))
		b.WriteString(pick(r, separators))
	}
	return b.String()
}

var zones = []*time.Location{
	time.UTC, time.FixedZone("ABC", 3600), time.FixedZone("", -5*3600-1800), time.FixedZone("LONGNAME", 12345),
	time.FixedZone("+03", 3*3600), load("Europe/Berlin"), load("America/New_York"), load("Asia/Kolkata"), load("Australia/Lord_Howe"),
}

func load(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return zone
}

func moment(r *random) time.Time {
	seconds := int64(r.below(4_000_000_000)) - 1_000_000_000
	if r.oneIn(8) {
		seconds = int64(r.next()) >> 26
	}
	nanoseconds := pick(r, []int64{0, 0, 500_000_000, 123_456_789, 1, int64(r.below(1_000_000_000))})
	return time.Unix(seconds, nanoseconds).In(pick(r, zones))
}

// spoil changes a little of the text.
func spoil(r *random, s string) string {
	if s == "" {
		return s
	}
	i := r.below(len(s))
	switch r.below(4) {
	case 0:
		return s[:i] + s[i+1:]
	case 1:
		return s[:i] + pick(r, []string{"0", "9", "x", " ", "-", ".", "60", "32"}) + s[i:]
	case 2:
		return s[:i] + pick(r, []string{"0", "9", "x", " "}) + s[i+1:]
	}
	return s[:i]
}

func read(layout, text string, zone *time.Location) string {
	t, err := time.Parse(layout, text)
	u, err2 := time.ParseInLocation(layout, text, zone)
	return fmt.Sprintln(t, err, u, err2)
}

func oneCase(r *random) string {
	t, l := moment(r), layout(r)
	s := t.Format(l)
	out := fmt.Sprintln(l, "|", s, "|", t)
	zone := pick(r, zones)
	out += read(l, s, zone)
	out += read(l, spoil(r, s), zone)
	if r.oneIn(5) {
		d := time.Duration(int64(r.next()) >> r.below(64))
		text := spoil(r, d.String())
		e, err := time.ParseDuration(text)
		out += fmt.Sprintln(d, text, e, err, d.Round(time.Second), d.Truncate(time.Minute), d.Hours(), t.Add(d))
	}
	if r.oneIn(5) {
		u := moment(r)
		year, week := t.ISOWeek()
		out += fmt.Sprintln(t.Sub(u), t.AddDate(r.below(9)-4, r.below(30)-15, r.below(90)-45), t.YearDay(), year, week, t.Round(time.Hour), t.Truncate(24*time.Hour), t.Compare(u), t.IsDST())
		if t.Year() < 2037 { // beyond, Go's bounds depend on how the file of the zone was made
			start, end := t.ZoneBounds()
			out += fmt.Sprintln(start, end)
		}
	}
	return out
}
