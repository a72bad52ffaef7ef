package template

import (
	"fmt"
	"reflect"
	"sync"
)

// builtins are the functions of every template.
func builtins() FuncMap {
	return FuncMap{
		"and": and, "or": or, "not": not, "call": callAny,
		"html": HTMLEscaper, "js": JSEscaper, "urlquery": URLQueryEscaper,
		"index": index, "slice": slice, "len": length,
		"print": fmt.Sprint, "printf": fmt.Sprintf, "println": fmt.Sprintln,
		"eq": equal, "ne": notEqual, "lt": less, "le": lessOrEqual, "gt": greater, "ge": greaterOrEqual,
	}
}

var callableBuiltins = sync.OnceValue(func() map[string]reflect.Value {
	callable := map[string]reflect.Value{}
	addCallable(callable, builtins())
	return callable
})

func findFunction(name string, t *Template) (f reflect.Value, isBuiltin, found bool) {
	if t != nil && t.group != nil {
		t.functionLock.RLock()
		f = t.callable[name]
		t.functionLock.RUnlock()
		if f.IsValid() {
			return f, false, true
		}
	}
	f = callableBuiltins()[name]
	return f, true, f.IsValid()
}

// IsTrue says whether a value is true as conditions see it, which is not the zero value, not empty; ok is false for
// what has no truth.
func IsTrue(val any) (truth, ok bool) { return truthOf(reflect.ValueOf(val)) }

func truthOf(v reflect.Value) (truth, ok bool) {
	switch v.Kind() {
	case reflect.Invalid:
		return false, true
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0, true
	case reflect.Chan, reflect.Func, reflect.Pointer, reflect.UnsafePointer, reflect.Interface:
		return !v.IsNil(), true
	case reflect.Float32, reflect.Float64:
		return v.Float() != 0, true
	case reflect.Complex64, reflect.Complex128:
		return v.Complex() != 0, true
	case reflect.Struct:
		return true, true
	}
	return !v.IsZero(), true
}

func isTrue(v reflect.Value) bool {
	truth, _ := truthOf(dynamic(v))
	return truth
}

// Calls of these three are made by call.run, which needs their types alone.

func and(arg0 reflect.Value, args ...reflect.Value) reflect.Value   { panic("unreachable") }
func or(arg0 reflect.Value, args ...reflect.Value) reflect.Value    { panic("unreachable") }
func callAny(fn reflect.Value, args ...reflect.Value) reflect.Value { panic("unreachable") }

func not(arg reflect.Value) bool { return !isTrue(arg) }

// callValue calls a func that is a value of the data; the name is how the template calls it.
func callValue(name string, fn reflect.Value, args ...reflect.Value) (reflect.Value, error) {
	fn = dynamic(fn)
	if !fn.IsValid() {
		return reflect.Value{}, fmt.Errorf("call of nil")
	}
	t := fn.Type()
	if t.Kind() != reflect.Func {
		return reflect.Value{}, fmt.Errorf("non-function %s of type %s", name, t)
	}
	if err := checkResults(name, t); err != nil {
		return reflect.Value{}, err
	}
	switch wanted := t.NumIn(); {
	case t.IsVariadic() && len(args) < wanted-1:
		return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want at least %d", name, len(args), wanted-1)
	case !t.IsVariadic() && len(args) != wanted:
		return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want %d", name, len(args), wanted)
	}
	list := make([]reflect.Value, len(args))
	for i, arg := range args {
		var err error
		if list[i], err = convertTo(dynamic(arg), parameter(t, i)); err != nil {
			return reflect.Value{}, fmt.Errorf("arg %d: %w", i, err)
		}
	}
	return invoke(fn, list)
}

// convertTo is a value as one of the type: nil is a zero value, integers become those of another type.
func convertTo(value reflect.Value, t reflect.Type) (reflect.Value, error) {
	if !value.IsValid() {
		if !mayBeNil(t) {
			return reflect.Value{}, fmt.Errorf("value is nil; should be of type %s", t)
		}
		value = reflect.Zero(t)
	}
	switch {
	case value.Type().AssignableTo(t):
		return value, nil
	case isInteger(value.Kind()) && isInteger(t.Kind()) && value.Type().ConvertibleTo(t):
		return value.Convert(t), nil
	}
	return reflect.Value{}, fmt.Errorf("value has type %s; should be %s", value.Type(), t)
}

func isInteger(k reflect.Kind) bool { return reflect.Int <= k && k <= reflect.Uintptr }

// position is an index as a number, at most limit.
func position(index reflect.Value, limit int) (int, error) {
	var x int64
	switch {
	case index.CanInt():
		x = index.Int()
	case index.CanUint():
		x = int64(index.Uint())
	case !index.IsValid():
		return 0, fmt.Errorf("cannot index slice/array with nil")
	default:
		return 0, fmt.Errorf("cannot index slice/array with type %s", index.Type())
	}
	if x < 0 || x > int64(limit) {
		return 0, fmt.Errorf("index out of range: %d", x)
	}
	return int(x), nil
}

// index is item[i][j]...
func index(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = dynamic(item)
	if !item.IsValid() {
		return reflect.Value{}, fmt.Errorf("index of untyped nil")
	}
	for _, i := range indexes {
		var err error
		if item, err = indexOnce(item, dynamic(i)); err != nil {
			return reflect.Value{}, err
		}
	}
	return item, nil
}

func indexOnce(item, i reflect.Value) (reflect.Value, error) {
	item, isNil := indirect(item)
	if isNil {
		return reflect.Value{}, fmt.Errorf("index of nil pointer")
	}
	switch item.Kind() {
	case reflect.Array, reflect.Slice, reflect.String:
		x, err := position(i, item.Len())
		if err != nil {
			return reflect.Value{}, err
		}
		return item.Index(x), nil
	case reflect.Map:
		key, err := convertTo(i, item.Type().Key())
		if err != nil {
			return reflect.Value{}, err
		}
		if elem := item.MapIndex(key); elem.IsValid() {
			return elem, nil
		}
		return reflect.Zero(item.Type().Elem()), nil
	}
	return reflect.Value{}, fmt.Errorf("can't index item of type %s", item.Type())
}

// slice is item[i:j:k] with as many of the indices as are given.
func slice(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = dynamic(item)
	if !item.IsValid() {
		return reflect.Value{}, fmt.Errorf("slice of untyped nil")
	}
	item, isNil := indirect(item)
	switch {
	case isNil:
		return reflect.Value{}, fmt.Errorf("slice of nil pointer")
	case len(indexes) > 3:
		return reflect.Value{}, fmt.Errorf("too many slice indexes: %d", len(indexes))
	}
	limit := 0
	switch item.Kind() {
	case reflect.String:
		if len(indexes) == 3 {
			return reflect.Value{}, fmt.Errorf("cannot 3-index slice a string")
		}
		limit = item.Len()
	case reflect.Array, reflect.Slice:
		limit = item.Cap()
	default:
		return reflect.Value{}, fmt.Errorf("can't slice item of type %s", item.Type())
	}
	at := [3]int{0, item.Len()}
	for i, given := range indexes {
		x, err := position(given, limit)
		if err != nil {
			return reflect.Value{}, err
		}
		at[i] = x
	}
	for i := 1; i < max(2, len(indexes)); i++ {
		if at[i-1] > at[i] {
			return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", at[i-1], at[i])
		}
	}
	if len(indexes) < 3 {
		return item.Slice(at[0], at[1]), nil
	}
	return item.Slice3(at[0], at[1], at[2]), nil
}

func length(item reflect.Value) (int, error) {
	item, isNil := indirect(item)
	if isNil {
		return 0, fmt.Errorf("len of nil pointer")
	}
	switch item.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return item.Len(), nil
	}
	return 0, fmt.Errorf("len of type %s", item.Type())
}
