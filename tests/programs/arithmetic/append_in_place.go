// p.s = append(p.s, v), where s is a field, a package variable or captured.
package main

import "fmt"

type bag struct {
	pad    [3]int
	ints   []int
	bytes  []byte
	ptrs   []*int
	names  []string
	shorts []int16
	anys   []any
	next   *bag
}

var (
	all   []string
	total []int
	flags []bool
	rows  [][]int
)

func (b *bag) add(i int) {
	b.ints = append(b.ints, i)
	b.bytes = append(b.bytes, byte(i))
	b.ptrs = append(b.ptrs, &i)
	b.names = append(b.names, fmt.Sprint(i))
	b.shorts = append(b.shorts, int16(i))
	b.anys = append(b.anys, i)
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func caps[T any](s []T, grow func()) (c []int) {
	return c
}

func main() {
	b := &bag{next: &bag{}}
	var seen []int
	for i := range 40 {
		b.add(i)
		b.next.ints = append(b.next.ints, len(b.ints))
		all = append(all, b.names[i])
		total = append(total, b.ints[len(b.ints)-1]+cap(total))
		flags = append(flags, i%3 == 0)
		rows = append(rows, b.ints[:i])
		if len(seen) == 0 || seen[len(seen)-1] != cap(b.ints) {
			seen = append(seen, cap(b.ints))
		}
	}
	fmt.Println(b.ints, b.bytes, *b.ptrs[7], b.names[39], b.shorts[39], b.anys[39])
	fmt.Println(b.next.ints[39], len(all), total[39], flags[39], len(rows[39]), seen)

	shared := b.ints[:5]
	old := &b.ints[5]
	b.ints = shared
	b.ints = append(b.ints, 100)
	fmt.Println(*old, len(b.ints), cap(b.ints) == cap(shared))

	var own []int
	push := func(v int) { own = append(own, v) }
	for i := range 5 {
		push(i)
		own = append(own, own[0])
	}
	fmt.Println(own)

	local := bag{}
	local.ints = append(local.ints, 1)
	local.names = append(local.names, "x")
	p := &local
	p.ints = append(p.ints, local.ints[0])
	local.ints = append(local.ints, p.ints[1], 9)
	fmt.Println(local.ints, local.names)

	var none *bag
	try("nil", func() { none.ints = append(none.ints, 1) })
	try("nil in value", func() { b.ints = append(b.ints, none.ints...) })
	try("nil twice", func() { none.ints = append(none.ints, none.pad[1]) })
	try("index", func() { none.ints = append(none.ints, own[100]) })
	try("index of package variable", func() { total = append(total, own[100]) })
	fmt.Println(len(total))
	total = append(total, func() int { total = nil; return 5 }())
	fmt.Println(total)
}
