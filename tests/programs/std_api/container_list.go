// run
// What Go exports from container/list, with Go's types (make_signatures.py).
package main

import "container/list"

var _ *interface{} = &new(list.Element).Value
var _ func() *list.List = list.New
var _ func(*list.Element) *list.Element = (*list.Element).Next
var _ func(*list.Element) *list.Element = (*list.Element).Prev
var _ func(*list.List) *list.Element = (*list.List).Back
var _ func(*list.List) *list.Element = (*list.List).Front
var _ func(*list.List) *list.List = (*list.List).Init
var _ func(*list.List, interface{}, *list.Element) *list.Element = (*list.List).InsertAfter
var _ func(*list.List, interface{}, *list.Element) *list.Element = (*list.List).InsertBefore
var _ func(*list.List) int = (*list.List).Len
var _ func(*list.List, *list.Element, *list.Element) = (*list.List).MoveAfter
var _ func(*list.List, *list.Element, *list.Element) = (*list.List).MoveBefore
var _ func(*list.List, *list.Element) = (*list.List).MoveToBack
var _ func(*list.List, *list.Element) = (*list.List).MoveToFront
var _ func(*list.List, interface{}) *list.Element = (*list.List).PushBack
var _ func(*list.List, *list.List) = (*list.List).PushBackList
var _ func(*list.List, interface{}) *list.Element = (*list.List).PushFront
var _ func(*list.List, *list.List) = (*list.List).PushFrontList
var _ func(*list.List, *list.Element) interface{} = (*list.List).Remove
var _ list.Element
var _ list.List

func main() {}
