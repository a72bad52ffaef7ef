// run

// A struct that embeds an interface forwards to whatever is inside it.
package main

import (
	"fmt"
	"sort"
)

type speaker interface {
	speak() string
	loud() bool
}
type dog struct{ name string }

func (d dog) speak() string { return d.name + " woofs" }
func (d dog) loud() bool    { return true }

type muted struct{ speaker }

func (m muted) loud() bool { return false }

type logged struct {
	speaker
	calls *int
}

func (l logged) speak() string {
	*l.calls++
	return fmt.Sprintf("[%d] %s", *l.calls, l.speaker.speak())
}

type byLen struct{ sort.Interface }

func (b byLen) Less(i, j int) bool { return b.Interface.Less(j, i) }

func main() {
	n := 0
	var s speaker = logged{muted{dog{"rex"}}, &n}
	fmt.Println(s.speak(), s.loud())
	fmt.Println(s.speak(), s.(logged).speaker.(muted).speaker.loud())
	v := []int{3, 1, 2}
	sort.Sort(byLen{sort.IntSlice(v)})
	fmt.Println(v)
	f := s.speak
	s = nil
	fmt.Println(f())
	defer func() { fmt.Println(recover()) }()
	fmt.Println(muted{}.loud())
	fmt.Println(muted{}.speak())
}
