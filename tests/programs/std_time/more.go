// What of package time the other programs leave out.
package main

import (
	"fmt"
	"time"
)

func main() {
	berlin := time.FixedZone("CET", 3600)
	t := time.Date(2024, time.February, 29, 23, 59, 58, 123456789, berlin)
	for _, t := range []time.Time{t, t.UTC(), time.Time{}, time.Unix(-1, 999), time.UnixMicro(-1500001).UTC(), time.UnixMicro(1 << 51).UTC()} {
		t = t.In(berlin)
		hour, minute, second := t.Clock()
		fmt.Println(t.UnixMicro(), t.UnixMilli(), hour, minute, second, t.Day(), t.YearDay())
		fmt.Println(t.GoString())
		fmt.Printf("%s %#v\n", t.AppendFormat([]byte("at "), time.StampNano), t)
	}
	for _, t := range []time.Time{t.UTC(), t.UTC().Truncate(time.Second)} {
		fmt.Println(t.GoString(), len(t.AppendFormat(nil, "")))
	}
	for _, d := range []time.Duration{0, 1, 999, 1000, -1501, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.Nanoseconds(), d.Microseconds(), d.Milliseconds(), d.Abs(), d.Round(time.Microsecond))
	}
}
