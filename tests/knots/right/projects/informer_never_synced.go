// flags -leaks

package main

// The channel that tells that a cache has its first list is made by the one constructor.
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
	close(i.synced)
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
	c := &Controller{[]*Informer{NewInformer("pods"), NewInformer("nodes")}}
	for _, informer := range c.informers {
		go informer.Run()
	}
	time.Sleep(time.Millisecond)
	c.WaitForCacheSync()
}
