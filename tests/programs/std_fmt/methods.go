// run

package main

import (
	"errors"
	"fmt"
)

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type point struct{ x, y int }

func (p *point) String() string { return fmt.Sprintf("(%d,%d)", p.x, p.y) }

type failure struct{ code int }

func (f failure) Error() string { return fmt.Sprint("failure ", f.code) }

type both struct{}

func (both) Error() string  { return "error wins" }
func (both) String() string { return "string loses" }

type goer struct{}

func (goer) GoString() string { return "goer!" }

type formatter struct{ n int }

func (f formatter) Format(s fmt.State, verb rune) {
	w, wok := s.Width()
	p, pok := s.Precision()
	fmt.Fprintf(s, "[%c %d %d/%t %d/%t", verb, f.n, w, wok, p, pok)
	for _, c := range "+-# 0" {
		fmt.Fprintf(s, " %c%t", c, s.Flag(int(c)))
	}
	s.Write([]byte(" " + fmt.FormatString(s, verb) + "]"))
}

type panicker struct{ what any }

func (p panicker) String() string { panic(p.what) }

type nilPanicker struct{ n int }

func (p *nilPanicker) String() string { return fmt.Sprint(p.n) }

type recursive struct{ next *recursive }

func (r recursive) String() string {
	if r.next == nil {
		return "end"
	}
	return "-> " + fmt.Sprint(*r.next)
}

type hidden struct {
	c celsius
	C celsius
}

type badFormat struct{}

func (badFormat) Format(s fmt.State, verb rune) {
	s.Write([]byte("partial "))
	panic("in Format")
}

type wrongString struct{}

func (wrongString) String() int { return 1 }

func main() {
	c := celsius(21.5)
	fmt.Println(c, &c != nil, []celsius{1, 2}, map[string]celsius{"a": 3}, struct{ T celsius }{4})
	fmt.Printf("%v %s %q %x %d %f %T %#v %10s|%-10v|\n", c, c, c, c, c, c, c, c, c, c)
	p := &point{1, 2}
	fmt.Println(p, *p, []*point{p}, []point{{3, 4}})
	fmt.Printf("%v %+v %s\n", p, p, *p)
	fmt.Println(failure{3}, &failure{4}, both{}, []any{failure{5}, both{}})
	fmt.Printf("%#v %v %+v\n", goer{}, goer{}, []goer{{}})
	fmt.Printf("%#v\n", []any{goer{}})
	fmt.Printf("%v|%+8.3d|%-5x|%#v|%s\n", formatter{1}, formatter{2}, formatter{3}, formatter{4}, []formatter{{5}})
	fmt.Println(panicker{"boom"}, panicker{errors.New("err")}, panicker{42}, panicker{failure{9}})
	fmt.Printf("%s|%10v|%d\n", panicker{"x"}, panicker{"y"}, panicker{1})
	fmt.Println((*nilPanicker)(nil), (*point)(nil), &nilPanicker{7})
	fmt.Println(recursive{&recursive{&recursive{nil}}})
	fmt.Printf("%v %+v\n", hidden{1, 2}, hidden{3, 4})
	fmt.Println(badFormat{})
	fmt.Println(wrongString{})
	fmt.Printf("%v\n", panicker{panicker2{}})
	var e error = failure{1}
	fmt.Printf("%v %s %d %v\n", e, e, e, &e != nil)
	fmt.Println(map[celsius]point{20: {1, 1}})
}

type panicker2 struct{}

func (panicker2) Error() string { return "panicked value" }
