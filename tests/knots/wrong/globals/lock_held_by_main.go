// knot GK026 at 16 21

package main

import (
	"fmt"
	"sync"
)

var registry = struct {
	sync.Mutex
	handlers map[string]func() string
}{handlers: map[string]func() string{}}

func register(name string, handler func() string) {
	registry.Lock()
	registry.handlers[name] = handler
}

func call(name string) string {
	registry.Lock()
	handler := registry.handlers[name]
	registry.Unlock()
	return handler()
}

func main() {
	register("greet", func() string { return "hello" })
	fmt.Println(call("greet"))
}
