// run

// Cancelling a parent cancels its children, not the other way round; causes and values.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key string

func main() {
	root, cancelRoot := context.WithCancel(context.WithValue(context.Background(), key("who"), "root"))
	a, cancelA := context.WithCancel(root)
	b := context.WithValue(a, key("b"), 2)
	c, cancelC := context.WithCancelCause(root)
	fmt.Println(b.Value(key("who")), b.Value(key("b")), c.Value(key("b")), b.Value("who"))
	cancelA()
	<-b.Done()
	fmt.Println(a.Err(), b.Err(), root.Err(), c.Err())
	cancelC(fmt.Errorf("because"))
	fmt.Println(c.Err(), context.Cause(c), context.Cause(a), context.Cause(root))
	cancelC(fmt.Errorf("too late"))
	fmt.Println(context.Cause(c))
	d, cancelD := context.WithTimeout(root, time.Hour)
	defer cancelD()
	cancelRoot()
	<-d.Done()
	fmt.Println(d.Err(), root.Err(), errors.Is(d.Err(), context.Canceled))
	e, cancelE := context.WithCancel(d)
	fmt.Println(e.Err())
	cancelE()
	w := context.WithoutCancel(e)
	fmt.Println(w.Err(), w.Done() == nil, w.Value(key("who")))
	fmt.Println(context.Background(), context.TODO(), root)
}
