// run
// WriteHeapDump writes what the format of Go's heap dumps says. What is told of the heap here holds of any dump.
package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"
	"unsafe"
)

type node struct {
	label [40]byte
	next  *node
}

var (
	list     *node
	text     = strings.Repeat("a text of the heap ", 3)
	numbers  chan int
	anything any
)

type object struct {
	contents []byte
	pointers []uint64
}

type goroutine struct {
	reason string
	frames []string
}

type dump struct {
	start, end uint64
	arch       string
	types      map[uint64]string
	objects    map[uint64]object
	goroutines []goroutine
	variables  []uint64 // what they point to
	finalizers map[uint64]bool
	threads    int
	stats      []uint64
}

type reader struct{ *bufio.Reader }

func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

func (r reader) number() uint64 { return must(binary.ReadUvarint(r)) }
func (r reader) text() string   { return string(r.bytes()) }
func (r reader) numbers(n int) (all []uint64) {
	for range n {
		all = append(all, r.number())
	}
	return all
}

func (r reader) bytes() []byte {
	b := make([]byte, r.number())
	must(io.ReadFull(r, b))
	return b
}

func (r reader) fields() (offsets []uint64) {
	for {
		switch kind := r.number(); kind {
		case 0:
			return offsets
		case 1:
			offsets = append(offsets, r.number())
		default:
			panic(fmt.Sprint("a field of kind ", kind))
		}
	}
}

func words(contents []byte, offsets []uint64) (words []uint64) {
	for _, offset := range offsets {
		words = append(words, binary.LittleEndian.Uint64(contents[offset:]))
	}
	return words
}

func (d *dump) read(r reader) {
	header := make([]byte, 16)
	must(io.ReadFull(r, header))
	fmt.Printf("%q\n", header)
	for {
		switch tag := r.number(); tag {
		case 0:
			_, err := r.ReadByte()
			fmt.Println("then", err)
			return
		case 1:
			address, contents := r.number(), r.bytes()
			d.objects[address] = object{contents, words(contents, r.fields())}
		case 2:
			r.text()
			r.number()
		case 3:
			address := r.number()
			r.number()
			d.types[address] = r.text()
			r.number()
		case 4:
			r.numbers(8)
			g := goroutine{reason: r.text()}
			r.numbers(4)
			d.goroutines = append(d.goroutines, g)
		case 5:
			r.numbers(3)
			r.bytes()
			r.numbers(3)
			g := &d.goroutines[len(d.goroutines)-1]
			g.frames = append(g.frames, r.text())
			r.fields()
		case 6:
			fmt.Println("big-endian:", r.number(), "bytes of a pointer:", r.number())
			d.start, d.end = r.number(), r.number()
			d.arch = r.text()
			fmt.Println(d.arch == runtime.GOARCH, r.text() == runtime.Version(), r.number() == uint64(runtime.NumCPU()))
		case 7:
			d.finalizers[r.number()] = true
			r.numbers(4)
		case 8:
			r.numbers(2)
		case 9:
			r.numbers(3)
			d.threads++
		case 10:
			d.stats = r.numbers(24 + 256 + 1)
		case 11:
			r.numbers(5)
		case 12, 13:
			r.number()
			contents := r.bytes()
			d.variables = append(d.variables, words(contents, r.fields())...)
		case 14:
			r.numbers(7)
		case 15:
			r.numbers(6)
		case 16:
			r.numbers(2)
			for range r.number() {
				r.text()
				r.text()
				r.number()
			}
			r.numbers(2)
		case 17:
			r.numbers(2)
		default:
			panic(fmt.Sprint("a record of kind ", tag))
		}
	}
}

func (d *dump) has(address unsafe.Pointer, label string) bool {
	o, ok := d.objects[uint64(uintptr(address))]
	return ok && bytes.HasPrefix(o.contents, []byte(label))
}

func (d *dump) variable(address unsafe.Pointer) bool {
	for _, word := range d.variables {
		if word == uint64(uintptr(address)) {
			return true
		}
	}
	return false
}

func waitForTheEnd(end chan int, wg *sync.WaitGroup) {
	defer wg.Done()
	<-end
}

func newNode(label string, next *node) *node {
	n := &node{next: next}
	copy(n.label[:], label)
	return n
}

func main() {
	list = newNode("the first", newNode("the second", nil))
	runtime.SetFinalizer(list.next, func(*node) {})
	anything = newNode("in an interface", nil)
	numbers = make(chan int, 4)
	end := make(chan int)
	var wg sync.WaitGroup
	wg.Add(1)
	go waitForTheEnd(end, &wg)
	time.Sleep(10 * time.Millisecond)

	path := filepath.Join(os.TempDir(), fmt.Sprint("heap_dump_", os.Getpid()))
	defer os.Remove(path)
	f := must(os.Create(path))
	debug.WriteHeapDump(f.Fd())
	f.Close()
	close(end)
	wg.Wait()

	f = must(os.Open(path))
	defer f.Close()
	d := dump{types: map[uint64]string{}, objects: map[uint64]object{}, finalizers: map[uint64]bool{}}
	d.read(reader{bufio.NewReader(f)})

	fmt.Println("first:", d.has(unsafe.Pointer(list), "the first"), d.variable(unsafe.Pointer(list)))
	second := uint64(uintptr(unsafe.Pointer(list.next)))
	fmt.Println("first to second:", fmt.Sprint(d.objects[uint64(uintptr(unsafe.Pointer(list)))].pointers) == fmt.Sprint([]uint64{second}))
	fmt.Println("second:", d.has(unsafe.Pointer(list.next), "the second"), d.finalizers[second])
	boxed := unsafe.Pointer(anything.(*node))
	fmt.Println("boxed:", d.has(boxed, "in an interface"), d.variable(boxed))
	fmt.Println("text:", d.has(unsafe.Pointer(unsafe.StringData(text)), text), d.variable(unsafe.Pointer(unsafe.StringData(text))))
	fmt.Println("channel:", d.variable(*(*unsafe.Pointer)(unsafe.Pointer(&numbers))))
	inside := true
	for address := range d.objects {
		inside = inside && d.start <= address && address < d.end
	}
	fmt.Println("all inside:", inside)
	for _, g := range d.goroutines {
		own := slices.IndexFunc(g.frames, func(name string) bool { return strings.HasPrefix(name, "main.") })
		if own >= 0 {
			fmt.Println(g.reason+":", g.frames[own])
		}
	}
	fmt.Println("types:", len(d.types) > 10, "threads:", d.threads > 0)
	fmt.Println("allocated:", d.stats[0] > 0, d.stats[0] <= d.stats[1], "mallocs:", d.stats[4] >= d.stats[5])
}
