// Pipes of programs and named ones are waited for; a descriptor that is handed out blocks.
package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

func main() {
	dir, _ := os.MkdirTemp("", "f")
	defer os.RemoveAll(dir)
	fifo := dir + "/fifo"
	fmt.Println(exec.Command("mkfifo", fifo).Run())
	go func() {
		f, err := os.OpenFile(fifo, os.O_WRONLY, 0)
		fmt.Fprintln(f, "through a fifo", err)
		time.Sleep(20 * time.Millisecond)
		f.Close()
	}()
	f, err := os.Open(fifo)
	fmt.Println(err, f.SetReadDeadline(time.Now().Add(time.Minute)))
	text, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", text, err)
	cmd := exec.Command("sleep", "5")
	out, _ := cmd.StdoutPipe()
	cmd.Start()
	go func() { time.Sleep(30 * time.Millisecond); out.Close() }()
	_, err = io.ReadAll(out)
	fmt.Println(err)
	cmd.Process.Kill()
	fmt.Println(cmd.Wait())
	r, w, _ := os.Pipe()
	fmt.Println(r.Fd() > 2)
	go func() { time.Sleep(10 * time.Millisecond); w.Write([]byte("blocking")) }()
	var b [20]byte
	n, err := r.Read(b[:])
	fmt.Println(string(b[:n]), err)
}
