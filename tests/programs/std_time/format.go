// run
// env TZ=UTC

package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, 1e6, 1500000, 1e9, 90 * time.Second, 3*time.Hour + 25*time.Minute + 45*time.Second + 500*time.Millisecond, -time.Minute, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.Seconds(), d.Minutes(), d.Hours(), d.Milliseconds(), d.Round(time.Second), d.Truncate(time.Minute), d.Abs())
		fmt.Printf("%v %d %T %s\n", d, d, d, []time.Duration{d})
	}
	for _, s := range []string{"1h", "1.5h", "-2m30s", "100ms", "1us", "1µs", "0", "", "1", "x", "1x", ".5s", "1h1", "9999999999h", "-9223372036854775808ns", "+5s", "1.0000000000001s"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	t := time.Date(2009, time.November, 10, 23, 4, 5, 123456789, time.UTC)
	for _, l := range []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime, time.DateOnly, time.TimeOnly,
		"2006 06 January Jan 1 01 _1 Monday Mon 2 02 _2 002 __2 15 3 03 4 04 5 05 PM pm MST Z0700 Z07:00 -07 -0700 -07:00 .000 .999 ,000", "Jan. Janet Monkey _2006 20060102150405.000", "15h", "05.00 05.99x"} {
		fmt.Println(t.Format(l))
		fmt.Println(t.In(time.FixedZone("EST", -5*3600)).Format(l))
		back, err := time.Parse(l, t.Format(l))
		fmt.Println(back, err)
	}
	fmt.Println(t, t.Unix(), t.UnixMilli(), t.UnixNano(), t.Weekday(), t.YearDay(), t.Month(), t.Nanosecond())
	fmt.Println(t.Add(36*time.Hour), t.AddDate(0, 1, 25), t.AddDate(-1, -14, 0), t.Truncate(time.Hour), t.Round(time.Hour), t.Round(7*time.Minute))
	fmt.Println(t.Sub(t.Add(-90*time.Minute)), t.Before(t.Add(1)), t.After(t), t.Equal(t.In(time.FixedZone("X", 3600))), t.Compare(t.Add(1)))
	fmt.Println(time.Time{}, time.Time{}.IsZero(), time.Time{}.Unix(), time.Unix(0, 0).UTC(), time.Unix(1e9, 5e9).UTC(), time.UnixMilli(1234567890123).UTC())
	for _, y := range []int{-1, 0, 1, 4, 100, 400, 1600, 1900, 1999, 2000, 2023, 2024, 2100} {
		for _, m := range []time.Month{1, 2, 3, 12} {
			d := time.Date(y, m, 29, 0, 0, 0, 0, time.UTC)
			yy, w := d.ISOWeek()
			fmt.Println(d.Date())
			fmt.Println(d.Weekday(), d.YearDay(), yy, w, d.Format("2006-01-02 06"))
		}
	}
	fmt.Println(time.Date(2024, 14, 35, 25, 61, 61, 2e9, time.UTC))
	fmt.Println(time.Month(13), time.Weekday(8), time.March, time.Saturday)
	for _, c := range [][2]string{{time.RFC3339, "2024-02-30T00:00:00Z"}, {time.RFC3339, "2024-13-01T00:00:00Z"}, {time.RFC3339, "2024-01-01T25:00:00Z"}, {time.RFC3339, "2024-01-01"}, {time.RFC3339, "2024-01-01T00:00:00+05:30"}, {time.RFC3339, "2024-01-01T00:00:00.5Z"}, {"Jan 2 2006", "feb 3 2013"}, {"Jan 2 2006", "xyz 3 2013"}, {"15:04", "7:5"}, {"3:04PM", "12:30AM"}, {"2006-01-02", "2006-01-02 extra"}, {"2006-002", "2024-366"}, {"2006-002", "2023-366"}, {time.RFC1123, "Tue, 10 Nov 2009 23:00:00 PDT"}, {time.RFC822, "10 Nov 09 23:00 GMT-7"}, {"Monday", "friday"}, {"2", "32"}} {
		p, err := time.Parse(c[0], c[1])
		fmt.Println(p, err)
	}
	j, err := t.MarshalJSON()
	fmt.Println(string(j), err)
	fmt.Printf("%#v %v\n", t, []time.Month{1, 2})
	u := t.UTC()
	fmt.Println(u == t, t.Location(), t.In(time.Local).Location())
	name, off := t.In(time.FixedZone("", 3661)).Zone()
	fmt.Printf("%q %d %s\n", name, off, t.In(time.FixedZone("", 3661)))
}
