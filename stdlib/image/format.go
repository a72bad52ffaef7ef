package image

import (
	"bufio"
	"errors"
	"io"
	"sync"
)

// ErrFormat says that no format that has been registered is that of the data.
var ErrFormat = errors.New("image: unknown format")

type format struct {
	name, magic  string
	decode       func(io.Reader) (Image, error)
	decodeConfig func(io.Reader) (Config, error)
}

var formats struct {
	sync.RWMutex
	list []format
}

// RegisterFormat makes Decode know a format, whose data begins with magic; a ? in it stands for any byte.
func RegisterFormat(name, magic string, decode func(io.Reader) (Image, error), decodeConfig func(io.Reader) (Config, error)) {
	formats.Lock()
	defer formats.Unlock()
	formats.list = append(formats.list, format{name, magic, decode, decodeConfig})
}

type peeker interface {
	io.Reader
	Peek(int) ([]byte, error)
}

func matches(magic string, data []byte) bool {
	for i, b := range data {
		if magic[i] != b && magic[i] != '?' {
			return false
		}
	}
	return true
}

// formatOf finds the format by the beginning of the data, which is still to be read; it is empty if there is none.
func formatOf(r io.Reader) (peeker, format) {
	p, ok := r.(peeker)
	if !ok {
		p = bufio.NewReader(r)
	}
	formats.RLock()
	list := formats.list
	formats.RUnlock()
	for _, f := range list {
		if data, err := p.Peek(len(f.magic)); err == nil && matches(f.magic, data) {
			return p, f
		}
	}
	return p, format{}
}

// Decode reads an image; the string is the name of its format.
func Decode(r io.Reader) (Image, string, error) {
	p, f := formatOf(r)
	if f.decode == nil {
		return nil, "", ErrFormat
	}
	m, err := f.decode(p)
	return m, f.name, err
}

// DecodeConfig reads an image as far as its model and size.
func DecodeConfig(r io.Reader) (Config, string, error) {
	p, f := formatOf(r)
	if f.decodeConfig == nil {
		return Config{}, "", ErrFormat
	}
	c, err := f.decodeConfig(p)
	return c, f.name, err
}
