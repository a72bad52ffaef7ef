// map: a cache that forgets what was used longest ago: a map and a list.
package main

import (
	"container/list"
	"fmt"
)

const n = 500000 // small: 1500

type entry struct{ key, value int }

type cache struct {
	size  int
	order *list.List
	at    map[int]*list.Element
}

func (c *cache) get(key int) (int, bool) {
	element, ok := c.at[key]
	if !ok {
		return 0, false
	}
	c.order.MoveToFront(element)
	return element.Value.(*entry).value, true
}

func (c *cache) put(key, value int) {
	if element, ok := c.at[key]; ok {
		element.Value.(*entry).value = value
		c.order.MoveToFront(element)
		return
	}
	if c.order.Len() == c.size {
		last := c.order.Back()
		delete(c.at, last.Value.(*entry).key)
		c.order.Remove(last)
	}
	c.at[key] = c.order.PushFront(&entry{key, value})
}

func main() {
	c := &cache{1000, list.New(), map[int]*list.Element{}}
	hits, x := 0, 5
	for i := range n {
		x = (x*1103515245 + 12345) & 0x7fffffff
		key := x >> 10 % 2048
		if _, ok := c.get(key); ok {
			hits++
		} else {
			c.put(key, i)
		}
	}
	fmt.Println(hits, c.order.Len())
}
