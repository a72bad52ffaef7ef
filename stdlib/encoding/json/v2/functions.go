package json

import (
	"encoding/json/jsontext"
	"errors"
	"internal/jsonscan"
	"reflect"
	"sync"
	"unsafe"
)

// Marshalers is functions that encode values of certain types.
type Marshalers = typedArshalers[jsontext.Encoder]

// Unmarshalers is functions that decode values of certain types.
type Unmarshalers = typedArshalers[jsontext.Decoder]

// typedArshalers is functions for an Encoder or Decoder. Any goroutine.
type typedArshalers[Coder any] struct {
	incomparable
	functions []typedFunction
	found     sync.Map // *codec to encodeFunc or decodeFunc, nil if there is no function for the type
	// Some may want to see what an empty interface holds or gets.
	fromAny bool
}

// A typedFunction is for values of a type, pointers to what is encoded, or interfaces that these have.
type typedFunction struct {
	typ     reflect.Type
	mayPass bool // it may return ErrUnsupported: then the next one is asked
	encode  encodeFunc
	decode  func(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) (passed bool)
}

func join[Coder any](all []*typedArshalers[Coder]) *typedArshalers[Coder] {
	joined := new(typedArshalers[Coder])
	for _, some := range all {
		if some != nil {
			joined.functions = append(joined.functions, some.functions...)
			joined.fromAny = joined.fromAny || some.fromAny
		}
	}
	if len(joined.functions) == 0 {
		return nil
	}
	return joined
}

// JoinMarshalers is all of them; the first one that is for a type counts.
func JoinMarshalers(ms ...*Marshalers) *Marshalers { return join(ms) }

// JoinUnmarshalers is all of them; the first one that is for a type counts.
func JoinUnmarshalers(us ...*Unmarshalers) *Unmarshalers { return join(us) }

// applicable are the functions for values of the codec's type.
func (a *typedArshalers[Coder]) applicable(c *codec) []typedFunction {
	var found []typedFunction
	for _, f := range a.functions {
		if castable(c.typ, f.typ) {
			found = append(found, f)
			if !f.mayPass {
				break
			}
		}
	}
	return found
}

// encodeFunc is how the functions, or failing them the codec, encode values.
func (a *typedArshalers[Coder]) encodeFunc(c *codec) encodeFunc {
	if a == nil {
		return c.encode
	}
	if known, ok := a.found.Load(c); ok {
		return known.(encodeFunc)
	}
	encode := c.encode
	if found := a.applicable(c); found != nil {
		encode = func(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
			for _, f := range found {
				if err := f.encode(c, e, p, how); err != errors.ErrUnsupported {
					return err
				}
			}
			return c.encode(c, e, p, how)
		}
	}
	known, _ := a.found.LoadOrStore(c, encode)
	return known.(encodeFunc)
}

// decodeFunc is how the functions, or failing them the codec, decode values.
func (a *typedArshalers[Coder]) decodeFunc(c *codec) decodeFunc {
	if a == nil {
		return c.decode
	}
	if known, ok := a.found.Load(c); ok {
		return known.(decodeFunc)
	}
	decode := c.decode
	if found := a.applicable(c); found != nil {
		decode = func(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
			for _, f := range found {
				if !f.decode(c, d, token, p, how) {
					return
				}
			}
			if d.tokens[token].Kind == jsonscan.Broken && c.from == noMethod {
				d.read(token, how)
				return
			}
			c.decode(c, d, token, p, how)
		}
	}
	known, _ := a.found.LoadOrStore(c, decode)
	return known.(decodeFunc)
}

// castable: is a value of type from, or a pointer to it, one of type to?
func castable(from, to reflect.Type) bool {
	switch to.Kind() {
	case reflect.Interface:
		return reflect.PointerTo(from).Implements(to)
	case reflect.Pointer:
		return reflect.PointerTo(from) == to
	}
	return from == to
}

// cast is the value at p as a T, which castable says it is.
func cast[T any](c *codec, p unsafe.Pointer, t reflect.Type) T {
	var x any
	if kind := t.Kind(); kind == reflect.Interface || kind == reflect.Pointer {
		x = c.pointer(p)
	} else {
		x = c.value(p).Interface()
	}
	value, _ := x.(T)
	return value
}

// functionFor makes a single function of a type T.
func functionFor[Coder, T any](marshal bool, f typedFunction) *typedArshalers[Coder] {
	f.typ = reflect.TypeFor[T]()
	switch f.typ.Kind() {
	case reflect.Interface:
	case reflect.Pointer:
		mustBe(f.typ.Name() == "", marshal, f.typ)
	default:
		mustBe(marshal, marshal, f.typ)
	}
	made := &typedArshalers[Coder]{functions: []typedFunction{f}}
	for _, t := range []reflect.Type{anyType, boolType, stringType, float64Type, objectType, arrayType} {
		made.fromAny = made.fromAny || castable(t, f.typ)
	}
	return made
}

func mustBe(right, marshal bool, t reflect.Type) {
	if right {
		return
	}
	if marshal {
		panic("input type " + t.String() + " must be an interface type, an unnamed pointer type, or a non-pointer type")
	}
	panic("input type " + t.String() + " must be an interface type or an unnamed pointer type")
}

// MarshalFunc encodes values of type T, or what *T or the interface T is for, by a function as MarshalJSON is one.
func MarshalFunc[T any](fn func(T) ([]byte, error)) *Marshalers {
	t := reflect.TypeFor[T]()
	return functionFor[jsontext.Encoder, T](true, typedFunction{
		encode: func(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
			text, err := fn(cast[T](c, p, t))
			return encodeResult(c, e, p, how, t, text, err, "MarshalFunc", "marshal function of type func(T) ([]byte, error)")
		},
	})
}

// MarshalToFunc encodes values of type T, or what *T or the interface T is for, by a function as MarshalJSONTo is one.
// It may return errors.ErrUnsupported, if it has done nothing.
func MarshalToFunc[T any](fn func(*jsontext.Encoder, T) error) *Marshalers {
	t := reflect.TypeFor[T]()
	return functionFor[jsontext.Encoder, T](true, typedFunction{
		mayPass: true,
		encode: func(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
			return encodeByFunction(c, e, p, how, t, "MarshalToFunc", func(out *jsontext.Encoder) error {
				return fn(out, cast[T](c, p, t))
			})
		},
	})
}

// UnmarshalFunc decodes what the pointer or interface T is for by a function as UnmarshalJSON is one.
func UnmarshalFunc[T any](fn func([]byte, T) error) *Unmarshalers {
	t := reflect.TypeFor[T]()
	return functionFor[jsontext.Decoder, T](false, typedFunction{
		decode: func(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) bool {
			d.byTextFunction(token, how, t, "unmarshal function of type func([]byte, T) error", func(text []byte) error {
				return fn(text, cast[T](c, p, t))
			})
			return false
		},
	})
}

// UnmarshalFromFunc decodes what the pointer or interface T is for by a function as UnmarshalJSONFrom is one. It may
// return errors.ErrUnsupported, if it has done nothing.
func UnmarshalFromFunc[T any](fn func(*jsontext.Decoder, T) error) *Unmarshalers {
	t := reflect.TypeFor[T]()
	return functionFor[jsontext.Decoder, T](false, typedFunction{
		mayPass: true,
		decode: func(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) bool {
			err := d.byFunction(token, how, t, func(in *jsontext.Decoder) error { return fn(in, cast[T](c, p, t)) })
			if err == errors.ErrUnsupported {
				return true
			}
			d.fail(err)
			return false
		},
	})
}

