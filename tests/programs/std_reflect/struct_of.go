// Struct types made at run time, and the other types made of types.
package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"runtime"
)

type Speaker interface{ Speak(to string) string }
type Dog struct{ Name string }

func (d Dog) Speak(to string) string { return d.Name + " barks at " + to }
func (d *Dog) Rename(name string)    { d.Name = name }

type Loud struct{ N int }

func (l *Loud) Shout(words ...string) string { return fmt.Sprint(l.N, words) }

type mixed struct{}

func (mixed) Public()  {}
func (mixed) private() {}

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %v\n", what, r)
		}
	}()
	f()
	fmt.Println(what, "fine")
}

func field(name string, x any) reflect.StructField {
	return reflect.StructField{Name: name, Type: reflect.TypeOf(x)}
}

func main() {
	t := reflect.StructOf([]reflect.StructField{
		{Name: "Height", Type: reflect.TypeOf(0.0), Tag: `json:"height"`},
		{Name: "Age", Type: reflect.TypeOf(0), Tag: `json:"age"`},
		{Name: "Next", Type: reflect.TypeOf((*int)(nil)), Tag: `json:"-"`},
	})
	fmt.Println(t, t.Kind(), t.NumField(), t.Name() == "", t.Comparable())
	v := reflect.New(t).Elem()
	v.Field(0).SetFloat(0.4)
	v.Field(1).SetInt(2)
	n := 3
	v.Field(2).Set(reflect.ValueOf(&n))
	runtime.GC()
	text, err := json.Marshal(v.Addr().Interface())
	fmt.Println(string(text), err, *v.Field(2).Interface().(*int))
	err = json.Unmarshal([]byte(`{"height":1.5,"age":10}`), v.Addr().Interface())
	fmt.Printf("%+v\n", v.FieldByName("Age").Interface())
	same := struct {
		Height float64 `json:"height"`
		Age    int     `json:"age"`
		Next   *int    `json:"-"`
	}{}
	fmt.Println(t == reflect.TypeOf(same), reflect.TypeOf(same).AssignableTo(t))
	m := map[any]int{same: 1}
	fmt.Println(m[reflect.Zero(t).Interface()])

	e := reflect.StructOf([]reflect.StructField{{Name: "Dog", Type: reflect.TypeFor[Dog](), Anonymous: true}})
	fmt.Println(e, e.NumMethod())
	ev := reflect.New(e).Elem()
	ev.Field(0).Set(reflect.ValueOf(Dog{"Rex"}))
	fmt.Println(ev.Interface().(Speaker).Speak("cats"), ev.Method(0).Call([]reflect.Value{reflect.ValueOf("me")})[0])
	p := reflect.StructOf([]reflect.StructField{{Name: "Loud", Type: reflect.TypeFor[*Loud](), Anonymous: true}})
	pv := reflect.New(p).Elem()
	pv.Field(0).Set(reflect.ValueOf(&Loud{4}))
	fmt.Println(pv.Interface().(interface{ Shout(...string) string }).Shout("a", "b"))
	i := reflect.StructOf([]reflect.StructField{
		{Name: "Speaker", Type: reflect.TypeFor[Speaker](), Anonymous: true},
		field("Extra", 0),
	})
	iv := reflect.New(i).Elem()
	iv.Field(0).Set(reflect.ValueOf(Dog{"Fido"}))
	runtime.GC()
	fmt.Println(i.Field(0).Anonymous, i.NumMethod())
	try("of an interface", func() { iv.Interface().(Speaker).Speak("you") })

	try("no name", func() { reflect.StructOf([]reflect.StructField{field("", 1)}) })
	try("bad name", func() { reflect.StructOf([]reflect.StructField{field("9x", 1)}) })
	try("no type", func() { reflect.StructOf([]reflect.StructField{{Name: "X"}}) })
	try("twice", func() { reflect.StructOf([]reflect.StructField{field("X", 1), field("X", 1)}) })
	try("unexported", func() { reflect.StructOf([]reflect.StructField{field("x", 1)}) })
	try("anonymous path", func() {
		reflect.StructOf([]reflect.StructField{{Name: "X", Type: reflect.TypeOf(1), PkgPath: "p", Anonymous: true}})
	})
	try("paths", func() {
		reflect.StructOf([]reflect.StructField{
			{Name: "x", Type: reflect.TypeOf(1), PkgPath: "p"}, {Name: "y", Type: reflect.TypeOf(1), PkgPath: "q"}})
	})
	embed := func(t reflect.Type, more ...reflect.StructField) func() {
		return func() {
			reflect.StructOf(append([]reflect.StructField{{Name: "E", Type: t, Anonymous: true}}, more...))
		}
	}
	try("pointer to pointer", embed(reflect.TypeFor[**int]()))
	try("pointer to interface", embed(reflect.TypeFor[*Speaker]()))
	try("more fields", embed(reflect.TypeFor[*Loud](), field("X", 1)))
	try("private method", embed(reflect.TypeFor[mixed]()))
	try("interface with private method", embed(reflect.TypeFor[interface{ private() }]()))
	try("second", func() {
		reflect.StructOf([]reflect.StructField{field("X", 1), {Name: "Dog", Type: reflect.TypeFor[Dog](), Anonymous: true}})
	})
	try("blank", func() {
		fmt.Println(reflect.StructOf([]reflect.StructField{
			{Name: "_", Type: reflect.TypeOf(1), PkgPath: "main"}, {Name: "_", Type: reflect.TypeOf(1), PkgPath: "main"}}))
	})

	fmt.Println(reflect.SliceOf(t) == reflect.TypeOf([]struct {
		Height float64 `json:"height"`
		Age    int     `json:"age"`
		Next   *int    `json:"-"`
	}{}), reflect.ArrayOf(3, reflect.TypeFor[Dog]()), reflect.MapOf(reflect.TypeFor[Dog](), e))
	fn := reflect.FuncOf([]reflect.Type{reflect.TypeOf(1), reflect.TypeOf([]string{})}, []reflect.Type{reflect.TypeFor[error]()}, true)
	fmt.Println(fn, fn.IsVariadic(), fn.NumIn(), fn == reflect.TypeFor[func(int, ...string) error]())
	mv := reflect.MakeMap(reflect.MapOf(reflect.TypeOf(""), reflect.SliceOf(reflect.TypeFor[Dog]())))
	mv.SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf([]Dog{{"Spot"}}))
	fmt.Println(mv.Interface().(map[string][]Dog)["k"][0].Name)
	try("map key", func() { reflect.MapOf(reflect.TypeOf([]int{}), reflect.TypeOf(1)) })
	try("array", func() { reflect.ArrayOf(-1, reflect.TypeOf(1)) })
	try("func", func() { reflect.FuncOf([]reflect.Type{reflect.TypeOf(1)}, nil, true) })
}
