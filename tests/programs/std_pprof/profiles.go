// Profiles: which there are, those of one's own, goroutines, what cannot go on, labels, waits, memory, CPU.
package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"runtime/pprof"
	"strings"
	"sync"
	"time"
)

// functions are the functions of package main in a profile's text, in order.
func functions(text string) []string {
	var list []string
	for _, m := range regexp.MustCompile(`\tmain\.(\S+)\+`).FindAllStringSubmatch(text, -1) {
		list = append(list, m[1])
	}
	return list
}

func textOf(name string, debug int) string {
	var b bytes.Buffer
	if err := pprof.Lookup(name).WriteTo(&b, debug); err != nil {
		return err.Error()
	}
	return b.String()
}

func head(text string) string { return text[:strings.IndexByte(text, '\n')] }

func names() {
	for _, p := range pprof.Profiles() {
		fmt.Print(p.Name(), " ")
	}
	fmt.Println(pprof.Lookup("none") == nil)
}

func register(p *pprof.Profile, value any) { p.Add(value, 0) }
func skipped(p *pprof.Profile, value any)  { p.Add(value, 1) }

func own() {
	p := pprof.NewProfile("example.com/things")
	register(p, 1)
	skipped(p, "two")
	skipped(p, 3)
	fmt.Println(p.Count(), p.Name(), pprof.Lookup(p.Name()) == p)
	p.Remove(3)
	p.Remove(4)
	text := textOf(p.Name(), 1)
	fmt.Println(head(text), functions(text))
	for _, f := range []func(){
		func() { register(p, 1) },
		func() { pprof.NewProfile("") },
		func() { pprof.NewProfile("heap") },
		func() { new(pprof.Profile).Add(1, 0) },
		func() { new(pprof.Profile).WriteTo(io.Discard, 0) },
		func() { pprof.Lookup("heap").Add(1, 0) },
		func() { pprof.Labels("a") },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}

func waiter(c chan int) { <-c }

func goroutines() {
	c := make(chan int)
	for range 3 {
		go waiter(c)
	}
	time.Sleep(time.Millisecond)
	text := textOf("goroutine", 1)
	fmt.Println(head(text), strings.Contains(text, "\n3 @ "), functions(text)[0])
	fmt.Println(strings.Count(textOf("goroutine", 2), "main.waiter(...)"), pprof.Lookup("goroutine").Count())
	close(c)
	time.Sleep(time.Millisecond)
}

func forgotten() { <-make(chan int) }

func leaks() {
	go forgotten()
	time.Sleep(time.Millisecond)
	text := textOf("goroutineleak", 1)
	fmt.Println(head(text), functions(text))
	fmt.Println(strings.Contains(textOf("goroutineleak", 2), "[chan receive (leaked)]:"))
}

func labels() {
	ctx := pprof.WithLabels(context.Background(), pprof.Labels("b", "2", "a", "1", "b", "3"))
	pprof.Do(ctx, pprof.Labels("c", "x y"), func(ctx context.Context) {
		pprof.ForLabels(ctx, func(key, value string) bool {
			fmt.Print(key, "=", value, " ")
			return key != "b"
		})
		fmt.Println(pprof.Label(ctx, "c"))
		c := make(chan int)
		go waiter(c) // inherits them
		time.Sleep(time.Millisecond)
		text := textOf("goroutine", 1)
		fmt.Println(strings.Count(text, `# labels: {"a":"1", "b":"3", "c":"x y"}`))
		stack := make([]byte, 1000)
		fmt.Println(head(string(stack[:runtime.Stack(stack, false)])))
		close(c)
	})
	fmt.Println(pprof.Label(ctx, "c"))
	pprof.SetGoroutineLabels(context.Background())
	fmt.Println(strings.Contains(textOf("goroutine", 1), "labels"))
}

func contend(m *sync.Mutex, held chan bool) {
	m.Lock()
	close(held)
	time.Sleep(3 * time.Millisecond)
	m.Unlock()
}

func waits() {
	fmt.Println(pprof.Lookup("block").Count(), pprof.Lookup("mutex").Count(), runtime.SetMutexProfileFraction(1))
	runtime.SetBlockProfileRate(1)
	var m sync.Mutex
	held := make(chan bool)
	go contend(&m, held)
	<-held
	m.Lock()
	m.Unlock()
	runtime.SetBlockProfileRate(0)
	fmt.Println(runtime.SetMutexProfileFraction(0))
	block, mutex := textOf("block", 1), textOf("mutex", 1)
	fmt.Println(strings.HasPrefix(block, "--- contention:\ncycles/second="), strings.Contains(block, "main.waits"))
	fmt.Println(strings.HasPrefix(mutex, "--- mutex:\n"), strings.Contains(mutex, "main.contend"))
	records := make([]runtime.BlockProfileRecord, 10)
	n, ok := runtime.MutexProfile(records)
	fmt.Println(n, ok, records[0].Count, records[0].Cycles > 1000, len(records[0].Stack()) > 1)
}

type block [1000]byte

var kept []*block

func keep() {
	for range 20 {
		kept = append(kept, new(block))
	}
}

func drop() {
	for range 20 {
		kept = append(kept[:1], new(block))
	}
	kept = nil
}

func memory() {
	runtime.MemProfileRate = 1
	keep()
	held := kept
	drop()
	runtime.GC()
	runtime.GC()
	runtime.MemProfileRate = 0
	records := make([]runtime.MemProfileRecord, 5000)
	n, ok := runtime.MemProfile(records, true)
	for _, function := range []string{"main.keep", "main.drop"} {
		allocated, used, bytes := int64(0), int64(0), int64(0)
		for _, r := range records[:n] {
			for _, pc := range r.Stack() {
				if runtime.FuncForPC(pc-1).Name() == function {
					allocated += r.AllocObjects
					used += r.InUseObjects()
					bytes += r.InUseBytes()
					break
				}
			}
		}
		fmt.Println(function, allocated >= 15, used >= 15, bytes >= 15_000)
	}
	fmt.Println(ok, len(held), held[3][5])
	text := textOf("heap", 1)
	fmt.Println(strings.HasPrefix(text, "heap profile: "), strings.Contains(text, "main.keep"), strings.Contains(text, "# runtime.MemStats"))
}

func spin(until time.Time) (n int) {
	for time.Now().Before(until) {
		n++
	}
	return n
}

// unzipped is what the tool pprof reads, of which only the texts are looked at.
func unzipped(b *bytes.Buffer) string {
	r, err := gzip.NewReader(b)
	if err != nil {
		return err.Error()
	}
	text, _ := io.ReadAll(r)
	return string(text)
}

func cpu() {
	var b bytes.Buffer
	fmt.Println(pprof.StartCPUProfile(&b), pprof.StartCPUProfile(&b))
	pprof.Do(context.Background(), pprof.Labels("part", "spinning"), func(context.Context) {
		spin(time.Now().Add(400 * time.Millisecond))
	})
	pprof.StopCPUProfile()
	pprof.StopCPUProfile()
	text := unzipped(&b)
	for _, want := range []string{"main.spin", "main.main", "cpu", "nanoseconds", "samples", "spinning", "profiles.go"} {
		fmt.Print(strings.Contains(text, want), " ")
	}
	fmt.Println()
	b.Reset()
	pprof.Lookup("goroutine").WriteTo(&b, 0)
	fmt.Println(strings.Contains(unzipped(&b), "main.cpu"))
	b.Reset()
	fmt.Println(pprof.WriteHeapProfile(&b), strings.Contains(unzipped(&b), "inuse_space"))
}

func main() {
	names()
	own()
	goroutines()
	leaks()
	labels()
	waits()
	memory()
	cpu()
	fmt.Println(head(textOf("threadcreate", 1))[:27])
	n, ok := runtime.GoroutineProfile(make([]runtime.StackRecord, 50))
	fmt.Println(n, ok)
}
