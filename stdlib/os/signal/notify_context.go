package signal

import (
	"context"
	"os"
)

// NotifyContext is a context that is done at the first of the signals, when stop is called, or with its
// parent.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(parent)
	c := &signalContext{Context: ctx, cancel: cancel, signals: signals, arrived: make(chan os.Signal, 1)}
	Notify(c.arrived, signals...)
	if ctx.Err() == nil {
		go func() {
			select {
			case sig := <-c.arrived:
				c.cancel(cause(sig.String() + " signal received"))
			case <-c.Done():
			}
		}()
	}
	return c, c.stop
}

type signalContext struct {
	context.Context

	cancel  context.CancelCauseFunc
	signals []os.Signal
	arrived chan os.Signal
}

func (c *signalContext) stop() {
	c.cancel(nil)
	Stop(c.arrived)
}

func (c *signalContext) String() string {
	name := c.Context.(interface{ String() string }).String()
	text := "signal.NotifyContext(" + name[:len(name)-len(".WithCancel")]
	for i, sig := range c.signals {
		if i == 0 {
			text += ", ["
		} else {
			text += " "
		}
		text += sig.String()
	}
	if len(c.signals) > 0 {
		text += "]"
	}
	return text + ")"
}

// cause is why the context is done, and to errors.Is the same as context.Canceled.
type cause string

func (c cause) Error() string        { return string(c) }
func (c cause) Is(target error) bool { return target == context.Canceled }
