// run
// env TZ=Europe/Berlin

package main

import (
	"fmt"
	"time"
)

func main() {
	ny, err := time.LoadLocation("America/New_York")
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = time.LoadLocation("Nowhere/Land")
	fmt.Println(err)
	for _, t := range []time.Time{
		time.Date(2024, 1, 15, 12, 0, 0, 0, ny), time.Date(2024, 7, 15, 12, 0, 0, 0, ny),
		time.Date(2024, 3, 10, 2, 30, 0, 0, ny), time.Date(2024, 11, 3, 1, 30, 0, 0, ny),
		time.Date(2024, 3, 31, 2, 30, 0, 0, time.Local), time.Date(2024, 10, 27, 2, 30, 0, 0, time.Local),
		time.Unix(1700000000, 0),
	} {
		fmt.Println(t, t.UTC(), t.Local(), t.In(ny).Format(time.RFC1123Z))
	}
	p, err := time.ParseInLocation(time.DateTime, "2024-06-01 08:00:00", ny)
	fmt.Println(p, err, ny)
}
