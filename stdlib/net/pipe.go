package net

import (
	"io"
	"os"
	"sync"
	"time"
)

// pipeDeadline closes a channel when its time has come.
type pipeDeadline struct {
	mutex  sync.Mutex
	timer  *time.Timer
	passed chan struct{}
}

func (d *pipeDeadline) set(t time.Time) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.timer != nil && !d.timer.Stop() {
		<-d.passed // it is about to close the channel
	}
	d.timer = nil
	closed := isClosed(d.passed)
	if t.IsZero() {
		if closed {
			d.passed = make(chan struct{})
		}
		return
	}
	if wait := time.Until(t); wait > 0 {
		if closed {
			d.passed = make(chan struct{})
		}
		passed := d.passed
		d.timer = time.AfterFunc(wait, func() { close(passed) })
	} else if !closed {
		close(d.passed)
	}
}

func (d *pipeDeadline) wait() chan struct{} {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	return d.passed
}

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "pipe" }

// pipe is one end. What is written is handed over without being copied in between; how much of it was
// taken comes back.
type pipe struct {
	writing sync.Mutex // one Write at a time

	in       <-chan []byte
	took     chan<- int
	out      chan<- []byte
	wasTaken <-chan int

	once   sync.Once
	done   chan struct{} // closed with this end
	remote <-chan struct{}

	readDeadline, writeDeadline pipeDeadline
}

// Pipe makes two ends of a connection within the program.
func Pipe() (Conn, Conn) {
	data1, data2 := make(chan []byte), make(chan []byte)
	count1, count2 := make(chan int), make(chan int)
	done1, done2 := make(chan struct{}), make(chan struct{})
	p1 := &pipe{in: data1, took: count1, out: data2, wasTaken: count2, done: done1, remote: done2}
	p2 := &pipe{in: data2, took: count2, out: data1, wasTaken: count1, done: done2, remote: done1}
	for _, p := range []*pipe{p1, p2} {
		p.readDeadline.passed = make(chan struct{})
		p.writeDeadline.passed = make(chan struct{})
	}
	return p1, p2
}

func (*pipe) LocalAddr() Addr  { return pipeAddr{} }
func (*pipe) RemoteAddr() Addr { return pipeAddr{} }

func pipeError(op string, err error) error {
	if err == nil || err == io.EOF || err == io.ErrClosedPipe {
		return err
	}
	return &OpError{Op: op, Net: "pipe", Err: err}
}

func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.read(b)
	return n, pipeError("read", err)
}

func (p *pipe) read(b []byte) (n int, err error) {
	switch {
	case isClosed(p.done):
		return 0, io.ErrClosedPipe
	case isClosed(p.remote):
		return 0, io.EOF
	case isClosed(p.readDeadline.wait()):
		return 0, os.ErrDeadlineExceeded
	}
	select {
	case from := <-p.in:
		n = copy(b, from)
		p.took <- n
		return n, nil
	case <-p.done:
		return 0, io.ErrClosedPipe
	case <-p.remote:
		return 0, io.EOF
	case <-p.readDeadline.wait():
		return 0, os.ErrDeadlineExceeded
	}
}

func (p *pipe) Write(b []byte) (int, error) {
	n, err := p.write(b)
	return n, pipeError("write", err)
}

func (p *pipe) write(b []byte) (n int, err error) {
	switch {
	case isClosed(p.done), isClosed(p.remote):
		return 0, io.ErrClosedPipe
	case isClosed(p.writeDeadline.wait()):
		return 0, os.ErrDeadlineExceeded
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.out <- b:
			taken := <-p.wasTaken
			b = b[taken:]
			n += taken
		case <-p.done:
			return n, io.ErrClosedPipe
		case <-p.remote:
			return n, io.ErrClosedPipe
		case <-p.writeDeadline.wait():
			return n, os.ErrDeadlineExceeded
		}
	}
	return n, nil
}

func (p *pipe) setDeadlines(t time.Time, deadlines ...*pipeDeadline) error {
	if isClosed(p.done) || isClosed(p.remote) {
		return io.ErrClosedPipe
	}
	for _, d := range deadlines {
		d.set(t)
	}
	return nil
}

func (p *pipe) SetDeadline(t time.Time) error {
	return p.setDeadlines(t, &p.readDeadline, &p.writeDeadline)
}
func (p *pipe) SetReadDeadline(t time.Time) error  { return p.setDeadlines(t, &p.readDeadline) }
func (p *pipe) SetWriteDeadline(t time.Time) error { return p.setDeadlines(t, &p.writeDeadline) }

func (p *pipe) Close() error {
	p.once.Do(func() { close(p.done) })
	return nil
}
