// Package exec runs other programs.
package exec

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// ErrWaitDelay is why Wait gave up a program's output: somebody kept it open longer than WaitDelay.
var ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")

// Cmd is a program that is to be run, runs or has run. It runs once.
type Cmd struct {
	Path        string   // of the program's file
	Args        []string // its arguments, its name first; none: Path alone
	Env         []string // nil: as ours
	Dir         string   // where it runs; "": here
	Stdin       io.Reader
	Stdout      io.Writer
	Stderr      io.Writer
	ExtraFiles  []*os.File // its files 3 and up
	SysProcAttr *syscall.SysProcAttr

	Process      *os.Process      // once started
	ProcessState *os.ProcessState // once waited for

	Err       error         // of the look-up by Command
	Cancel    func() error  // called when the context is over: kills the program, if not set otherwise
	WaitDelay time.Duration // how long to wait for its end and for its output then; 0: for ever

	ctx     context.Context
	streams streams
	begun   bool
	watched chan watchResult // from the goroutine that watches the context; nil: there is none
}

// watchResult is what has become of the context when the program has ended.
type watchResult struct {
	err      error
	deadline time.Time // for the output; zero: none
}

// Command is a program by its file or by its name, which is looked up in PATH.
func Command(name string, arg ...string) *Cmd {
	c := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if filepath.Base(name) == name {
		path, err := LookPath(name)
		if path != "" {
			c.Path = path
		}
		c.Err = err
	}
	return c
}

// CommandContext is a Command that is ended when the context is.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	c := Command(name, arg...)
	c.ctx = ctx
	c.Cancel = func() error { return c.Process.Kill() }
	return c
}

func (c *Cmd) arguments() []string {
	if len(c.Args) > 0 {
		return c.Args
	}
	return []string{c.Path}
}

// String is for people; no shell would understand it.
func (c *Cmd) String() string {
	if c.Err != nil {
		return strings.Join(c.Args, " ")
	}
	return strings.Join(append([]string{c.Path}, c.arguments()[1:]...), " ")
}

// Run starts the program and waits for its end.
func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

// Start starts the program. Whoever starts one has to Wait for it.
func (c *Cmd) Start() error {
	if c.begun {
		return errors.New("exec: already started")
	}
	c.begun = true
	defer closeAll(&c.streams.childs)
	err := c.launch()
	if err != nil {
		closeAll(&c.streams.parents)
		c.streams.copies = nil
		return err
	}
	c.streams.start()
	if (c.Cancel != nil || c.WaitDelay != 0) && c.ctx != nil && c.ctx.Done() != nil {
		c.watched = make(chan watchResult)
		go c.watch()
	}
	return nil
}

func (c *Cmd) launch() error {
	if c.Path == "" && c.Err == nil {
		c.Err = errors.New("exec: no command")
	}
	if c.Err != nil {
		return c.Err
	}
	if c.Cancel != nil && c.ctx == nil {
		return errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	}
	if c.ctx != nil && c.ctx.Err() != nil {
		return c.ctx.Err()
	}
	stdin, err := c.streams.input(c.Stdin)
	if err != nil {
		return err
	}
	stdout, err := c.streams.output(c.Stdout)
	if err != nil {
		return err
	}
	stderr := stdout
	if !same(c.Stderr, c.Stdout) {
		if stderr, err = c.streams.output(c.Stderr); err != nil {
			return err
		}
	}
	env, err := c.environment()
	if err != nil {
		return err
	}
	c.Process, err = os.StartProcess(c.Path, c.arguments(), &os.ProcAttr{
		Dir:   c.Dir,
		Files: append([]*os.File{stdin, stdout, stderr}, c.ExtraFiles...),
		Env:   env,
		Sys:   c.SysProcAttr,
	})
	return err
}

// watch ends the program when the context is over.
func (c *Cmd) watch() {
	select {
	case c.watched <- watchResult{}:
		return
	case <-c.ctx.Done():
	}
	var result watchResult
	if c.Cancel != nil {
		switch err := c.Cancel(); {
		case err == nil:
			result.err = c.ctx.Err()
		case !errors.Is(err, os.ErrProcessDone):
			result.err = fmt.Errorf("exec: canceling Cmd: %w", err)
		}
	}
	if c.WaitDelay == 0 {
		c.watched <- result
		return
	}
	result.deadline = time.Now().Add(c.WaitDelay)
	timer := time.NewTimer(c.WaitDelay)
	defer timer.Stop()
	select {
	case c.watched <- result:
		return
	case <-timer.C:
	}
	if err := c.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		result.err = fmt.Errorf("exec: killing Cmd: %w", err)
	}
	c.watched <- result
}

// ExitError is the error of a program that did not succeed.
type ExitError struct {
	*os.ProcessState
	Stderr []byte // Output: what it said there, of long texts the beginning and the end
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// Wait waits for the program's end and for all that it has written.
func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.ProcessState != nil {
		return errors.New("exec: Wait was already called")
	}
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state

	var deadline time.Time
	if c.watched != nil {
		result := <-c.watched
		deadline = result.deadline
		if err == nil {
			err = result.err
		}
	}
	if deadline.IsZero() && c.WaitDelay != 0 {
		deadline = time.Now().Add(c.WaitDelay)
	}
	var expired chan struct{}
	if !deadline.IsZero() {
		expired = make(chan struct{})
		defer time.AfterFunc(time.Until(deadline), func() { close(expired) }).Stop()
	}
	if copying := c.streams.finish(expired); err == nil {
		err = copying
	}
	closeAll(&c.streams.parents)
	return err
}

// Output runs the program and returns what it writes to its standard output.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	var said *ends
	if c.Stderr == nil {
		said = new(ends)
		c.Stderr = said
	}
	err := c.Run()
	if failed, ok := err.(*ExitError); ok && said != nil {
		failed.Stderr = said.Bytes()
	}
	return out.Bytes(), err
}

// CombinedOutput runs the program and returns what it writes to standard output and error.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	err := c.Run()
	return out.Bytes(), err
}
