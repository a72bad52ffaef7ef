// Zones from the bytes of a file of the time zone database: made here, with and without a rule for the future.
package main

import (
	"encoding/binary"
	"fmt"
	"time"
)

type change struct {
	at   int64
	kind byte
}

// file is one in the format of RFC 9636, version 2.
func file(changes []change, kinds []byte, names, rule string) []byte {
	head := func(n int, version byte) []byte {
		b := append([]byte("TZif"), version)
		b = append(b, make([]byte, 15)...)
		for _, count := range []int{0, 0, 0, n, len(kinds) / 6, len(names)} {
			b = binary.BigEndian.AppendUint32(b, uint32(count))
		}
		return b
	}
	body := func(b []byte, width int) []byte {
		for _, c := range changes {
			if width == 4 {
				b = binary.BigEndian.AppendUint32(b, uint32(c.at))
			} else {
				b = binary.BigEndian.AppendUint64(b, uint64(c.at))
			}
		}
		for _, c := range changes {
			b = append(b, c.kind)
		}
		return append(append(b, kinds...), names...)
	}
	b := body(head(len(changes), '2'), 4)
	b = body(append(b, head(len(changes), '2')...), 8)
	return append(b, "\n"+rule+"\n"...)
}

func kind(offset int32, daylight, name byte) []byte {
	return append(binary.BigEndian.AppendUint32(nil, uint32(offset)), daylight, name)
}

var names = "AAA\x00BBB\x00LMT\x00"

func show(zone *time.Location, when time.Time) {
	t := when.In(zone)
	name, offset := t.Zone()
	start, end := t.ZoneBounds()
	fmt.Println(t.Format(time.DateTime+" MST -07:00:00"), name, offset, t.IsDST(), start.UTC().Format(time.DateTime), end.UTC().Format(time.DateTime))
}

func main() {
	kinds := append(append(kind(1234, 0, 8), kind(3600, 0, 0)...), kind(7200, 1, 4)...)
	changes := []change{{-2_000_000_000, 1}, {0, 2}, {10_000_000, 1}, {1_000_000_000, 2}}
	for _, rule := range []string{"", "AAA-1BBB,M3.5.0,M10.5.0/3", "<+05>-5", "AAA-1BBB", "AAA3BBB2,J60/1:30,299", "nonsense", "AAA-1BBB,M13.1.1,J1", "SSS-10NNN,M10.1.0,M4.1.0/3"} {
		zone, err := time.LoadLocationFromTZData("Test/Zone", file(changes, kinds, names, rule))
		fmt.Println(rule, zone, err)
		if err != nil {
			continue
		}
		for _, seconds := range []int64{-3_000_000_000, -1_000_000_000, 5_000_000, 10_000_000, 999_999_999, 1_000_000_000, 1_700_000_000, 1_720_000_000, 1_704_067_200, 1_711_846_800, 1_735_689_599} {
			show(zone, time.Unix(seconds, 0))
		}
		for _, text := range []string{"2024-07-01 12:00:00 BBB", "2024-01-01 12:00:00 BBB", "2024-07-01 12:00:00 XYZ", "1960-07-01 12:00:00 LMT", "2024-03-31 02:30:00 AAA"} {
			t, err := time.ParseInLocation(time.DateTime+" MST", text, zone)
			fmt.Println(t.UTC(), err)
		}
		fmt.Println(time.Date(2024, 3, 31, 2, 30, 0, 0, zone).UTC(), time.Date(2024, 10, 27, 2, 30, 0, 0, zone).UTC())
	}
	good := file(changes, kinds, names, "")
	for _, bad := range [][]byte{nil, good[:3], good[:30], good[:100], append([]byte("TZjf"), good[4:]...), file(changes, nil, "", ""), file([]change{{1, 9}}, kinds, names, ""), file(nil, kind(1, 0, 99), names, "")} {
		zone, err := time.LoadLocationFromTZData("Bad", bad)
		fmt.Println(zone, err)
	}
	always, err := time.LoadLocationFromTZData("Always", file(nil, kind(-1800, 0, 4), names, ""))
	fmt.Println(always, err)
	show(always, time.Unix(0, 0))
}
