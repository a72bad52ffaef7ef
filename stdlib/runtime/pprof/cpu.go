package pprof

import (
	"errors"
	"io"
	"sync"
	"time"
)

var cpu struct {
	mutex sync.Mutex
	// The rest is guarded by it.
	to    io.Writer // nil: no profile is taken
	begun time.Time
}

// The time between two samples.
const cpuPeriod = 10 * time.Millisecond

// StartCPUProfile begins to take samples of where the processors' time goes; StopCPUProfile writes them to w.
func StartCPUProfile(w io.Writer) error {
	cpu.mutex.Lock()
	defer cpu.mutex.Unlock()
	if cpu.to != nil {
		return errors.New("cpu profiling already in use")
	}
	switch startCPU() {
	case 1: // runtime.SetCPUProfileRate has begun it, as programs do which want a rate of their own
		print("runtime: cannot set cpu profile rate until previous profile has finished.\n")
	case 2:
		return errors.New("cpu profiling is not possible where time is virtual")
	}
	cpu.to, cpu.begun = w, time.Now()
	return nil
}

// StopCPUProfile ends the profile, if one is taken, and writes it.
func StopCPUProfile() {
	cpu.mutex.Lock()
	defer cpu.mutex.Unlock()
	if cpu.to == nil {
		return
	}
	samples := samplesOf(stopCPU())
	b := newBuilder()
	b.began(cpu.begun, time.Since(cpu.begun))
	b.periodType("cpu", "nanoseconds", int64(cpuPeriod))
	b.sampleType("samples", "count")
	b.sampleType("cpu", "nanoseconds")
	for _, s := range samples {
		b.sample(s.stack, s.labels, s.count, s.nanoseconds)
	}
	b.writeTo(cpu.to)
	cpu.to = nil
}
