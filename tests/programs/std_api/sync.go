// run
// What Go exports from sync, with Go's types (make_signatures.py).
package main

import "sync"

var _ *sync.Locker = &new(sync.Cond).L
var _ *func() interface{} = &new(sync.Pool).New
var _ func(sync.Locker) *sync.Cond = sync.NewCond
var _ func(func()) func() = sync.OnceFunc
func _[T0 interface{}]() { var _ func(func() T0) func() T0 = sync.OnceValue[T0] }
func _[T0 interface{}, T1 interface{}]() { var _ func(func() (T0, T1)) func() (T0, T1) = sync.OnceValues[T0, T1] }
var _ func(*sync.Cond) = (*sync.Cond).Broadcast
var _ func(*sync.Cond) = (*sync.Cond).Signal
var _ func(*sync.Cond) = (*sync.Cond).Wait
var _ func(sync.Locker) = (sync.Locker).Lock
var _ func(sync.Locker) = (sync.Locker).Unlock
var _ func(*sync.Map) = (*sync.Map).Clear
var _ func(*sync.Map, interface{}, interface{}) bool = (*sync.Map).CompareAndDelete
var _ func(*sync.Map, interface{}, interface{}, interface{}) bool = (*sync.Map).CompareAndSwap
var _ func(*sync.Map, interface{}) = (*sync.Map).Delete
var _ func(*sync.Map, interface{}) (interface{}, bool) = (*sync.Map).Load
var _ func(*sync.Map, interface{}) (interface{}, bool) = (*sync.Map).LoadAndDelete
var _ func(*sync.Map, interface{}, interface{}) (interface{}, bool) = (*sync.Map).LoadOrStore
var _ func(*sync.Map, func(interface{}, interface{}) bool) = (*sync.Map).Range
var _ func(*sync.Map, interface{}, interface{}) = (*sync.Map).Store
var _ func(*sync.Map, interface{}, interface{}) (interface{}, bool) = (*sync.Map).Swap
var _ func(*sync.Mutex) = (*sync.Mutex).Lock
var _ func(*sync.Mutex) bool = (*sync.Mutex).TryLock
var _ func(*sync.Mutex) = (*sync.Mutex).Unlock
var _ func(*sync.Once, func()) = (*sync.Once).Do
var _ func(*sync.Pool) interface{} = (*sync.Pool).Get
var _ func(*sync.Pool, interface{}) = (*sync.Pool).Put
var _ func(*sync.RWMutex) = (*sync.RWMutex).Lock
var _ func(*sync.RWMutex) = (*sync.RWMutex).RLock
var _ func(*sync.RWMutex) sync.Locker = (*sync.RWMutex).RLocker
var _ func(*sync.RWMutex) = (*sync.RWMutex).RUnlock
var _ func(*sync.RWMutex) bool = (*sync.RWMutex).TryLock
var _ func(*sync.RWMutex) bool = (*sync.RWMutex).TryRLock
var _ func(*sync.RWMutex) = (*sync.RWMutex).Unlock
var _ func(*sync.WaitGroup, int) = (*sync.WaitGroup).Add
var _ func(*sync.WaitGroup) = (*sync.WaitGroup).Done
var _ func(*sync.WaitGroup, func()) = (*sync.WaitGroup).Go
var _ func(*sync.WaitGroup) = (*sync.WaitGroup).Wait
var _ sync.Cond
var _ sync.Map
var _ sync.Mutex
var _ sync.Once
var _ sync.Pool
var _ sync.RWMutex
var _ sync.WaitGroup

func main() {}
