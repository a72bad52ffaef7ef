// run

// Sequences and type parameters in other packages: strings, bytes, errors, sync, sync/atomic.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
)

func show[T any](seq iter.Seq[T]) { fmt.Printf("%q ", slices.Collect(seq)) }

type coded struct{ code int }

func (c coded) Error() string { return fmt.Sprint("code ", c.code) }

type chameleon struct{}

func (chameleon) Error() string { return "chameleon" }
func (chameleon) As(target any) bool {
	c, ok := target.(*coded)
	if ok {
		c.code = 7
	}
	return ok
}

type config struct{ name string }

func main() {
	for _, s := range []string{"", "a\nb\n", "\n\nend", "one"} {
		show(strings.Lines(s))
		show(bytes.Lines([]byte(s)))
	}
	fmt.Println()
	show(strings.SplitSeq("a,b,,c", ","))
	show(strings.SplitSeq("aé\xff", ""))
	show(strings.SplitSeq("", ","))
	show(strings.SplitAfterSeq("a,b,", ","))
	show(strings.FieldsSeq("  a\tb c "))
	show(strings.FieldsSeq("\u2003x\u00a0y"))
	show(strings.FieldsFuncSeq("a1b22c", unicode.IsDigit))
	fmt.Println()
	show(bytes.SplitSeq([]byte("a,b,,c"), []byte(",")))
	show(bytes.SplitSeq([]byte("aé"), nil))
	show(bytes.SplitAfterSeq([]byte("a,b,"), []byte(",")))
	show(bytes.FieldsSeq([]byte(" a b ")))
	show(bytes.FieldsFuncSeq([]byte("a1b22c"), unicode.IsDigit))
	fmt.Println()
	lines := strings.Lines("1\n2\n3\n")
	for line := range lines {
		fmt.Printf("%q ", line)
		break
	}
	show(lines)
	for piece := range bytes.SplitSeq([]byte("ab,cd"), []byte(",")) {
		fmt.Print(len(piece), cap(piece), " ")
	}
	fmt.Println()

	err := fmt.Errorf("wrapped: %w", errors.Join(errors.New("plain"), &fs.PathError{Op: "open", Path: "x", Err: coded{3}}))
	fmt.Println(errors.AsType[coded](err))
	path, ok := errors.AsType[*fs.PathError](err)
	fmt.Println(path.Path, ok)
	fmt.Println(errors.AsType[interface {
		error
		Timeout() bool
	}](errors.New("x")))
	fmt.Println(errors.AsType[coded](chameleon{}))
	fmt.Println(errors.AsType[chameleon](nil))

	calls := 0
	value := sync.OnceValue(func() int { calls++; return calls * 10 })
	values := sync.OnceValues(func() (string, error) { calls++; return "v", coded{calls} })
	fmt.Println(value(), value(), calls)
	fmt.Println(values())
	fmt.Println(values())
	failing := sync.OnceValue(func() int { calls++; panic("once") })
	for range 2 {
		func() {
			defer func() { fmt.Println(recover(), calls) }()
			failing()
		}()
	}

	var p atomic.Pointer[config]
	first, second := &config{"first"}, &config{"second"}
	fmt.Println(p.Load() == nil, p.CompareAndSwap(nil, first), p.CompareAndSwap(nil, second), p.Load().name)
	fmt.Println(p.Swap(second).name, p.Load().name)
	p.Store(nil)
	fmt.Println(p.Load())
	var group sync.WaitGroup
	var list atomic.Pointer[[]int]
	list.Store(new([]int))
	for i := range 50 {
		group.Add(1)
		go func() {
			defer group.Done()
			for {
				old := list.Load()
				longer := append(slices.Clone(*old), i)
				if list.CompareAndSwap(old, &longer) {
					return
				}
			}
		}()
	}
	group.Wait()
	fmt.Println(len(*list.Load()), slices.Max(*list.Load()))
}
