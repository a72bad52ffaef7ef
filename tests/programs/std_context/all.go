// run
// All of package context: cancellation, causes, deadlines, values, AfterFunc, and how contexts print.

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"
)

type key int
type named struct{ n int }

func (k key) String() string { return fmt.Sprintf("key#%d", int(k)) }

var bg = context.Background()

func state(name string, ctx context.Context) {
	deadline, ok := ctx.Deadline()
	_ = deadline
	done := false
	select {
	case <-ctx.Done():
		done = true
	default:
	}
	fmt.Println(name, ctx.Err(), context.Cause(ctx), ok, done)
}

func causes() {
	why := errors.New("why")
	ctx, cancel := context.WithCancelCause(bg)
	child, cancelChild := context.WithCancel(ctx)
	grand, cancelGrand := context.WithCancelCause(child)
	state("before", grand)
	cancelGrand(nil)
	state("grand", grand)
	cancel(why)
	cancel(errors.New("too late"))
	state("ctx", ctx)
	state("child", child)
	state("grand", grand)
	cancelChild()
	late, cancelLate := context.WithCancelCause(ctx)
	state("late", late)
	cancelLate(errors.New("other"))
	state("late", late)
	fmt.Println(context.Cause(bg), context.Cause(context.WithValue(ctx, key(1), 1)))
}

func deadlines() {
	past, cancel := context.WithDeadline(bg, time.Now().Add(-time.Second))
	state("past", past)
	cancel()
	short, cancel := context.WithTimeout(bg, time.Millisecond)
	<-short.Done()
	state("short", short)
	cancel()
	slow := errors.New("too slow")
	caused, cancel := context.WithTimeoutCause(bg, time.Millisecond, slow)
	<-caused.Done()
	state("caused", caused)
	cancel()
	early, cancel := context.WithTimeoutCause(bg, time.Hour, slow)
	cancel()
	state("early", early)
	atOnce, cancel := context.WithDeadlineCause(bg, time.Now().Add(-1), slow)
	state("at once", atOnce)
	cancel()
	outer, cancelOuter := context.WithTimeout(bg, time.Hour)
	inner, cancelInner := context.WithTimeout(outer, 2*time.Hour)
	o, _ := outer.Deadline()
	i, _ := inner.Deadline()
	fmt.Println(o.Equal(i))
	nearer, cancelNearer := context.WithTimeout(outer, time.Minute)
	n, _ := nearer.Deadline()
	fmt.Println(n.Before(o))
	cancelNearer()
	cancelOuter()
	state("inner", inner)
	cancelInner()
	var err error = context.DeadlineExceeded
	timeout, ok := err.(interface{ Timeout() bool })
	fmt.Println(err, ok && timeout.Timeout(), errors.Is(err, os.ErrDeadlineExceeded))
	temporary, ok := err.(interface{ Temporary() bool })
	fmt.Println(ok && temporary.Temporary(), context.Canceled)
}

func values() {
	ctx := context.WithValue(bg, key(1), "one")
	ctx = context.WithValue(ctx, "text", 2)
	ctx = context.WithValue(ctx, named{3}, nil)
	ctx, cancel := context.WithCancel(ctx)
	ctx = context.WithValue(ctx, key(1), "shadowed")
	fmt.Println(ctx.Value(key(1)), ctx.Value("text"), ctx.Value(named{3}), ctx.Value(key(2)), ctx.Value(1))
	fmt.Println(ctx)
	free := context.WithoutCancel(ctx)
	cancel()
	fmt.Println(free.Err(), free.Done() == nil, free.Value("text"), context.Cause(free))
	fmt.Println(free)
	child, cancelChild := context.WithCancel(free)
	state("child of free", child)
	cancelChild()
	state("child of free", child)
	for _, f := range []func(){
		func() { context.WithValue(nil, 1, 1) },
		func() { context.WithValue(bg, nil, 1) },
		func() { context.WithValue(bg, []int{}, 1) },
		func() { context.WithCancel(nil) },
		func() { context.WithDeadline(nil, time.Now()) },
		func() { context.WithoutCancel(nil) },
	} {
		func() {
			defer func() { fmt.Println("panic:", recover()) }()
			f()
		}()
	}
}

func afterFuncs() {
	var wg sync.WaitGroup
	ctx, cancel := context.WithCancel(bg)
	wg.Add(2)
	stop := context.AfterFunc(ctx, func() { defer wg.Done() })
	other := context.AfterFunc(ctx, func() { fmt.Println("stopped ones do not run") })
	nested := context.AfterFunc(context.WithValue(ctx, key(1), 1), func() { defer wg.Done() })
	fmt.Println(other(), other())
	cancel()
	wg.Wait()
	fmt.Println(stop(), nested())
	wg.Add(1)
	late := context.AfterFunc(ctx, wg.Done)
	wg.Wait()
	fmt.Println(late())
}

// own is a context of the program's own.
type own struct {
	context.Context
	done chan struct{}
	err  error
	mu   sync.Mutex
}

func (o *own) Done() <-chan struct{} { return o.done }
func (o *own) Err() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.err
}
func (o *own) finish(err error) {
	o.mu.Lock()
	o.err = err
	o.mu.Unlock()
	close(o.done)
}

func custom() {
	o := &own{Context: bg, done: make(chan struct{})}
	child, cancel := context.WithCancel(o)
	defer cancel()
	grand, cancelGrand := context.WithTimeout(child, time.Hour)
	defer cancelGrand()
	state("custom", grand)
	o.finish(errors.New("mine"))
	<-grand.Done()
	state("child", child)
	state("grand", grand)
	wrapped := struct{ context.Context }{child}
	last, cancelLast := context.WithCancel(wrapped)
	state("wrapped", last)
	cancelLast()
}

func tree() {
	root, cancel := context.WithCancel(bg)
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		ctx, cancelOne := context.WithCancel(root)
		wg.Go(func() {
			<-ctx.Done()
			if ctx.Err() != context.Canceled {
				fmt.Println("wrong", ctx.Err())
			}
		})
		if i%2 == 0 {
			cancelOne()
		} else {
			defer cancelOne()
		}
	}
	cancel()
	wg.Wait()
	fmt.Println("all done")
}

func main() {
	fmt.Println(bg, context.TODO(), bg.Done() == nil, context.TODO().Value(1))
	causes()
	deadlines()
	values()
	afterFuncs()
	custom()
	tree()
	ctx, cancel := context.WithCancel(bg)
	fmt.Println(ctx)
	cancel()
	ctx, _ = context.WithCancelCause(ctx)
	fmt.Println(ctx)
}
