// run
// A function that reflection gives or makes recovers when it is what was deferred, and only then.
package main

import (
	"fmt"
	"reflect"
)

type small int

func (small) Recover()       { fmt.Println("small:", recover()) }
func (s small) Say(x string) { fmt.Println("small", int(s), x, recover()) }

type large struct{ words [40]int }

func (l large) Recover()  { fmt.Println("large:", l.words[39], recover()) }
func (l *large) Pointer() { fmt.Println("pointer:", l.words[39], recover()) }

type outer struct {
	name string
	small
}

func try(what string, do func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("not recovered:", what, r)
		}
	}()
	do()
	fmt.Println(what, "returned")
}

func recovering(args []reflect.Value) []reflect.Value {
	r := recover()
	fmt.Println("made:", len(args), r)
	return []reflect.Value{reflect.ValueOf(fmt.Sprint(r))}
}

func main() {
	l := large{}
	l.words[39] = 7
	try("bound", func() {
		defer reflect.ValueOf(small(1)).MethodByName("Recover").Interface().(func())()
		panic(1)
	})
	try("function", func() {
		defer reflect.TypeFor[small]().Method(0).Func.Interface().(func(small))(2)
		panic(2)
	})
	try("arguments", func() {
		defer reflect.TypeFor[small]().Method(1).Func.Interface().(func(small, string))(3, "says")
		panic(3)
	})
	try("large bound", func() {
		defer reflect.ValueOf(l).Method(0).Interface().(func())()
		panic(4)
	})
	try("large function", func() {
		defer reflect.TypeOf(l).Method(0).Func.Interface().(func(large))(l)
		panic(5)
	})
	try("pointer", func() {
		defer reflect.TypeOf(&l).Method(0).Func.Interface().(func(*large))(&l)
		panic(6)
	})
	try("promoted", func() {
		defer reflect.ValueOf(outer{"o", 8}).MethodByName("Say").Interface().(func(string))("promoted")
		panic(7)
	})
	made := reflect.MakeFunc(reflect.TypeFor[func(int) string](), recovering).Interface().(func(int) string)
	try("made", func() {
		defer made(1)
		panic(8)
	})
	try("made, called by what was deferred", func() {
		defer func() { fmt.Println("gives", made(2)) }()
		panic(9)
	})
	try("Call", func() {
		defer reflect.ValueOf(small(1)).MethodByName("Recover").Call(nil)
		panic(10)
	})
	try("wrong count", func() {
		reflect.MakeFunc(reflect.TypeFor[func() (int, int)](), recovering).Interface().(func() (int, int))()
	})
	try("nil", func() {
		reflect.MakeFunc(reflect.TypeFor[func()](), nil).Interface().(func())()
	})
}
