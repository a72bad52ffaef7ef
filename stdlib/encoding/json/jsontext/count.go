package jsontext

import (
	"internal/jsonflags"
	"internal/jsonscan"
	"internal/jsonstate"
)

// count goes on by a token of a kind: a name or value more, a container opened or closed. The error says why the token
// must not be there. A name is at a place of the buffer, in quotes.
func count(s *jsonstate.Stack, flags *jsonflags.Flags, kind Kind, name []byte, at int) error {
	top := s.Top()
	switch kind {
	case KindEndObject, KindEndArray:
		switch {
		case len(s.Levels) == 1 || top.Object != (kind == KindEndObject):
			return errMismatch
		case top.WantsValue():
			return errMissingValue
		case top.Invalid:
			return errNamespace
		}
		s.Pop()
		return nil
	case KindString:
		if !top.WantsName() {
			break
		}
		if !flags.Get(jsonflags.AllowDuplicateNames) {
			if top.Invalid {
				return errNamespace
			}
			if !top.Unchecked && !top.Insert(jsonscan.Unquote(string(name))) {
				return ErrDuplicateName
			}
		}
		top.NameAt = at
	default:
		if top.WantsName() {
			return ErrNonStringName
		}
	}
	if top.Invalid {
		return errNamespace
	}
	open := kind == KindBeginObject || kind == KindBeginArray
	if open && len(s.Levels) > jsonstate.MaxDepth {
		return jsonscan.ErrMaxDepth
	}
	top.Count++
	if open {
		s.Push(kind == KindBeginObject)
	}
	return nil
}
