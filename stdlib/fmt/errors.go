package fmt

import "errors"

// Errorf makes an error; operands of %w are what it wraps.
func Errorf(format string, a ...any) (err error) {
	text, wrapped := errorText(callMethod, format, a)
	switch len(wrapped) {
	case 0:
		return errors.New(text)
	case 1:
		w := &wrapError{msg: text}
		w.err, _ = a[wrapped[0]].(error)
		return w
	}
	// In the order of the arguments, each once.
	for i := 1; i < len(wrapped); i++ {
		for j := i; j > 0 && wrapped[j] < wrapped[j-1]; j-- {
			wrapped[j], wrapped[j-1] = wrapped[j-1], wrapped[j]
		}
	}
	var errs []error
	for i, index := range wrapped {
		if i > 0 && wrapped[i-1] == index {
			continue
		}
		if e, ok := a[index].(error); ok {
			errs = append(errs, e)
		}
	}
	return &wrapErrors{text, errs}
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }
