package main

import (
	"fmt"
	"sync"
)

type lazy[T any] struct {
	once  sync.Once
	value T
	make  func() T
}

func (l *lazy[T]) get() T {
	l.once.Do(func() { l.value = l.make() })
	return l.value
}

type app struct {
	name  lazy[string]
	title lazy[string]
}

func newApp() *app {
	a := &app{}
	a.name.make = func() string { return "app" }
	a.title.make = func() string { return "title of " + a.name.get() }
	return a
}

func main() {
	fmt.Println(newApp().title.get())
}
