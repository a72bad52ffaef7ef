// Channels made, sent to, received from and selected by package reflect.
package main

import (
	"fmt"
	"reflect"
	"sync"
	"time"
)

type Big struct {
	A [30]int
	S string
}

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %v\n", what, r)
		}
	}()
	f()
	fmt.Println(what, "fine")
}

func main() {
	c := reflect.MakeChan(reflect.TypeFor[chan string](), 2)
	c.Send(reflect.ValueOf("one"))
	fmt.Println(c.Len(), c.Cap(), c.Type(), c.TrySend(reflect.ValueOf("two")), c.TrySend(reflect.ValueOf("three")))
	x, ok := c.Recv()
	fmt.Println(x, ok)
	fmt.Println(c.TryRecv())
	x, ok = c.TryRecv()
	fmt.Println(x.IsValid(), ok)
	c.Close()
	x, ok = c.TryRecv()
	fmt.Printf("%q %v\n", x, ok)
	x, ok = c.Recv()
	fmt.Printf("%q %v\n", x, ok)
	ch := c.Interface().(chan string)
	_, ok = <-ch
	fmt.Println(ok)

	unbuffered := reflect.ValueOf(make(chan Big))
	var group sync.WaitGroup
	group.Go(func() {
		for i := range 3 {
			unbuffered.Send(reflect.ValueOf(Big{S: fmt.Sprint("big", i)}))
		}
		unbuffered.Close()
	})
	for {
		x, ok := unbuffered.Recv()
		if !ok {
			fmt.Println(x.Field(1).Len(), x.Type())
			break
		}
		fmt.Println(x.FieldByName("S"))
	}
	group.Wait()

	faces := make(chan any, 3)
	fv := reflect.ValueOf(faces)
	fv.Send(reflect.ValueOf(1))
	fv.Send(reflect.ValueOf("s"))
	fv.Send(reflect.Zero(reflect.TypeFor[error]()))
	for range 3 {
		x, _ := fv.Recv()
		fmt.Print(x.Kind(), " ", x.IsNil(), " ", x.Interface(), "; ")
	}
	fmt.Println()

	a, b := make(chan int), make(chan string, 1)
	done := make(chan struct{})
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)},
		{Dir: reflect.SelectSend, Chan: reflect.ValueOf(b), Send: reflect.ValueOf("sent")},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(done)},
		{Dir: reflect.SelectRecv},
	}
	chosen, v, ok := reflect.Select(cases)
	fmt.Println(chosen, v.IsValid(), ok, <-b)
	cases[1].Chan = reflect.Value{}
	go func() { time.Sleep(time.Millisecond); a <- 7 }()
	chosen, v, ok = reflect.Select(cases)
	fmt.Println(chosen, v, ok)
	go func() { time.Sleep(time.Millisecond); close(done) }()
	chosen, v, ok = reflect.Select(cases)
	fmt.Println(chosen, v, ok)
	cases[2].Chan = reflect.Value{}
	chosen, v, ok = reflect.Select(append(cases, reflect.SelectCase{Dir: reflect.SelectDefault}))
	fmt.Println(chosen, v.IsValid(), ok)
	var large []reflect.SelectCase
	for i := range 100 {
		c := make(chan int, 1)
		c <- i
		large = append(large, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)})
	}
	sum := 0
	for range 100 {
		i, v, _ := reflect.Select(large)
		sum += int(v.Int())
		large[i].Chan = reflect.Value{}
	}
	fmt.Println(sum)
	bigs := make(chan Big)
	go func() { bigs <- Big{S: "selected"} }()
	_, v, ok = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(bigs)}})
	fmt.Println(v.Field(1), ok)
	go reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(bigs), Send: reflect.ValueOf(Big{S: "back"})}})
	fmt.Println((<-bigs).S)

	closed := make(chan int)
	close(closed)
	cv := reflect.ValueOf(closed)
	recvOnly, sendOnly := reflect.ValueOf((<-chan int)(a)), reflect.ValueOf((chan<- int)(a))
	try("send on closed", func() { cv.Send(reflect.ValueOf(1)) })
	try("try send on closed", func() { cv.TrySend(reflect.ValueOf(1)) })
	try("select send on closed", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: cv, Send: reflect.ValueOf(1)}})
	})
	try("close closed", func() { cv.Close() })
	try("close nil", func() { reflect.Zero(cv.Type()).Close() })
	try("close receive-only", func() { recvOnly.Close() })
	try("send receive-only", func() { recvOnly.Send(reflect.ValueOf(1)) })
	try("recv send-only", func() { sendOnly.Recv() })
	try("send wrong", func() { reflect.ValueOf(a).Send(reflect.ValueOf("s")) })
	try("send zero", func() { reflect.ValueOf(a).Send(reflect.Value{}) })
	try("recv int", func() { reflect.ValueOf(1).Recv() })
	try("make int", func() { reflect.MakeChan(reflect.TypeOf(1), 0) })
	try("make negative", func() { reflect.MakeChan(cv.Type(), -1) })
	try("make one way", func() { reflect.MakeChan(recvOnly.Type(), 0) })
	one := func(c reflect.SelectCase) func() { return func() { reflect.Select([]reflect.SelectCase{c, c}) } }
	try("dir", one(reflect.SelectCase{}))
	try("defaults", one(reflect.SelectCase{Dir: reflect.SelectDefault}))
	try("default chan", one(reflect.SelectCase{Dir: reflect.SelectDefault, Chan: cv}))
	try("default send", one(reflect.SelectCase{Dir: reflect.SelectDefault, Send: cv}))
	try("recv send", one(reflect.SelectCase{Dir: reflect.SelectRecv, Send: cv}))
	try("send missing", one(reflect.SelectCase{Dir: reflect.SelectSend, Chan: cv}))
	try("send recv-only", one(reflect.SelectCase{Dir: reflect.SelectSend, Chan: recvOnly, Send: cv}))
	try("recv send-only", one(reflect.SelectCase{Dir: reflect.SelectRecv, Chan: sendOnly}))
	try("select wrong", one(reflect.SelectCase{Dir: reflect.SelectSend, Chan: cv, Send: cv}))
	fmt.Println(reflect.ChanOf(reflect.RecvDir, reflect.TypeOf(1)), recvOnly.Type().ChanDir())
}
