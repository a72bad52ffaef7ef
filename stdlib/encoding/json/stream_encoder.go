package json

import "io"

// An Encoder writes values to a stream, each on lines of its own.
type Encoder struct {
	w              io.Writer
	err            error // of writing; nothing is written after it
	plain          bool  // SetEscapeHTML(false)
	prefix, indent string
}

func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	e := encoder{html: !enc.plain}
	if err := e.encode(v); err != nil {
		return err
	}
	text := e.buf
	if enc.prefix != "" || enc.indent != "" {
		var err error
		if text, err = indented(string(text), enc.prefix, enc.indent); err != nil {
			return err
		}
	}
	if _, err := enc.w.Write(append(text, '\n')); err != nil {
		enc.err = err
		return err
	}
	return nil
}

// SetIndent makes Encode write as MarshalIndent does.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML(false) leaves < > & in strings as they are.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.plain = !on }
