package os

import (
	"errors"
	"runtime"
	"sync"
	"syscall"
	"time"
)

// Signal is what processes are interrupted with; syscall has those of the system.
type Signal interface {
	String() string
	Signal() // to tell it from other Stringers
}

// The signals that every system has.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

var (
	ErrProcessDone = errors.New("os: process already finished")
	ErrNoHandle    = errors.New("os: process handle unavailable")

	errProcessReleased = errors.New("os: process already released")
)

// Process is a process that StartProcess made or FindProcess found.
type Process struct {
	Pid int

	mu       sync.Mutex
	done     bool // waited for, or never there
	released bool
}

// ProcAttr says how a process starts. Env nil: the program's own.
type ProcAttr struct {
	Dir   string
	Env   []string
	Files []*File
	Sys   *syscall.SysProcAttr
}

// sysSpawn starts a process; fds[i] is to be its descriptor i, -1: closed.
func sysSpawn(name string, argv, env []string, dir string, fds []int) (pid, errno int)

// sysWait waits for a child to end.
func sysWait(pid int, usage *syscall.Rusage) (status, errno int)

// StartProcess runs a program with the arguments argv, of which the first is its name.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Dir != "" {
		if _, err := Stat(attr.Dir); err != nil {
			err.(*PathError).Op = "chdir"
			return nil, err
		}
	}
	env := attr.Env
	if env == nil {
		env = Environ()
	}
	fds := make([]int, len(attr.Files))
	for i, f := range attr.Files {
		fds[i] = int(f.Fd())
	}
	pid, errno := sysSpawn(name, argv, env, attr.Dir, fds)
	runtime.KeepAlive(attr)
	if errno != 0 {
		return nil, pathError("fork/exec", name, errno)
	}
	return &Process{Pid: pid}, nil
}

// FindProcess gives access to a process, whether there is one or not.
func FindProcess(pid int) (*Process, error) {
	p := &Process{Pid: pid}
	p.done = syscall.Kill(pid, 0) == syscall.ESRCH
	return p, nil
}

// state is why nothing can be done with the process any more, or nil.
func (p *Process) state() error {
	switch {
	case p.released:
		return errProcessReleased
	case p.done:
		return ErrProcessDone
	case p.Pid <= 0:
		return errors.New("os: process not initialized")
	}
	return nil
}

func (p *Process) Release() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.released = true
	p.Pid = -1
	return nil
}

func (p *Process) Kill() error { return p.Signal(Kill) }

func (p *Process) Signal(sig Signal) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := p.state(); err != nil {
		return err
	}
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	err := syscall.Kill(p.Pid, s)
	if err == syscall.ESRCH {
		return ErrProcessDone
	}
	return err
}

// Wait waits for a child to end.
func (p *Process) Wait() (*ProcessState, error) {
	p.mu.Lock()
	err := p.state()
	pid := p.Pid
	p.mu.Unlock()
	switch err {
	case nil:
	case ErrProcessDone:
		return nil, NewSyscallError("wait", syscall.ECHILD)
	default:
		return nil, err
	}
	usage := new(syscall.Rusage)
	status, errno := sysWait(pid, usage)
	if errno != 0 {
		return nil, NewSyscallError("wait", syscall.Errno(errno))
	}
	p.mu.Lock()
	p.done = true
	p.mu.Unlock()
	return &ProcessState{pid, syscall.WaitStatus(status), usage}, nil
}

// WithHandle is for systems that give processes handles.
func (p *Process) WithHandle(f func(handle uintptr)) error { return ErrNoHandle }

// ProcessState says how a process ended.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
	usage  *syscall.Rusage
}

func (p *ProcessState) Pid() int      { return p.pid }
func (p *ProcessState) Exited() bool  { return p.status.Exited() }
func (p *ProcessState) Success() bool { return p.status.ExitStatus() == 0 }

// Sys is a syscall.WaitStatus, SysUsage a *syscall.Rusage.
func (p *ProcessState) Sys() any      { return p.status }
func (p *ProcessState) SysUsage() any { return p.usage }

func (p *ProcessState) UserTime() time.Duration   { return time.Duration(p.usage.Utime.Nano()) }
func (p *ProcessState) SystemTime() time.Duration { return time.Duration(p.usage.Stime.Nano()) }

func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	text := ""
	if p.status.Exited() {
		text = "exit status " + decimal(p.status.ExitStatus())
	} else if p.status.Signaled() {
		text = "signal: " + p.status.Signal().String()
	}
	if p.status.CoreDump() {
		text += " (core dumped)"
	}
	return text
}

func decimal(n int) string {
	text := string(rune('0' + n%10))
	if n >= 10 {
		text = decimal(n/10) + text
	}
	return text
}
