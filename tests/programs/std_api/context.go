// run
// What Go exports from context, with Go's types (make_signatures.py).
package main

import "context"
import "time"

var _ func(context.Context, func()) func() bool = context.AfterFunc
var _ func() context.Context = context.Background
var _ func(context.Context) error = context.Cause
var _ func() context.Context = context.TODO
var _ func(context.Context) (context.Context, context.CancelFunc) = context.WithCancel
var _ func(context.Context) (context.Context, context.CancelCauseFunc) = context.WithCancelCause
var _ func(context.Context, time.Time) (context.Context, context.CancelFunc) = context.WithDeadline
var _ func(context.Context, time.Time, error) (context.Context, context.CancelFunc) = context.WithDeadlineCause
var _ func(context.Context, time.Duration) (context.Context, context.CancelFunc) = context.WithTimeout
var _ func(context.Context, time.Duration, error) (context.Context, context.CancelFunc) = context.WithTimeoutCause
var _ func(context.Context, interface{}, interface{}) context.Context = context.WithValue
var _ func(context.Context) context.Context = context.WithoutCancel
var _ func(context.Context) (time.Time, bool) = (context.Context).Deadline
var _ func(context.Context) <-chan struct{} = (context.Context).Done
var _ func(context.Context) error = (context.Context).Err
var _ func(context.Context, interface{}) interface{} = (context.Context).Value
var _ context.CancelCauseFunc
var _ context.CancelFunc
var _ *error = &context.Canceled
var _ *error = &context.DeadlineExceeded

func main() {}
