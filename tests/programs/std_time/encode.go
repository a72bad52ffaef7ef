// run
// env TZ=Europe/Berlin
// Times as text, JSON and bytes; bounds of zones; zones found by their names.

package main

import (
	"fmt"
	"time"
)

func both(t time.Time) {
	text, err := t.MarshalText()
	fmt.Println(string(text), err)
	json, err := t.MarshalJSON()
	fmt.Println(string(json), err)
	text, err = t.AppendText([]byte("x"))
	fmt.Println(string(text), err)
	data, err := t.MarshalBinary()
	fmt.Printf("%x %v\n", data, err)
	var back time.Time
	fmt.Println(back.UnmarshalBinary(data), back.Equal(t), back)
	fmt.Println(back.UnmarshalText(text[min(len(text), 1):]), back)
	fmt.Println(back.UnmarshalJSON(json), back)
	gob, err := t.GobEncode()
	fmt.Println(len(gob), err, back.GobDecode(gob))
}

func main() {
	for _, zone := range []*time.Location{time.UTC, time.Local, time.FixedZone("", 3600), time.FixedZone("X", -12345), time.FixedZone("far", 25*3600), time.FixedZone("odd", -60)} {
		both(time.Date(2024, 2, 29, 12, 30, 45, 678900000, zone))
	}
	both(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC))
	both(time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC))
	both(time.Time{})
	var t time.Time
	for _, data := range []string{"", "\x03", "\x01", "\x02\x00"} {
		fmt.Println(t.UnmarshalBinary([]byte(data)))
	}
	for _, text := range []string{`null`, `""`, `"2024-01-01"`, `2024-01-01T00:00:00Z`, `"2024-01-01T00:00:00Z"`, `"2024-01-01T00:00:00+01:00"`, `"2024-07-01T00:00:00+02:00"`, `"2024-01-01T24:00:00Z"`} {
		fmt.Println(text, t.UnmarshalJSON([]byte(text)), t)
	}

	berlin, _ := time.LoadLocation("Europe/Berlin")
	kolkata, _ := time.LoadLocation("Asia/Kolkata")
	for _, loc := range []*time.Location{time.UTC, time.Local, berlin, kolkata, time.FixedZone("F", 60)} {
		for _, month := range []time.Month{1, 7} {
			t := time.Date(2024, month, 15, 12, 0, 0, 0, loc)
			start, end := t.ZoneBounds()
			name, offset := t.Zone()
			fmt.Println(loc, name, offset, t.IsDST(), start, end)
		}
	}
	change := time.Date(2024, 3, 31, 1, 0, 0, 0, time.UTC)
	for d := -1; d <= 1; d++ {
		start, end := change.Add(time.Duration(d) * time.Second).In(berlin).ZoneBounds()
		fmt.Println(start, end)
	}
	old := time.Date(1850, 1, 1, 0, 0, 0, 0, berlin)
	start, end := old.ZoneBounds()
	fmt.Println(old, start, end)

	for _, text := range []string{"15 Jan 24 12:00 CET", "15 Jan 24 12:00 CEST", "15 Jul 24 12:00 CET", "15 Jul 24 12:00 CEST", "15 Jul 24 12:00 UTC", "15 Jul 24 12:00 EST", "15 Jul 45 12:00 CEMT", "31 Mar 24 02:30 CET", "31 Mar 24 02:30 CEST"} {
		t, err := time.Parse(time.RFC822, text)
		name, offset := t.Zone()
		fmt.Println(text, "=", t, err, name, offset, t.Location())
	}
	ny, _ := time.LoadLocation("America/New_York")
	for _, text := range []string{"15 Jul 24 12:00 EST", "15 Jul 24 12:00 EDT", "15 Jan 24 12:00 EDT", "15 Jan 24 12:00 CET"} {
		t, err := time.ParseInLocation(time.RFC822, text, ny)
		fmt.Println(text, "=", t, err)
	}
	for _, text := range []string{"2024-01-15T12:00:00+01:00", "2024-07-15T12:00:00+01:00", "2024-07-15T12:00:00+02:00"} {
		t, err := time.Parse(time.RFC3339, text)
		fmt.Println(t, err, t.Location())
	}
}
