// run
// Package errors.

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

type code int

func (c code) Error() string        { return fmt.Sprint("code ", int(c)) }
func (c code) Is(target error) bool { return target == io.EOF && c == 1 }

type wrapper struct {
	what string
	err  error
}

func (w *wrapper) Error() string { return w.what + ": " + w.err.Error() }
func (w *wrapper) Unwrap() error { return w.err }

type many []error

func (m many) Error() string   { return fmt.Sprint(len(m), " errors") }
func (m many) Unwrap() []error { return m }

type asker struct{}

func (asker) Error() string { return "asker" }
func (asker) As(target any) bool {
	c, ok := target.(*code)
	if ok {
		*c = 99
	}
	return ok
}

type temporary interface{ Temporary() bool }

func (c code) Temporary() bool { return c == 2 }

func main() {
	base := errors.New("base")
	fmt.Println(base, base == errors.New("base"), errors.Unwrap(base), errors.Unwrap(nil))
	w := &wrapper{"outer", &wrapper{"inner", base}}
	fmt.Println(w, errors.Unwrap(w), errors.Is(w, base), errors.Is(w, io.EOF), errors.Is(nil, nil), errors.Is(nil, base), errors.Is(base, nil))
	fmt.Println(errors.Is(code(1), io.EOF), errors.Is(code(2), io.EOF), errors.Is(code(2), code(2)))
	m := many{base, code(3), &wrapper{"in many", io.ErrUnexpectedEOF}}
	fmt.Println(errors.Is(m, base), errors.Is(m, code(3)), errors.Is(m, io.ErrUnexpectedEOF), errors.Is(m, io.EOF), errors.Unwrap(m), errors.Is(m, m[:0]))
	var c code
	fmt.Println(errors.As(m, &c), c, errors.As(base, &c), errors.As(asker{}, &c), c)
	var pw *wrapper
	fmt.Println(errors.As(m, &pw), pw)
	var t temporary
	fmt.Println(errors.As(&wrapper{"t", code(2)}, &t), t.Temporary(), errors.As(base, &t), errors.As(nil, &t))
	var pe *fs.PathError
	_, err := os.Open("/no/such/file")
	fmt.Println(errors.As(fmt.Errorf("open: %w", err), &pe), pe.Path, errors.Is(err, os.ErrNotExist), errors.Is(err, fs.ErrExist))
	j := errors.Join(nil, base, nil, code(5))
	fmt.Println(strings.ReplaceAll(j.Error(), "\n", "|"), errors.Is(j, base), errors.Is(j, code(5)), errors.Join() == nil, errors.Join(nil, nil) == nil)
	e := fmt.Errorf("a %w b %w c %v", base, code(1), code(7))
	fmt.Println(e, errors.Is(e, base), errors.Is(e, io.EOF), errors.Is(e, code(7)), errors.Unwrap(e))
	e = fmt.Errorf("one %w", base)
	fmt.Println(errors.Unwrap(e) == base, fmt.Errorf("none"), errors.Unwrap(fmt.Errorf("v %v", base)))
	fmt.Println(fmt.Errorf("bad %w", "text"), fmt.Errorf("nil %w", nil), errors.Unwrap(fmt.Errorf("nil %w", nil)))
	fmt.Printf("%T %T %T %v\n", base, e, fmt.Errorf("%w%w", base, base), errors.ErrUnsupported)
	for _, f := range []func(){
		func() { errors.As(base, nil) },
		func() { errors.As(base, c) },
		func() { errors.As(base, (*code)(nil)) },
		func() { errors.As(base, new(int)) },
	} {
		func() {
			defer func() { fmt.Println("panic:", recover()) }()
			f()
		}()
	}
}
