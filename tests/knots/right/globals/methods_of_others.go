// flags -leaks

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type Probe interface {
	Measure() (int, error)
}

var (
	alarms = make(chan string)
	errDry = errors.New("dry")
)

type level struct{ height int }

func (l *level) Measure() (int, error) {
	l.height--
	if l.height < 0 {
		alarms <- "the tank is empty"
		return 0, errDry
	}
	return l.height, nil
}

// Goes on after main, and may raise an alarm then.
func observe(ctx context.Context, probes []Probe) {
	for ctx.Err() == nil {
		for _, p := range probes {
			if _, err := p.Measure(); err != nil {
				_ = err.Error()
			}
		}
		time.Sleep(time.Millisecond)
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go observe(ctx, []Probe{&level{1 << 40}})
	go func() {
		fmt.Println("alarm:", <-alarms)
	}()
	time.Sleep(5 * time.Millisecond)
}
