// run

// Arithmetic and printing of durations.
package main

import (
	"fmt"
	"math"
	"time"
)

func main() {
	d := 90*time.Minute + 30*time.Second + 5*time.Millisecond
	fmt.Println(d, d.Hours() > 1.5, d.Minutes(), d.Truncate(time.Minute), d.Round(time.Hour), d.Milliseconds())
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, 1e6, 1e9, 61e9, -3600e9, math.MaxInt64, math.MinInt64, 100 * time.Hour} {
		fmt.Print(d, " ")
	}
	fmt.Println()
	n := 3
	fmt.Println(time.Duration(n)*time.Second, time.Second/time.Duration(n), time.Second*2 > 1999*time.Millisecond, (-d).Abs())
	fmt.Printf("%d %v %T %s %5.1f\n", time.Microsecond, time.Nanosecond, d, 2*time.Hour, time.Minute.Seconds())
	x, err := time.ParseDuration("1h15m30.918s")
	fmt.Println(x, err)
	_, err = time.ParseDuration("5 parsecs")
	fmt.Println(err)
}
