// Package jsonlegacy has what encoding/json/v2 needs of encoding/json, which is built on it, where options ask for the
// older errors and values. Test: tests/programs/std_json/.
package jsonlegacy

import "errors"

var (
	ErrCycle           = errors.New("encountered a cycle")
	ErrNonNilReference = errors.New("value must be passed as a non-nil pointer reference")
	ErrNilInterface    = errors.New("cannot derive concrete type for nil interface with finite type set")
)

// A ValueError knows the value that cannot be encoded.
type ValueError struct {
	Value any
	Err   error
}

func (e *ValueError) Error() string { return e.Err.Error() }
func (e *ValueError) Unwrap() error { return e.Err }

// Set by encoding/json before anything can ask for them.
var (
	MarshalError      func(err error) error
	UnmarshalError    func(root any, err error) error
	NewMarshalerError func(pointer any, err error, method string) error
	Number            any // a Number
)
