package pprof

import (
	"compress/gzip"
	"encoding/binary"
	"io"
	"runtime"
	"time"
)

// A builder makes what the tool pprof reads: a message Profile of
// https://github.com/google/pprof/blob/main/proto/profile.proto, whose numbers of fields stand at each call. Texts are
// numbers in a table; functions and places (Location) are messages of their own, by number, from 1.
type builder struct {
	message
	texts     []string
	textIndex map[string]int64
	places    map[uintptr]uint64
	functions map[[2]string]uint64 // by name and file
	timed    bool
}

// message is a protocol buffer's bytes.
type message []byte

const (
	wireVarint = 0
	wireBytes  = 2
)

func (m *message) tag(field, wire int) { *m = binary.AppendUvarint(*m, uint64(field<<3|wire)) }

func (m *message) number(field int, value int64) {
	if value != 0 {
		m.tag(field, wireVarint)
		*m = binary.AppendUvarint(*m, uint64(value))
	}
}

func (m *message) bytes(field int, value []byte) {
	m.tag(field, wireBytes)
	*m = binary.AppendUvarint(*m, uint64(len(value)))
	*m = append(*m, value...)
}

// numbers is a packed repeated field.
func numbers[T int64 | uint64](m *message, field int, values []T) {
	var packed []byte
	for _, v := range values {
		packed = binary.AppendUvarint(packed, uint64(v))
	}
	m.bytes(field, packed)
}

func newBuilder() *builder {
	b := &builder{textIndex: map[string]int64{}, places: map[uintptr]uint64{}, functions: map[[2]string]uint64{}}
	b.text("")
	b.mapping()
	return b
}

func (b *builder) text(s string) int64 {
	i, ok := b.textIndex[s]
	if !ok {
		i = int64(len(b.texts))
		b.texts = append(b.texts, s)
		b.textIndex[s] = i
	}
	return i
}

// All code is of one mapping, whose names need not be looked up.
func (b *builder) mapping() {
	var m message
	m.number(1, 1)     // id
	m.number(3, 1<<62) // memory_limit
	m.number(7, 1)     // has_functions
	m.number(8, 1)     // has_filenames
	m.number(9, 1)     // has_line_numbers
	b.bytes(3, m)
}

func (b *builder) valueType(field int, name, unit string) {
	var m message
	m.number(1, b.text(name))
	m.number(2, b.text(unit))
	b.bytes(field, m)
}

func (b *builder) sampleType(name, unit string) { b.valueType(1, name, unit) }

func (b *builder) periodType(name, unit string, period int64) {
	b.valueType(11, name, unit)
	b.number(12, period)
}

func (b *builder) defaultSampleType(name string) { b.number(14, b.text(name)) }

// began is when the profile was begun, and how long it took.
func (b *builder) began(at time.Time, took time.Duration) {
	b.number(9, at.UnixNano())
	b.number(10, int64(took))
	b.timed = true
}

func (b *builder) sample(stack []uintptr, labels []label, values ...int64) {
	b.addSample(stack, values, func(m *message) {
		for _, l := range labels {
			var sub message
			sub.number(1, b.text(l.key))
			sub.number(2, b.text(l.value))
			m.bytes(3, sub)
		}
	})
}

// sizedSample is of objects of one size.
func (b *builder) sizedSample(stack []uintptr, size int64, values ...int64) {
	b.addSample(stack, values, func(m *message) {
		var sub message
		sub.number(1, b.text("bytes"))
		sub.number(3, size)
		m.bytes(3, sub)
	})
}

func (b *builder) addSample(stack []uintptr, values []int64, addLabels func(m *message)) {
	var locations []uint64
	for _, f := range frames(stack) {
		locations = append(locations, b.place(f))
	}
	var m message
	numbers(&m, 1, locations)
	numbers(&m, 2, values)
	addLabels(&m)
	b.bytes(2, m)
}

func (b *builder) place(f runtime.Frame) uint64 {
	if id, ok := b.places[f.PC]; ok {
		return id
	}
	id := uint64(len(b.places) + 1)
	b.places[f.PC] = id
	var line message
	line.number(1, int64(b.function(f)))
	line.number(2, int64(f.Line))
	var m message
	m.number(1, int64(id))
	m.number(2, 1) // mapping
	m.number(3, int64(f.PC))
	m.bytes(4, line)
	b.bytes(4, m)
	return id
}

func (b *builder) function(f runtime.Frame) uint64 {
	key := [2]string{f.Function, f.File}
	if id, ok := b.functions[key]; ok {
		return id
	}
	id := uint64(len(b.functions) + 1)
	b.functions[key] = id
	var m message
	m.number(1, int64(id))
	m.number(2, b.text(f.Function))
	m.number(3, b.text(f.Function))
	m.number(4, b.text(f.File))
	b.bytes(5, m)
	return id
}

func (b *builder) writeTo(w io.Writer) error {
	if !b.timed {
		b.number(9, time.Now().UnixNano())
	}
	for _, text := range b.texts {
		b.bytes(6, []byte(text))
	}
	zip, _ := gzip.NewWriterLevel(w, gzip.BestSpeed)
	if _, err := zip.Write(b.message); err != nil {
		return err
	}
	return zip.Close()
}
