// Methods that are deferred through reflection recover as others do.
package main

import (
	"fmt"
	"reflect"
)

type I interface{ M() }
type T1 struct{}

func doubleRecover() any { return recover() }

func (*T1) M() { fmt.Println(doubleRecover(), recover(), recover()) }

func a() { var i I = &T1{}; defer i.M(); panic(9) }
func b() { f := reflect.ValueOf(&T1{}).Method(0).Interface().(func()); defer f(); panic(9) }
func c() { f := reflect.TypeOf(&T1{}).Method(0).Func.Interface().(func(*T1)); defer f(&T1{}); panic(9) }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() { try("a", a); try("b", b); try("c", c) }
