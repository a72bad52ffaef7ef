package exec

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// streams are what connects a running program with its Cmd.
type streams struct {
	childs  []io.Closer    // the program's ends of pipes, closed once it has them
	parents []io.Closer    // ours, closed when it has ended
	copies  []func() error // what goes through them, while the program runs
	results chan error     // of the copies
	waiting int            // for so many of them
}

func closeAll(closers *[]io.Closer) {
	for _, c := range *closers {
		c.Close()
	}
	*closers = nil
}

// pipe makes a pipe of which the program gets the one end.
func (s *streams) pipe(childReads bool) (child, parent *os.File, err error) {
	child, parent, err = os.Pipe()
	if err != nil {
		return nil, nil, err
	}
	if !childReads {
		child, parent = parent, child
	}
	s.childs = append(s.childs, child)
	s.parents = append(s.parents, parent)
	return child, parent, nil
}

func (s *streams) null(flag int) (*os.File, error) {
	f, err := os.OpenFile(os.DevNull, flag, 0)
	if err == nil {
		s.childs = append(s.childs, f)
	}
	return f, err
}

func (s *streams) input(r io.Reader) (*os.File, error) {
	if r == nil {
		return s.null(os.O_RDONLY)
	}
	if f, ok := r.(*os.File); ok {
		return f, nil
	}
	child, parent, err := s.pipe(true)
	if err != nil {
		return nil, err
	}
	s.copies = append(s.copies, func() error {
		_, err := io.Copy(parent, r)
		if broken(err) {
			err = nil // the program need not read all
		}
		if closing := parent.Close(); err == nil {
			err = closing
		}
		return err
	})
	return child, nil
}

func broken(err error) bool {
	failed, ok := err.(*fs.PathError)
	return ok && failed.Op == "write" && failed.Err == syscall.EPIPE
}

func (s *streams) output(w io.Writer) (*os.File, error) {
	if w == nil {
		return s.null(os.O_WRONLY)
	}
	if f, ok := w.(*os.File); ok {
		return f, nil
	}
	child, parent, err := s.pipe(false)
	if err != nil {
		return nil, err
	}
	s.copies = append(s.copies, func() error {
		_, err := io.Copy(w, parent)
		parent.Close() // the program is told when nobody takes what it writes
		return err
	})
	return child, nil
}

func (s *streams) start() {
	s.results = make(chan error, len(s.copies))
	s.waiting = len(s.copies)
	for _, work := range s.copies {
		go func() { s.results <- work() }()
	}
	s.copies = nil
}

// finish waits for the copies, until something comes from `expired` (nil: for ever). Then what they
// copy is closed, and the error is ErrWaitDelay.
func (s *streams) finish(expired <-chan struct{}) (first error) {
	late := false
	for s.waiting > 0 {
		select {
		case err := <-s.results:
			s.waiting--
			if first == nil {
				first = err
			}
		case <-expired:
			late = true
			expired = nil
			closeAll(&s.parents)
		}
	}
	if late {
		return ErrWaitDelay
	}
	return first
}

// same says whether a and b are one writer; what cannot be compared is not.
func same(a, b io.Writer) (equal bool) {
	defer func() { recover() }()
	return a != nil && a == b
}

// StdinPipe is a pipe to the program's standard input. Wait closes it.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	child, parent, err := c.ownPipe("Stdin", c.Stdin != nil, true)
	if err != nil {
		return nil, err
	}
	c.Stdin = child
	return parent, nil
}

// StdoutPipe is a pipe from the program's standard output. Wait closes it: read all before.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	child, parent, err := c.ownPipe("Stdout", c.Stdout != nil, false)
	if err != nil {
		return nil, err
	}
	c.Stdout = child
	return parent, nil
}

// StderrPipe is a pipe from the program's standard error. Wait closes it: read all before.
func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	child, parent, err := c.ownPipe("Stderr", c.Stderr != nil, false)
	if err != nil {
		return nil, err
	}
	c.Stderr = child
	return parent, nil
}

func (c *Cmd) ownPipe(name string, taken, childReads bool) (child, parent *os.File, err error) {
	if taken {
		return nil, nil, errors.New("exec: " + name + " already set")
	}
	if c.Process != nil {
		return nil, nil, errors.New("exec: " + name + "Pipe after process started")
	}
	return c.streams.pipe(childReads)
}

// ends keeps the beginning and the end of what is written.
type ends struct {
	head, tail []byte
	skipped    int
}

const endBytes = 32 << 10

func (e *ends) Write(p []byte) (int, error) {
	n := min(len(p), endBytes-len(e.head))
	e.head = append(e.head, p[:n]...)
	e.tail = append(e.tail, p[n:]...)
	if more := len(e.tail) - endBytes; more > 0 {
		e.skipped += more
		e.tail = append(e.tail[:0], e.tail[more:]...)
	}
	return len(p), nil
}

func (e *ends) Bytes() []byte {
	if e.skipped == 0 {
		return append(e.head, e.tail...)
	}
	var b bytes.Buffer
	b.Write(e.head)
	fmt.Fprintf(&b, "\n... omitting %d bytes ...\n", e.skipped)
	b.Write(e.tail)
	return b.Bytes()
}
