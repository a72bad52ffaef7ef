package quick

import (
	"math"
	"math/rand"
	"reflect"
)

// A Generator is a type that makes its own random values, of about the size.
type Generator interface {
	Generate(rand *rand.Rand, size int) reflect.Value
}

// How many elements things have, and characters strings, at most.
const defaultSize = 50

// Value is a random value of a type; ok is false where there is none, as for channels.
func Value(t reflect.Type, rand *rand.Rand) (value reflect.Value, ok bool) {
	return generate(t, rand, defaultSize)
}

func randomFloat(rand *rand.Rand, limit float64) float64 {
	f := rand.Float64() * limit
	if rand.Int()&1 == 1 {
		return -f
	}
	return f
}

// random32 is rounded before it is stored.
func random32(rand *rand.Rand) float64 { return float64(float32(randomFloat(rand, math.MaxFloat32))) }
func random64(rand *rand.Rand) float64 { return randomFloat(rand, math.MaxFloat64) }

func generate(t reflect.Type, rand *rand.Rand, size int) (value reflect.Value, ok bool) {
	if own, is := reflect.TypeAssert[Generator](reflect.Zero(t)); is {
		return own.Generate(rand, size), true
	}
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(rand.Int()&1 == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(rand.Uint64()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(rand.Uint64())
	case reflect.Float32:
		v.SetFloat(random32(rand))
	case reflect.Float64:
		v.SetFloat(random64(rand))
	case reflect.Complex64:
		re := random32(rand)
		v.SetComplex(complex(re, random32(rand)))
	case reflect.Complex128:
		re := random64(rand)
		v.SetComplex(complex(re, random64(rand)))
	case reflect.String:
		text := make([]rune, rand.Intn(defaultSize))
		for i := range text {
			text[i] = rune(rand.Intn(0x10ffff))
		}
		v.SetString(string(text))
	case reflect.Pointer:
		if rand.Intn(size) == 0 {
			return v, true
		}
		elem, ok := generate(t.Elem(), rand, size)
		if !ok {
			return reflect.Value{}, false
		}
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(elem)
	case reflect.Array, reflect.Slice, reflect.Struct, reflect.Map:
		if !fill(v, rand, size) {
			return reflect.Value{}, false
		}
	default:
		return reflect.Value{}, false
	}
	return v, true
}

// fill generates the parts of an array, slice, struct or map. What is left of the size is for each of them.
func fill(v reflect.Value, rand *rand.Rand, size int) bool {
	t := v.Type()
	switch t.Kind() {
	case reflect.Map:
		count := rand.Intn(size)
		v.Set(reflect.MakeMap(t))
		for range count {
			key, goodKey := generate(t.Key(), rand, size)
			elem, goodElem := generate(t.Elem(), rand, size)
			if !goodKey || !goodElem {
				return false
			}
			v.SetMapIndex(key, elem)
		}
		return true
	case reflect.Struct:
		count := t.NumField()
		if count > size {
			size = 1
		} else if count > 0 {
			size /= count
		}
		for i := range count {
			if !set(v.Field(i), rand, size) {
				return false
			}
		}
		return true
	case reflect.Slice:
		count := rand.Intn(size)
		v.Set(reflect.MakeSlice(t, count, count))
		size -= count
	}
	for i := range v.Len() {
		if !set(v.Index(i), rand, size) {
			return false
		}
	}
	return true
}

func set(v reflect.Value, rand *rand.Rand, size int) bool {
	x, ok := generate(v.Type(), rand, size)
	if ok {
		v.Set(x)
	}
	return ok
}
