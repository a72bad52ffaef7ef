// run
// What Go exports from os/signal, with Go's types (make_signatures.py).
package main

import "context"
import "os"
import "os/signal"

var _ func(...os.Signal) = signal.Ignore
var _ func(os.Signal) bool = signal.Ignored
var _ func(chan<- os.Signal, ...os.Signal) = signal.Notify
var _ func(context.Context, ...os.Signal) (context.Context, context.CancelFunc) = signal.NotifyContext
var _ func(...os.Signal) = signal.Reset
var _ func(chan<- os.Signal) = signal.Stop

func main() {}
