// Readers and writers that behave badly, a test of readers, random values, file systems in memory.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"math/rand"
	"os"
	"reflect"
	"strings"
	"testing/fstest"
	"testing/iotest"
	"testing/quick"
	"time"
)

type wrong struct {
	*bytes.Reader
	how string
}

func (w wrong) Read(p []byte) (int, error) {
	if w.how == "short" && w.Len() < 3 {
		return 0, io.EOF
	}
	if w.how == "error" && w.Len() < 5 {
		return 0, errors.New("broken")
	}
	return w.Reader.Read(p)
}
func (w wrong) Seek(offset int64, whence int) (int64, error) {
	if w.how == "seek" && whence == 2 {
		return 0, errors.New("no end")
	}
	if w.how == "offset" && offset < 0 {
		n, err := w.Reader.Seek(offset, whence)
		return n + 1, err
	}
	return w.Reader.Seek(offset, whence)
}
func (w wrong) ReadAt(p []byte, off int64) (int, error) {
	n, err := w.Reader.ReadAt(p, off)
	if w.how == "at" && off > 2 && n > 0 {
		p[0]++
	}
	if w.how == "eof" {
		return n, nil
	}
	return n, err
}

func readers() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	drain := func(name string, r io.Reader, size int) {
		p := make([]byte, size)
		for range 5 {
			n, err := r.Read(p)
			fmt.Printf("%s %q %v\n", name, p[:n], err)
		}
	}
	text := func() io.Reader { return strings.NewReader("abcdef") }
	drain("one", iotest.OneByteReader(text()), 4)
	drain("half", iotest.HalfReader(text()), 4)
	drain("data", iotest.DataErrReader(text()), 4)
	drain("timeout", iotest.TimeoutReader(text()), 2)
	drain("err", iotest.ErrReader(fs.ErrClosed), 2)
	drain("logged", iotest.NewReadLogger("read", text()), 5)
	fmt.Println(iotest.OneByteReader(text()).Read(nil))
	fmt.Println(iotest.ErrTimeout)
	var b bytes.Buffer
	w := iotest.NewWriteLogger("write", iotest.TruncateWriter(&b, 5))
	for _, s := range []string{"abc", "def", "ghi"} {
		fmt.Println(io.WriteString(w, s))
	}
	fmt.Println(b.String())
	content := []byte("hello, reader")
	for _, how := range []string{"", "short", "error", "seek", "offset", "at", "eof"} {
		fmt.Println(how, iotest.TestReader(wrong{bytes.NewReader(content), how}, content))
	}
	fmt.Println(iotest.TestReader(strings.NewReader("abc"), []byte("abd")), iotest.TestReader(strings.NewReader(""), nil))
	fmt.Println(iotest.TestReader(iotest.ErrReader(io.ErrNoProgress), []byte("x")))
}

type point struct {
	X, Y int8
	Name string
	P    *uint16
	M    map[bool]float32
	L    [2][]complex64
}
type even int

func (even) Generate(r *rand.Rand, size int) reflect.Value { return reflect.ValueOf(even(r.Intn(size) * 2)) }

func values() {
	r := rand.New(rand.NewSource(7))
	for _, x := range []any{0, int8(0), uint64(0), 0.0, float32(0), "", true, complex64(0), []int16{}, [3]uint8{}, map[string]int{}, even(0), new(int), struct{}{}} {
		for range 3 {
			v, ok := quick.Value(reflect.TypeOf(x), r)
			if v.Kind() == reflect.Pointer {
				v = v.Elem()
			}
			fmt.Printf("%T %v %+q\n", x, ok, fmt.Sprint(v))
		}
	}
	v, ok := quick.Value(reflect.TypeFor[point](), r)
	p := v.Interface().(point)
	fmt.Println(ok, p.X, p.Y, len(p.Name), p.P != nil, len(p.M), len(p.L[0]), p.L[1])
	_, ok = quick.Value(reflect.TypeFor[chan int](), r)
	fmt.Println(ok)
	config := func() *quick.Config { return &quick.Config{Rand: rand.New(rand.NewSource(1))} }
	fmt.Println(quick.Check(func(a, b int) bool { return a+b == b+a }, config()))
	fmt.Println(quick.Check(func(a uint8) bool { return a < 200 }, config()))
	fmt.Println(quick.Check(func(e even) bool { return e%2 == 0 }, nil))
	fmt.Println(quick.CheckEqual(func(a int8) int { return int(a) * 2 }, func(a int8) int8 { return a * 2 }, config()))
	fmt.Println(quick.CheckEqual(func(a int8) int8 { return a / 2 }, func(a int8) int8 { return a >> 1 }, config()))
	fmt.Println(quick.CheckEqual(func(a int8) int8 { return a + a }, func(a int8) int8 { return a << 1 }, config()))
	for _, f := range []any{1, func() {}, func() int { return 1 }, func(chan int) bool { return true }} {
		fmt.Println(quick.Check(f, config()), quick.CheckEqual(f, f, config()))
	}
	count := 0
	own := &quick.Config{MaxCount: 3, Values: func(v []reflect.Value, r *rand.Rand) { v[0] = reflect.ValueOf(count) }}
	fmt.Println(quick.Check(func(n int) bool { count++; return n == count-1 }, own), count)
	scaled := &quick.Config{MaxCountScale: 0.1}
	count = 0
	quick.Check(func() bool { count++; return true }, scaled)
	fmt.Println(count)
	var failed *quick.CheckError
	fmt.Println(errors.As(quick.Check(func(bool) bool { return false }, config()), &failed), failed.Count, failed.In)
}

// odd hides or changes files of a file system.
type odd struct {
	fstest.MapFS
	how string
}

func (o odd) ReadFile(name string) ([]byte, error) {
	if o.how == "shared" && o.MapFS[name] != nil {
		return o.MapFS[name].Data, nil
	}
	return o.MapFS.ReadFile(name)
}
func (o odd) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := o.MapFS.ReadDir(name)
	if o.how == "order" && len(list) > 1 {
		list[0], list[1] = list[1], list[0]
	}
	if o.how == "less" && len(list) > 1 {
		list = list[1:]
	}
	return list, err
}
func (o odd) Stat(name string) (fs.FileInfo, error) {
	if o.how == "stat" {
		return o.MapFS.Stat(".")
	}
	return o.MapFS.Stat(name)
}
func (o odd) Glob(pattern string) ([]string, error) {
	list, err := o.MapFS.Glob(pattern)
	if o.how == "glob" {
		return append(list, "a"), err
	}
	return list, err
}
func (o odd) Open(name string) (fs.File, error) {
	if o.how == "paths" {
		name = strings.TrimPrefix(name, "/")
	}
	return o.MapFS.Open(name)
}

func files() {
	moment := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	newFS := func() fstest.MapFS {
		return fstest.MapFS{
			"hello.txt":      {Data: []byte("hello"), ModTime: moment, Mode: 0o644},
			"dir/a.txt":      {Data: []byte("aaa")},
			"dir/sub/b.txt":  {Data: []byte("b"), Sys: 7},
			"empty":          {Mode: fs.ModeDir | 0o700},
			"link":           {Data: []byte("dir/sub"), Mode: fs.ModeSymlink},
			"dir/up":         {Data: []byte("../hello.txt"), Mode: fs.ModeSymlink},
			"absolute":       {Data: []byte("/x"), Mode: fs.ModeSymlink},
		}
	}
	fsys := newFS()
	fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		info, err := d.Info()
		fmt.Println(path, d, info.Mode(), info.Size(), info.ModTime().Unix(), info.Sys(), err)
		return nil
	})
	for _, name := range []string{"hello.txt", "link/b.txt", "dir/up", "absolute", "none", "dir", "../x", "dir/sub", "empty", "."} {
		data, err := fsys.ReadFile(name)
		info, serr := fsys.Stat(name)
		linked, lerr := fsys.Lstat(name)
		target, rerr := fsys.ReadLink(name)
		fmt.Printf("%s: %q %v; %v %v; %v %v; %q %v\n", name, data, err, info, serr, linked, lerr, target, rerr)
	}
	fmt.Println(fsys.Glob("*/*.txt"))
	sub, err := fsys.Sub("dir")
	data, _ := fs.ReadFile(sub, "sub/b.txt")
	fmt.Println(err, string(data))
	f, _ := fsys.Open("hello.txt")
	fmt.Println(f.(io.Seeker).Seek(2, io.SeekStart))
	rest, _ := io.ReadAll(f)
	fmt.Println(string(rest))
	fmt.Println(f.(io.Seeker).Seek(9, io.SeekCurrent))
	fmt.Println(f.(io.ReaderAt).ReadAt(make([]byte, 2), 99))
	d, _ := fsys.Open("dir")
	fmt.Println(d.Read(nil))
	delete(fsys, "absolute")
	fmt.Println(fstest.TestFS(fsys, "hello.txt", "dir/sub/b.txt", "link"))
	fmt.Println(fstest.TestFS(fsys, "hello.txt", "missing", "dir/none"))
	fmt.Println(fstest.TestFS(fsys), fstest.TestFS(fstest.MapFS{}))
	fmt.Println(fstest.TestFS(newFS(), "hello.txt"))
	for _, how := range []string{"", "shared", "order", "less", "stat", "glob", "paths"} {
		small := fstest.MapFS{"a": {Data: []byte("1")}, "d/x": {Data: []byte("2")}, "d/y": {}}
		fmt.Println(how, fstest.TestFS(odd{small, how}, "a", "d/x"))
	}
	dir, _ := os.MkdirTemp("", "fstest")
	defer os.RemoveAll(dir)
	os.WriteFile(dir+"/x", []byte("content"), 0o600)
	os.Mkdir(dir+"/d", 0o700)
	os.WriteFile(dir+"/d/y", nil, 0o600)
	fmt.Println(fstest.TestFS(os.DirFS(dir), "x", "d/y"))
}

func main() {
	readers()
	values()
	files()
}
