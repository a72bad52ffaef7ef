// Programs are run, fed, read, ended and looked up.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

func main() {
	out, err := exec.Command("echo", "hello", "there").Output()
	fmt.Printf("%q %v\n", out, err)

	cmd := exec.Command("tr", "a-z", "A-Z")
	cmd.Stdin = strings.NewReader("some text\n")
	var buf bytes.Buffer
	cmd.Stdout = &buf
	fmt.Println(cmd.Run(), buf.String(), cmd.ProcessState, cmd.ProcessState.Success(), strings.HasSuffix(cmd.String(), "/tr a-z A-Z"))
	fmt.Println(cmd.Run(), cmd.Start(), cmd.Wait())

	out, err = exec.Command("sh", "-c", "echo out; echo err >&2; exit 3").Output()
	var failed *exec.ExitError
	fmt.Printf("%q %v %v\n", out, err, errors.As(err, &failed))
	fmt.Printf("%q %d %v %v\n", failed.Stderr, failed.ExitCode(), failed.Success(), failed.Exited())
	out, err = exec.Command("sh", "-c", "echo out; echo err >&2; kill -9 $$").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	_, err = exec.Command("sh", "-c", "yes ab | head -c 100000 >&2; exit 1").Output()
	errors.As(err, &failed)
	fmt.Println(len(failed.Stderr), strings.Count(string(failed.Stderr), "... omitting 34464 bytes ..."))

	cat := exec.Command("cat")
	in, err := cat.StdinPipe()
	fmt.Println(err)
	from, err := cat.StdoutPipe()
	fmt.Println(err, cat.Start())
	_, err = cat.StderrPipe()
	fmt.Println(err)
	fmt.Fprintln(in, "line 1")
	fmt.Fprintln(in, "line 2")
	in.Close()
	text, err := io.ReadAll(from)
	fmt.Printf("%q %v %v\n", text, err, cat.Wait())

	_, err = exec.LookPath("no-such-program")
	fmt.Println(err, errors.Is(err, exec.ErrNotFound))
	missing := exec.Command("no-such-program", "x")
	fmt.Println(missing.Err, missing, missing.Run())
	_, err = exec.LookPath("")
	fmt.Println(err)
	_, err = exec.LookPath("/etc/passwd")
	fmt.Println(err, errors.Is(err, fs.ErrPermission))
	_, err = exec.LookPath("/etc")
	fmt.Println(err)
	_, err = exec.LookPath("/no/such")
	fmt.Println(err, errors.Is(err, fs.ErrNotExist))
	err = exec.Command("/no/such").Run()
	fmt.Println(err)
	fmt.Println((&exec.Cmd{}).Run(), (&exec.Cmd{}).Wait(), (&exec.Cmd{Path: "/bin/true"}).Run())
	path, err := exec.LookPath("sh")
	fmt.Println(filepath.Base(path), err)

	env := exec.Command("sh", "-c", "echo $A-$B; pwd")
	env.Env = []string{"A=1", "B=2", "A=3"}
	env.Dir = "/"
	out, err = env.Output()
	fmt.Printf("%q %v %v\n", out, err, env.Environ())
	bad := exec.Command("true")
	bad.Env = []string{"A=\x00"}
	fmt.Println(bad.Run())

	ctx, cancel := context.WithTimeout(context.Background(), 700*time.Millisecond)
	defer cancel()
	start := time.Now()
	sleep := exec.CommandContext(ctx, "sleep", "10")
	err = sleep.Run()
	fmt.Println(err, time.Since(start) < 5*time.Second, ctx.Err())
	fmt.Println(exec.CommandContext(ctx, "sleep", "1").Run())

	ctx, cancel = context.WithCancel(context.Background())
	polite := exec.CommandContext(ctx, "sh", "-c", "trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.01; done")
	polite.Cancel = func() error { return polite.Process.Signal(syscall.SIGTERM) }
	from, _ = polite.StdoutPipe()
	fmt.Println(polite.Start())
	ready := make([]byte, 6)
	io.ReadFull(from, ready)
	cancel()
	text, _ = io.ReadAll(from)
	fmt.Printf("%q %q %v\n", ready, text, polite.Wait())

	late := exec.Command("sh", "-c", "sleep 3 & echo started")
	late.WaitDelay = 500 * time.Millisecond
	var held bytes.Buffer
	late.Stdout = &held
	fmt.Println(late.Run(), held.String())

	r, w, _ := os.Pipe()
	extra := exec.Command("sh", "-c", "echo extra >&3")
	extra.ExtraFiles = []*os.File{w}
	fmt.Println(extra.Run())
	w.Close()
	text, _ = io.ReadAll(r)
	fmt.Printf("%q\n", text)

	wrong := exec.Command("true")
	wrong.Cancel = func() error { return nil }
	fmt.Println(wrong.Run())
	wrong = exec.Command("true")
	wrong.Stdin, wrong.Stdout, wrong.Stderr = os.Stdin, os.Stdout, os.Stderr
	_, err = wrong.StdinPipe()
	_, err2 := wrong.StdoutPipe()
	_, err3 := wrong.StderrPipe()
	_, err4 := wrong.Output()
	fmt.Println(err, err2, err3, err4)
	wrong.Stdout = nil
	_, err = wrong.CombinedOutput()
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		exec.CommandContext(nil, "true")
	}()
}
