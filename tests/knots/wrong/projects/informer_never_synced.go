// knot GK004 at 35

package main

// The field that tells that a cache has its first list is only made by a constructor that one of
// the callers does not use.
import (
	"fmt"
	"time"
)

type Informer struct {
	resource string
	items    []string
	synced   chan struct{}
}

func NewInformer(resource string) *Informer {
	return &Informer{resource: resource, synced: make(chan struct{})}
}

func (i *Informer) Run() {
	i.items = append(i.items, i.resource+"/1")
	if i.synced != nil {
		close(i.synced)
	}
}

type Controller struct {
	informers []*Informer
}

func (c *Controller) WaitForCacheSync() {
	for _, informer := range c.informers {
		<-informer.synced
		fmt.Println(informer.resource, "is there")
	}
}

func main() {
	c := &Controller{[]*Informer{NewInformer("pods"), {resource: "nodes"}}}
	for _, informer := range c.informers {
		go informer.Run()
	}
	time.Sleep(time.Millisecond)
	c.WaitForCacheSync()
}
