// run
// Processes: started, waited for, and signalled.

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
)

func run(name string, argv []string, attr *os.ProcAttr) {
	p, err := os.StartProcess(name, argv, attr)
	if err != nil {
		fmt.Println(err)
		return
	}
	state, err := p.Wait()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(state, state.Exited(), state.Success(), state.ExitCode(), state.Pid() == p.Pid, state.UserTime() >= 0, state.SystemTime() >= 0)
	_, err = p.Wait()
	fmt.Println(err)
	fmt.Println(p.Signal(os.Kill), errors.Is(p.Kill(), os.ErrProcessDone))
}

func main() {
	files := []*os.File{nil, os.Stdout, os.Stderr}
	run("/bin/sh", []string{"sh", "-c", "echo out; pwd; echo $A"}, &os.ProcAttr{Dir: "/tmp", Env: []string{"A=b"}, Files: files})
	run("/bin/sh", []string{"sh", "-c", "exit 3"}, &os.ProcAttr{Files: files})
	run("/bin/sh", []string{"sh", "-c", "kill -TERM $$"}, &os.ProcAttr{Files: files})
	run("/no/such/command", nil, &os.ProcAttr{})
	run("/bin/true", []string{"true"}, &os.ProcAttr{Dir: "/no/such/dir"})

	r, w, _ := os.Pipe()
	in, out, _ := os.Pipe()
	p, err := os.StartProcess("/bin/cat", []string{"cat"}, &os.ProcAttr{Files: []*os.File{r, out, os.Stderr}})
	if err != nil {
		fmt.Println(err)
		return
	}
	r.Close()
	out.Close()
	io.WriteString(w, "round trip")
	w.Close()
	data, err := io.ReadAll(in)
	fmt.Println(string(data), err)
	fmt.Println(p.Wait())

	p, _ = os.StartProcess("/bin/sleep", []string{"sleep", "100"}, &os.ProcAttr{})
	fmt.Println(p.Signal(syscall.Signal(0)))
	fmt.Println(p.Kill())
	state, err := p.Wait()
	fmt.Println(state, err)
	status := state.Sys().(syscall.WaitStatus)
	fmt.Println(status.Signaled(), status.Signal(), status.Exited(), status.ExitStatus(), status.CoreDump())
	p, err = os.FindProcess(os.Getpid())
	fmt.Println(p.Pid == os.Getpid(), err, p.Signal(syscall.Signal(0)), p.Release())
	fmt.Println(p.Signal(os.Interrupt))
	gone, err := os.FindProcess(1 << 22)
	fmt.Println(err, gone.Signal(os.Interrupt))
	var none *os.ProcessState
	fmt.Println(none, none.ExitCode(), os.Interrupt, os.Kill)
}
