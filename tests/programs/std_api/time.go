// run
// What Go exports from time, with Go's types (make_signatures.py).
package main

import "time"

const _ string = time.ANSIC
const _ time.Month = time.April
const _ time.Month = time.August
const _ string = time.DateOnly
const _ string = time.DateTime
const _ time.Month = time.December
const _ time.Month = time.February
const _ time.Weekday = time.Friday
const _ time.Duration = time.Hour
const _ time.Month = time.January
const _ time.Month = time.July
const _ time.Month = time.June
const _ string = time.Kitchen
const _ string = time.Layout
const _ time.Month = time.March
const _ time.Month = time.May
const _ time.Duration = time.Microsecond
const _ time.Duration = time.Millisecond
const _ time.Duration = time.Minute
const _ time.Weekday = time.Monday
const _ time.Duration = time.Nanosecond
const _ time.Month = time.November
const _ time.Month = time.October
const _ string = time.RFC1123
const _ string = time.RFC1123Z
const _ string = time.RFC3339
const _ string = time.RFC3339Nano
const _ string = time.RFC822
const _ string = time.RFC822Z
const _ string = time.RFC850
const _ string = time.RubyDate
const _ time.Weekday = time.Saturday
const _ time.Duration = time.Second
const _ time.Month = time.September
const _ string = time.Stamp
const _ string = time.StampMicro
const _ string = time.StampMilli
const _ string = time.StampNano
const _ time.Weekday = time.Sunday
const _ time.Weekday = time.Thursday
const _ string = time.TimeOnly
const _ time.Weekday = time.Tuesday
const _ string = time.UnixDate
const _ time.Weekday = time.Wednesday
var _ *string = &new(time.ParseError).Layout
var _ *string = &new(time.ParseError).LayoutElem
var _ *string = &new(time.ParseError).Message
var _ *string = &new(time.ParseError).Value
var _ *string = &new(time.ParseError).ValueElem
var _ *<-chan time.Time = &new(time.Ticker).C
var _ *<-chan time.Time = &new(time.Timer).C
var _ func(time.Duration) <-chan time.Time = time.After
var _ func(time.Duration, func()) *time.Timer = time.AfterFunc
var _ func(int, time.Month, int, int, int, int, int, *time.Location) time.Time = time.Date
var _ func(string, int) *time.Location = time.FixedZone
var _ func(string) (*time.Location, error) = time.LoadLocation
var _ func(string, []uint8) (*time.Location, error) = time.LoadLocationFromTZData
var _ func(time.Duration) *time.Ticker = time.NewTicker
var _ func(time.Duration) *time.Timer = time.NewTimer
var _ func() time.Time = time.Now
var _ func(string, string) (time.Time, error) = time.Parse
var _ func(string) (time.Duration, error) = time.ParseDuration
var _ func(string, string, *time.Location) (time.Time, error) = time.ParseInLocation
var _ func(time.Time) time.Duration = time.Since
var _ func(time.Duration) = time.Sleep
var _ func(time.Duration) <-chan time.Time = time.Tick
var _ func(int64, int64) time.Time = time.Unix
var _ func(int64) time.Time = time.UnixMicro
var _ func(int64) time.Time = time.UnixMilli
var _ func(time.Time) time.Duration = time.Until
var _ func(time.Duration) time.Duration = (time.Duration).Abs
var _ func(time.Duration) float64 = (time.Duration).Hours
var _ func(time.Duration) int64 = (time.Duration).Microseconds
var _ func(time.Duration) int64 = (time.Duration).Milliseconds
var _ func(time.Duration) float64 = (time.Duration).Minutes
var _ func(time.Duration) int64 = (time.Duration).Nanoseconds
var _ func(time.Duration, time.Duration) time.Duration = (time.Duration).Round
var _ func(time.Duration) float64 = (time.Duration).Seconds
var _ func(time.Duration) string = (time.Duration).String
var _ func(time.Duration, time.Duration) time.Duration = (time.Duration).Truncate
var _ func(*time.Location) string = (*time.Location).String
var _ func(time.Month) string = (time.Month).String
var _ func(*time.ParseError) string = (*time.ParseError).Error
var _ func(*time.Ticker, time.Duration) = (*time.Ticker).Reset
var _ func(*time.Ticker) = (*time.Ticker).Stop
var _ func(time.Time, time.Duration) time.Time = (time.Time).Add
var _ func(time.Time, int, int, int) time.Time = (time.Time).AddDate
var _ func(time.Time, time.Time) bool = (time.Time).After
var _ func(time.Time, []uint8) ([]uint8, error) = (time.Time).AppendBinary
var _ func(time.Time, []uint8, string) []uint8 = (time.Time).AppendFormat
var _ func(time.Time, []uint8) ([]uint8, error) = (time.Time).AppendText
var _ func(time.Time, time.Time) bool = (time.Time).Before
var _ func(time.Time) (int, int, int) = (time.Time).Clock
var _ func(time.Time, time.Time) int = (time.Time).Compare
var _ func(time.Time) (int, time.Month, int) = (time.Time).Date
var _ func(time.Time) int = (time.Time).Day
var _ func(time.Time, time.Time) bool = (time.Time).Equal
var _ func(time.Time, string) string = (time.Time).Format
var _ func(time.Time) string = (time.Time).GoString
var _ func(*time.Time, []uint8) error = (*time.Time).GobDecode
var _ func(time.Time) ([]uint8, error) = (time.Time).GobEncode
var _ func(time.Time) int = (time.Time).Hour
var _ func(time.Time) (int, int) = (time.Time).ISOWeek
var _ func(time.Time, *time.Location) time.Time = (time.Time).In
var _ func(time.Time) bool = (time.Time).IsDST
var _ func(time.Time) bool = (time.Time).IsZero
var _ func(time.Time) time.Time = (time.Time).Local
var _ func(time.Time) *time.Location = (time.Time).Location
var _ func(time.Time) ([]uint8, error) = (time.Time).MarshalBinary
var _ func(time.Time) ([]uint8, error) = (time.Time).MarshalJSON
var _ func(time.Time) ([]uint8, error) = (time.Time).MarshalText
var _ func(time.Time) int = (time.Time).Minute
var _ func(time.Time) time.Month = (time.Time).Month
var _ func(time.Time) int = (time.Time).Nanosecond
var _ func(time.Time, time.Duration) time.Time = (time.Time).Round
var _ func(time.Time) int = (time.Time).Second
var _ func(time.Time) string = (time.Time).String
var _ func(time.Time, time.Time) time.Duration = (time.Time).Sub
var _ func(time.Time, time.Duration) time.Time = (time.Time).Truncate
var _ func(time.Time) time.Time = (time.Time).UTC
var _ func(time.Time) int64 = (time.Time).Unix
var _ func(time.Time) int64 = (time.Time).UnixMicro
var _ func(time.Time) int64 = (time.Time).UnixMilli
var _ func(time.Time) int64 = (time.Time).UnixNano
var _ func(*time.Time, []uint8) error = (*time.Time).UnmarshalBinary
var _ func(*time.Time, []uint8) error = (*time.Time).UnmarshalJSON
var _ func(*time.Time, []uint8) error = (*time.Time).UnmarshalText
var _ func(time.Time) time.Weekday = (time.Time).Weekday
var _ func(time.Time) int = (time.Time).Year
var _ func(time.Time) int = (time.Time).YearDay
var _ func(time.Time) (string, int) = (time.Time).Zone
var _ func(time.Time) (time.Time, time.Time) = (time.Time).ZoneBounds
var _ func(*time.Timer, time.Duration) bool = (*time.Timer).Reset
var _ func(*time.Timer) bool = (*time.Timer).Stop
var _ func(time.Weekday) string = (time.Weekday).String
var _ time.Duration
var _ time.Location
var _ time.Month
var _ time.ParseError
var _ time.Ticker
var _ time.Time
var _ time.Timer
var _ time.Weekday
var _ = map[bool]int{false: 0, time.ANSIC == "Mon Jan _2 15:04:05 2006": 1}
var _ = map[bool]int{false: 0, time.April == 4: 1}
var _ = map[bool]int{false: 0, time.August == 8: 1}
var _ = map[bool]int{false: 0, time.DateOnly == "2006-01-02": 1}
var _ = map[bool]int{false: 0, time.DateTime == "2006-01-02 15:04:05": 1}
var _ = map[bool]int{false: 0, time.December == 12: 1}
var _ = map[bool]int{false: 0, time.February == 2: 1}
var _ = map[bool]int{false: 0, time.Friday == 5: 1}
var _ = map[bool]int{false: 0, time.Hour == 3600000000000: 1}
var _ = map[bool]int{false: 0, time.January == 1: 1}
var _ = map[bool]int{false: 0, time.July == 7: 1}
var _ = map[bool]int{false: 0, time.June == 6: 1}
var _ = map[bool]int{false: 0, time.Kitchen == "3:04PM": 1}
var _ = map[bool]int{false: 0, time.Layout == "01/02 03:04:05PM '06 -0700": 1}
var _ = map[bool]int{false: 0, time.March == 3: 1}
var _ = map[bool]int{false: 0, time.May == 5: 1}
var _ = map[bool]int{false: 0, time.Microsecond == 1000: 1}
var _ = map[bool]int{false: 0, time.Millisecond == 1000000: 1}
var _ = map[bool]int{false: 0, time.Minute == 60000000000: 1}
var _ = map[bool]int{false: 0, time.Monday == 1: 1}
var _ = map[bool]int{false: 0, time.Nanosecond == 1: 1}
var _ = map[bool]int{false: 0, time.November == 11: 1}
var _ = map[bool]int{false: 0, time.October == 10: 1}
var _ = map[bool]int{false: 0, time.RFC1123 == "Mon, 02 Jan 2006 15:04:05 MST": 1}
var _ = map[bool]int{false: 0, time.RFC1123Z == "Mon, 02 Jan 2006 15:04:05 -0700": 1}
var _ = map[bool]int{false: 0, time.RFC3339 == "2006-01-02T15:04:05Z07:00": 1}
var _ = map[bool]int{false: 0, time.RFC3339Nano == "2006-01-02T15:04:05.999999999Z07:00": 1}
var _ = map[bool]int{false: 0, time.RFC822 == "02 Jan 06 15:04 MST": 1}
var _ = map[bool]int{false: 0, time.RFC822Z == "02 Jan 06 15:04 -0700": 1}
var _ = map[bool]int{false: 0, time.RFC850 == "Monday, 02-Jan-06 15:04:05 MST": 1}
var _ = map[bool]int{false: 0, time.RubyDate == "Mon Jan 02 15:04:05 -0700 2006": 1}
var _ = map[bool]int{false: 0, time.Saturday == 6: 1}
var _ = map[bool]int{false: 0, time.Second == 1000000000: 1}
var _ = map[bool]int{false: 0, time.September == 9: 1}
var _ = map[bool]int{false: 0, time.Stamp == "Jan _2 15:04:05": 1}
var _ = map[bool]int{false: 0, time.StampMicro == "Jan _2 15:04:05.000000": 1}
var _ = map[bool]int{false: 0, time.StampMilli == "Jan _2 15:04:05.000": 1}
var _ = map[bool]int{false: 0, time.StampNano == "Jan _2 15:04:05.000000000": 1}
var _ = map[bool]int{false: 0, time.Sunday == 0: 1}
var _ = map[bool]int{false: 0, time.Thursday == 4: 1}
var _ = map[bool]int{false: 0, time.TimeOnly == "15:04:05": 1}
var _ = map[bool]int{false: 0, time.Tuesday == 2: 1}
var _ = map[bool]int{false: 0, time.UnixDate == "Mon Jan _2 15:04:05 MST 2006": 1}
var _ = map[bool]int{false: 0, time.Wednesday == 3: 1}
var _ **time.Location = &time.Local
var _ **time.Location = &time.UTC

func main() {}
