package template

import (
	"errors"
	"fmt"
	"reflect"
)

var (
	errNotComparable = errors.New("invalid type for comparison")
	errOneValue      = errors.New("missing argument for comparison")
)

// class is what basic values are compared as.
type class int

const (
	noBasic class = iota
	boolean
	signed
	unsigned
	float
	complexNumber
	text
)

func classOf(v reflect.Value) class {
	switch k := v.Kind(); {
	case k == reflect.Bool:
		return boolean
	case v.CanInt():
		return signed
	case v.CanUint():
		return unsigned
	case v.CanFloat():
		return float
	case v.CanComplex():
		return complexNumber
	case k == reflect.String:
		return text
	}
	return noBasic
}

func incompatible(x, y reflect.Value) error {
	return fmt.Errorf("incompatible types for comparison: %v and %v", x.Type(), y.Type())
}

// equal says whether x is equal to one of the others.
func equal(x reflect.Value, others ...reflect.Value) (bool, error) {
	if len(others) == 0 {
		return false, errOneValue
	}
	x = dynamic(x)
	for _, y := range others {
		if same, err := equalTo(x, dynamic(y)); same || err != nil {
			return same, err
		}
	}
	return false, nil
}

func equalTo(x, y reflect.Value) (bool, error) {
	a, b := classOf(x), classOf(y)
	switch {
	case a == signed && b == unsigned:
		return x.Int() >= 0 && uint64(x.Int()) == y.Uint(), nil
	case a == unsigned && b == signed:
		return y.Int() >= 0 && uint64(y.Int()) == x.Uint(), nil
	case a != b:
		if x.IsValid() && y.IsValid() {
			return false, incompatible(x, y)
		}
		return false, nil
	}
	switch a {
	case boolean:
		return x.Bool() == y.Bool(), nil
	case signed:
		return x.Int() == y.Int(), nil
	case unsigned:
		return x.Uint() == y.Uint(), nil
	case float:
		return x.Float() == y.Float(), nil
	case complexNumber:
		return x.Complex() == y.Complex(), nil
	case text:
		return x.String() == y.String(), nil
	}
	return equalOthers(x, y)
}

// equalOthers compares values that are not basic; either may be nil.
func equalOthers(x, y reflect.Value) (bool, error) {
	if x.IsValid() && y.IsValid() && x.Kind() != y.Kind() {
		return false, fmt.Errorf("non-comparable types %s: %v, %s: %v", x, x.Type(), y.Type(), y)
	}
	if isNil(x) || isNil(y) {
		return isNil(x) == isNil(y), nil
	}
	if !y.Type().Comparable() {
		return false, fmt.Errorf("non-comparable type %s: %v", y, y.Type())
	}
	return x.Interface() == y.Interface(), nil
}

func isNil(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return true
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return v.IsNil()
	}
	return false
}

func notEqual(x, y reflect.Value) (bool, error) {
	same, err := equal(x, y)
	return !same, err
}

func less(x, y reflect.Value) (bool, error) {
	x, y = dynamic(x), dynamic(y)
	a, b := classOf(x), classOf(y)
	switch {
	case a == noBasic || b == noBasic:
		return false, errNotComparable
	case a == signed && b == unsigned:
		return x.Int() < 0 || uint64(x.Int()) < y.Uint(), nil
	case a == unsigned && b == signed:
		return y.Int() >= 0 && x.Uint() < uint64(y.Int()), nil
	case a != b:
		return false, incompatible(x, y)
	}
	switch a {
	case signed:
		return x.Int() < y.Int(), nil
	case unsigned:
		return x.Uint() < y.Uint(), nil
	case float:
		return x.Float() < y.Float(), nil
	case text:
		return x.String() < y.String(), nil
	}
	return false, errNotComparable
}

func lessOrEqual(x, y reflect.Value) (bool, error) {
	if before, err := less(x, y); before || err != nil {
		return before, err
	}
	return equal(x, y)
}

func greater(x, y reflect.Value) (bool, error) {
	other, err := lessOrEqual(x, y)
	return !other && err == nil, err
}

func greaterOrEqual(x, y reflect.Value) (bool, error) {
	other, err := less(x, y)
	return !other && err == nil, err
}
