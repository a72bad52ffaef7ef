package time

// Location is a place with its own clocks.
type Location struct {
	name   string
	fixed  bool // the offset is always the same
	abbrev string
	offset int
	file   *zoneFile // what LoadLocationFromTZData was given, else nil
}

var (
	utcLocation   = Location{name: "UTC", fixed: true, abbrev: "UTC"}
	localLocation = Location{name: "Local"}

	UTC   *Location = &utcLocation
	Local *Location = &localLocation
)

// zoneKnown says whether the system has such a time zone; zoneLookup tells the clocks' offset from UTC
// there. "Local" is the machine's own zone.
func zoneKnown(name string) bool
func zoneLookup(name string, unixSec int64) (abbrev string, offset int, daylightSaving bool)

// zoneBounds tells since when and until when the clocks have gone as at unixSec.
func zoneBounds(name string, unixSec int64) (start, end int64, hasStart, hasEnd bool)

// zoneOffset finds the offset of clocks that call themselves abbrev, if possible at unixSec of their own time.
func zoneOffset(name, abbrev string, unixSec int64) (offset int, ok bool)

// localName is what the environment variable TZ names, or "Local" without it.
func localName() string

func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	if l == Local {
		return localName()
	}
	return l.name
}

// FixedZone is a place whose clocks are always offset seconds east of UTC.
func FixedZone(name string, offset int) *Location {
	return &Location{name: name, fixed: true, abbrev: name, offset: offset}
}

// LoadLocation finds a zone by its name, such as "Europe/Berlin".
func LoadLocation(name string) (*Location, error) {
	if name == "" || name == "UTC" {
		return UTC, nil
	}
	if name == "Local" {
		return Local, nil
	}
	if !zoneKnown(name) {
		return nil, errorText("unknown time zone " + name)
	}
	return &Location{name: name}, nil
}

func (t *Time) setLocation(loc *Location) {
	switch loc {
	case UTC:
		t.zone, t.loc = zoneUTC, nil
	case Local:
		t.zone, t.loc = zoneLocal, nil
	default:
		t.zone, t.loc = zoneOther, loc
	}
}

func (t Time) UTC() Time {
	t.setLocation(UTC)
	return t
}

func (t Time) Local() Time {
	t.setLocation(Local)
	return t
}

func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLocation(loc)
	return t
}

func (t Time) Location() *Location {
	switch t.zone {
	case zoneUTC:
		return UTC
	case zoneLocal:
		return Local
	}
	return t.loc
}

func (t Time) zoneAt() (abbrev string, offset int) {
	if t.zone == zoneUTC {
		return "UTC", 0
	}
	loc := t.Location()
	if loc.fixed {
		return loc.abbrev, loc.offset
	}
	if loc.file != nil {
		zone, _, _ := loc.file.at(t.unixSec())
		return zone.abbrev, zone.offset
	}
	abbrev, offset, _ = zoneLookup(loc.name, t.unixSec())
	return abbrev, offset
}

// Zone is the zone's name and offset at t.
func (t Time) Zone() (name string, offset int) { return t.zoneAt() }

// changes says whether the clocks do not always go the same way.
func (t Time) changes() bool { return t.zone != zoneUTC && !t.Location().fixed }

// IsDST says whether daylight saving time holds at t.
func (t Time) IsDST() bool {
	if !t.changes() {
		return false
	}
	if file := t.Location().file; file != nil {
		zone, _, _ := file.at(t.unixSec())
		return zone.daylightSaving
	}
	_, _, daylightSaving := zoneLookup(t.Location().name, t.unixSec())
	return daylightSaving
}

// ZoneBounds tells since when and until when the offset holds; the zero time if always.
func (t Time) ZoneBounds() (start, end Time) {
	if !t.changes() {
		return start, end
	}
	var from, to int64
	var hasStart, hasEnd bool
	if file := t.Location().file; file != nil {
		_, from, to = file.at(t.unixSec())
		hasStart, hasEnd = from != always, to != forever
	} else {
		from, to, hasStart, hasEnd = zoneBounds(t.Location().name, t.unixSec())
	}
	if hasStart {
		start = Unix(from, 0)
		start.setLocation(t.Location())
	}
	if hasEnd {
		end = Unix(to, 0)
		end.setLocation(t.Location())
	}
	return start, end
}

// offsetOf finds the offset of clocks at l that call themselves abbrev.
func (l *Location) offsetOf(abbrev string, unixSec int64) (offset int, ok bool) {
	if l.fixed {
		return l.offset, l.abbrev == abbrev
	}
	if l.file != nil {
		return l.file.offsetOf(abbrev, unixSec)
	}
	return zoneOffset(l.name, abbrev, unixSec)
}
