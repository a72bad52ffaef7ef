// run

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type ctxKey string

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Err(), bg.Done() == nil)
	ctx, cancel := context.WithCancel(context.WithValue(bg, ctxKey("k"), "v"))
	fmt.Println(ctx, ctx.Value(ctxKey("k")), ctx.Value("k"))
	child, cancelChild := context.WithTimeout(ctx, time.Hour)
	defer cancelChild()
	stop := context.AfterFunc(child, func() {})
	fmt.Println(ctx.Err(), child.Err())
	cancel()
	<-child.Done()
	fmt.Println(ctx.Err(), child.Err(), context.Cause(child), stop())
	short, c2 := context.WithTimeout(bg, time.Millisecond)
	defer c2()
	<-short.Done()
	fmt.Println(short.Err(), errors.Is(short.Err(), context.DeadlineExceeded))
	cause, c3 := context.WithCancelCause(bg)
	c3(errors.New("why"))
	fmt.Println(cause.Err(), context.Cause(cause))
	_, ok := child.Deadline()
	fmt.Println(ok, context.WithoutCancel(child).Err())
	defer func() { fmt.Println(recover()) }()
	context.WithValue(bg, []int{1}, 1)
}
