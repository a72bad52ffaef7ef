// run
// What Go exports from os/exec, with Go's types (make_signatures.py).
package main

import "context"
import "io"
import "os"
import "os/exec"
import "syscall"
import "time"

var _ *[]string = &new(exec.Cmd).Args
var _ *func() error = &new(exec.Cmd).Cancel
var _ *string = &new(exec.Cmd).Dir
var _ *[]string = &new(exec.Cmd).Env
var _ *error = &new(exec.Cmd).Err
var _ *[]*os.File = &new(exec.Cmd).ExtraFiles
var _ *string = &new(exec.Cmd).Path
var _ **os.Process = &new(exec.Cmd).Process
var _ **os.ProcessState = &new(exec.Cmd).ProcessState
var _ *io.Writer = &new(exec.Cmd).Stderr
var _ *io.Reader = &new(exec.Cmd).Stdin
var _ *io.Writer = &new(exec.Cmd).Stdout
var _ **syscall.SysProcAttr = &new(exec.Cmd).SysProcAttr
var _ *time.Duration = &new(exec.Cmd).WaitDelay
var _ *error = &new(exec.Error).Err
var _ *string = &new(exec.Error).Name
var _ *[]uint8 = &new(exec.ExitError).Stderr
var _ func(string, ...string) *exec.Cmd = exec.Command
var _ func(context.Context, string, ...string) *exec.Cmd = exec.CommandContext
var _ func(string) (string, error) = exec.LookPath
var _ func(*exec.Cmd) ([]uint8, error) = (*exec.Cmd).CombinedOutput
var _ func(*exec.Cmd) []string = (*exec.Cmd).Environ
var _ func(*exec.Cmd) ([]uint8, error) = (*exec.Cmd).Output
var _ func(*exec.Cmd) error = (*exec.Cmd).Run
var _ func(*exec.Cmd) error = (*exec.Cmd).Start
var _ func(*exec.Cmd) (io.ReadCloser, error) = (*exec.Cmd).StderrPipe
var _ func(*exec.Cmd) (io.WriteCloser, error) = (*exec.Cmd).StdinPipe
var _ func(*exec.Cmd) (io.ReadCloser, error) = (*exec.Cmd).StdoutPipe
var _ func(*exec.Cmd) string = (*exec.Cmd).String
var _ func(*exec.Cmd) error = (*exec.Cmd).Wait
var _ func(*exec.Error) string = (*exec.Error).Error
var _ func(*exec.Error) error = (*exec.Error).Unwrap
var _ func(*exec.ExitError) string = (*exec.ExitError).Error
var _ func(exec.ExitError) int = (exec.ExitError).ExitCode
var _ func(exec.ExitError) bool = (exec.ExitError).Exited
var _ func(exec.ExitError) int = (exec.ExitError).Pid
var _ func(exec.ExitError) string = (exec.ExitError).String
var _ func(exec.ExitError) bool = (exec.ExitError).Success
var _ func(exec.ExitError) interface{} = (exec.ExitError).Sys
var _ func(exec.ExitError) interface{} = (exec.ExitError).SysUsage
var _ func(exec.ExitError) time.Duration = (exec.ExitError).SystemTime
var _ func(exec.ExitError) time.Duration = (exec.ExitError).UserTime
var _ exec.Cmd
var _ exec.Error
var _ exec.ExitError
var _ *error = &exec.ErrDot
var _ *error = &exec.ErrNotFound
var _ *error = &exec.ErrWaitDelay

func main() {}
