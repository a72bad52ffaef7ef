package base64

import "io"

const bufferSize = 1024

type encoder struct {
	err  error
	enc  *Encoding
	w    io.Writer
	left []byte // up to 2 bytes that no group was made of yet
	out  [bufferSize]byte
}

// NewEncoder encodes what is written to it; Close writes the last group.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return &encoder{enc: enc, w: w, left: make([]byte, 0, 3)}
}

// put writes the digits of p, which is not too long for out.
func (e *encoder) put(p []byte) error {
	e.enc.Encode(e.out[:], p)
	_, e.err = e.w.Write(e.out[:e.enc.EncodedLen(len(p))])
	return e.err
}

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	if len(e.left) > 0 {
		n = min(3-len(e.left), len(p))
		e.left = append(e.left, p[:n]...)
		p = p[n:]
		if len(e.left) < 3 {
			return n, nil
		}
		if err := e.put(e.left); err != nil {
			return n, err
		}
		e.left = e.left[:0]
	}
	for len(p) >= 3 {
		piece := p[:min(bufferSize/4*3, len(p)/3*3)]
		if err := e.put(piece); err != nil {
			return n, err
		}
		n += len(piece)
		p = p[len(piece):]
	}
	e.left = append(e.left, p...)
	return n + len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.left) > 0 {
		e.put(e.left)
		e.left = e.left[:0]
	}
	return e.err
}

// withoutNewlines reads what r has, less its newlines.
type withoutNewlines struct{ r io.Reader }

func (f withoutNewlines) Read(p []byte) (int, error) {
	for {
		n, err := f.r.Read(p)
		kept := p[:0]
		for _, c := range p[:n] {
			if !isNewline(c) {
				kept = append(kept, c)
			}
		}
		if len(kept) > 0 || n <= 0 {
			return len(kept), err
		}
	}
}

type decoder struct {
	err     error
	readErr error
	enc     *Encoding
	r       io.Reader
	in      [bufferSize]byte
	used    int    // bytes of in
	decoded []byte // what no Read has taken yet, a part of out
	out     [bufferSize / 4 * 3]byte
}

// NewDecoder decodes what it reads from r.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: withoutNewlines{r}}
}

func (d *decoder) take(p []byte) int {
	n := copy(p, d.decoded)
	d.decoded = d.decoded[n:]
	return n
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.decoded) > 0 {
		return d.take(p), nil
	}
	if d.err != nil {
		return 0, d.err
	}
	for d.used < 4 && d.readErr == nil {
		limit := min(max(len(p)/3*4, 4), len(d.in))
		n, d.readErr = d.r.Read(d.in[d.used:limit])
		d.used += n
	}
	if d.used < 4 {
		return d.readLast(p)
	}
	groups := d.used / 4
	if 3*groups > len(p) {
		n, d.err = d.enc.Decode(d.out[:], d.in[:4*groups])
		d.decoded = d.out[:n]
		n = d.take(p)
	} else {
		n, d.err = d.enc.Decode(p, d.in[:4*groups])
	}
	d.used = copy(d.in[:], d.in[4*groups:d.used])
	return n, d.err
}

// readLast decodes the last group, of less than four digits.
func (d *decoder) readLast(p []byte) (n int, err error) {
	if d.enc.padding == NoPadding && d.used > 0 {
		n, d.err = d.enc.Decode(d.out[:], d.in[:d.used])
		d.used = 0
		d.decoded = d.out[:n]
		n = d.take(p)
		if n > 0 || len(p) == 0 && len(d.decoded) > 0 {
			return n, nil
		}
		if d.err != nil {
			return 0, d.err
		}
	}
	if d.err = d.readErr; d.err == io.EOF && d.used > 0 {
		d.err = io.ErrUnexpectedEOF
	}
	return 0, d.err
}
