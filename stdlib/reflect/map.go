package reflect

import "unsafe"

func makeMap(t *rtype, size int) unsafe.Pointer
func mapLen(m unsafe.Pointer) int

// mapGet is a copy of the element, the zero Value if there is none.
func mapGet(t *rtype, m unsafe.Pointer, key Value) Value
func mapSet(t *rtype, m unsafe.Pointer, key, elem Value)
func mapDelete(t *rtype, m unsafe.Pointer, key Value)
func mapClear(t *rtype, m unsafe.Pointer)
func newIterator(t *rtype, m unsafe.Pointer) unsafe.Pointer
func iteratorNext(t *rtype, iterator unsafe.Pointer) (key, elem Value, ok bool)

// MakeMap makes an empty map.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize makes an empty map with room for about n entries.
func MakeMapWithSize(typ Type, n int) Value {
	t := typ.common()
	if !t.is(Map) {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return Value{t, makeMap(t, n), flag(Map)}
}

func (v Value) MapIndex(key Value) Value {
	v.mustBe(Map, "reflect.Value.MapIndex")
	if key.flag == 0 {
		panic(&ValueError{"reflect.Value.MapIndex", Invalid})
	}
	key = key.assignTo("reflect.Value.MapIndex", v.typ.key, nil)
	elem := mapGet(v.typ, v.pointer(), key)
	if elem.flag != 0 {
		elem.flag |= (v.flag | key.flag).readOnly()
	}
	return elem
}

func (v Value) MapKeys() []Value {
	v.mustBe(Map, "reflect.Value.MapKeys")
	keys := make([]Value, 0, mapLen(v.pointer()))
	for it := newIterator(v.typ, v.pointer()); ; {
		key, _, ok := iteratorNext(v.typ, it)
		if !ok {
			return keys
		}
		key.flag |= v.readOnly()
		keys = append(keys, key)
	}
}

func (v Value) SetMapIndex(key, elem Value) {
	v.mustBe(Map, "reflect.Value.SetMapIndex")
	v.mustBeExported("reflect.Value.SetMapIndex")
	key.mustBeExported("reflect.Value.SetMapIndex")
	key = key.assignTo("reflect.Value.SetMapIndex", v.typ.key, nil)
	if elem.typ == nil {
		mapDelete(v.typ, v.pointer(), key)
		return
	}
	elem.mustBeExported("reflect.Value.SetMapIndex")
	mapSet(v.typ, v.pointer(), key, elem.assignTo("reflect.Value.SetMapIndex", v.typ.elem, nil))
}

// A MapIter goes over a map's entries; see Value.MapRange.
type MapIter struct {
	m     Value
	state unsafe.Pointer // nil before the first Next
	key   Value          // invalid behind the last entry
	elem  Value
}

// MapRange is an iterator that stands before the first entry.
func (v Value) MapRange() *MapIter {
	v.mustBe(Map, "reflect.Value.MapRange")
	return &MapIter{m: v}
}

// Next goes to the next entry, if there is one.
func (iter *MapIter) Next() bool {
	if iter.m.flag == 0 {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if iter.state == nil {
		iter.state = newIterator(iter.m.typ, iter.m.pointer())
	} else if iter.key.flag == 0 {
		panic("MapIter.Next called on exhausted iterator")
	}
	var ok bool
	iter.key, iter.elem, ok = iteratorNext(iter.m.typ, iter.state)
	return ok
}

func (iter *MapIter) mustStand(method string) {
	if iter.state == nil {
		panic(method + " called before Next")
	}
	if iter.key.flag == 0 {
		panic(method + " called on exhausted iterator")
	}
}

func (iter *MapIter) Key() Value {
	iter.mustStand("MapIter.Key")
	key := iter.key
	key.flag |= iter.m.readOnly()
	return key
}

func (iter *MapIter) Value() Value {
	iter.mustStand("MapIter.Value")
	elem := iter.elem
	elem.flag |= iter.m.readOnly()
	return elem
}

// Reset makes it an iterator over v, or over nothing.
func (iter *MapIter) Reset(v Value) {
	if v.flag != 0 {
		v.mustBe(Map, unknownMethod)
	}
	*iter = MapIter{m: v}
}

func (v Value) SetIterKey(iter *MapIter) {
	iter.mustStand("reflect: Value.SetIterKey")
	v.mustBeAssignable("reflect.Value.SetIterKey")
	iter.m.mustBeExported("reflect.Value.SetIterKey")
	v.store("reflect.MapIter.SetKey", iter.key)
}

func (v Value) SetIterValue(iter *MapIter) {
	iter.mustStand("reflect: Value.SetIterValue")
	v.mustBeAssignable("reflect.Value.SetIterValue")
	iter.m.mustBeExported("reflect.Value.SetIterValue")
	v.store("reflect.MapIter.SetValue", iter.elem)
}
