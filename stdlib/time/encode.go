package time

// appendRFC3339 writes t as RFC 3339 allows; where names the caller in errors.
func (t Time) appendRFC3339(b []byte, where string) ([]byte, error) {
	if year := t.Year(); year < 0 || year > 9999 {
		return nil, errorText(where + ": year outside of range [0,9999]")
	}
	if _, offset := t.zoneAt(); offset <= -24*secondsPerHour || offset >= 24*secondsPerHour {
		return nil, errorText(where + ": timezone hour outside of range [0,23]")
	}
	return t.AppendFormat(b, RFC3339Nano), nil
}

func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendRFC3339(b, "Time.AppendText") }

func (t Time) MarshalText() ([]byte, error) { return t.appendRFC3339(nil, "Time.MarshalText") }

func (t *Time) UnmarshalText(data []byte) error {
	parsed, err := parse(RFC3339, string(data), UTC, Local)
	*t = parsed
	return err
}

func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendRFC3339([]byte{'"'}, "Time.MarshalJSON")
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errorText("Time.UnmarshalJSON: input is not a JSON string")
	}
	return t.UnmarshalText(data[1 : len(data)-1])
}

// The binary form: a version, the seconds since year 1 and the nanoseconds, the offset from UTC in minutes
// (-1: UTC itself), and in version 2 the seconds that the offset has besides.
const (
	binaryMinutes = 1
	binarySeconds = 2

	binarySize = 1 + 8 + 4 + 2
)

func appendBigEndian(b []byte, n uint64, bytes int) []byte {
	for shift := 8 * (bytes - 1); shift >= 0; shift -= 8 {
		b = append(b, byte(n>>uint(shift)))
	}
	return b
}

func bigEndian(b []byte) (n uint64) {
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return n
}

func (t Time) AppendBinary(b []byte) ([]byte, error) {
	version, minutes, seconds := binaryMinutes, -1, 0
	if t.Location() != UTC {
		_, offset := t.zoneAt()
		minutes, seconds = offset/60, offset%60
		if seconds != 0 {
			version = binarySeconds
		}
		if minutes < -32768 || minutes == -1 || minutes > 32767 {
			return b, errorText("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b = append(b, byte(version))
	b = appendBigEndian(b, uint64(t.sec), 8)
	b = appendBigEndian(b, uint64(t.nsec), 4)
	b = appendBigEndian(b, uint64(minutes), 2)
	if version == binarySeconds {
		b = append(b, byte(seconds))
	}
	return b, nil
}

func (t Time) MarshalBinary() ([]byte, error) { return t.AppendBinary(nil) }

func (t *Time) UnmarshalBinary(data []byte) error {
	size := binarySize
	switch {
	case len(data) == 0:
		return errorText("Time.UnmarshalBinary: no data")
	case data[0] == binarySeconds:
		size++
	case data[0] != binaryMinutes:
		return errorText("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != size {
		return errorText("Time.UnmarshalBinary: invalid length")
	}
	offset := int(int16(bigEndian(data[13:15]))) * 60
	if size > binarySize {
		offset += int(int8(data[15]))
	}
	*t = Time{sec: int64(bigEndian(data[1:9])), nsec: uint32(bigEndian(data[9:13]))}
	if offset == -60 {
		return nil
	}
	t.setLocation(Local)
	if _, local := t.zoneAt(); local != offset {
		t.setLocation(FixedZone("", offset))
	}
	return nil
}

func (t Time) GobEncode() ([]byte, error)   { return t.MarshalBinary() }
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }
