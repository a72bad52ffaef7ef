// Names of function values: runtime.FuncForPC of what reflect gives.
package main

import (
	"fmt"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
)

type T struct{ n int }

func (t T) Value()    {}
func (t *T) Pointer() {}

func plain(n int) int { return n }

func generic[E any](e E) E { return e }

func name(f any) string {
	return runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name()
}

func main() {
	t := &T{}
	local := func() int { return t.n }
	fmt.Println(name(plain), name(main), name(strings.ToUpper), name(T.Value), name((*T).Pointer))
	fmt.Println(name(local), name(func() {}), name(t.Pointer), name(t.Value))
	fmt.Println(name(generic[int]))
	f := runtime.FuncForPC(reflect.ValueOf(plain).Pointer())
	file, line := f.FileLine(f.Entry())
	fmt.Println(filepath.Base(file), line, runtime.FuncForPC(1) == nil)
	make := func() func() { return func() { fmt.Print(t) } }
	fmt.Println(reflect.ValueOf(make()).Pointer() == reflect.ValueOf(make()).Pointer(), reflect.ValueOf(plain).Pointer() == reflect.ValueOf(main).Pointer())
}
