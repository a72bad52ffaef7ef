// Package poll is files that goroutines wait for without holding a thread: sockets and pipes; and those for
// which they cannot but hold one. Package os and package net make theirs of it.
package poll

import (
	"errors"
	"syscall"
	"time"
)

var (
	// ErrNetClosing ends what is done with a closed connection.
	ErrNetClosing       = error(netClosing{})
	ErrDeadlineExceeded = error(&DeadlineExceededError{})
	ErrNoDeadline       = errors.New("file type does not support deadline")
)

// netClosing is net.ErrClosed.
type netClosing struct{}

func (netClosing) Error() string   { return "use of closed network connection" }
func (netClosing) Timeout() bool   { return false }
func (netClosing) Temporary() bool { return false }

// DeadlineExceededError is what reads and writes beyond a deadline end with.
type DeadlineExceededError struct{}

func (*DeadlineExceededError) Error() string   { return "i/o timeout" }
func (*DeadlineExceededError) Timeout() bool   { return true }
func (*DeadlineExceededError) Temporary() bool { return true }

// Sides of a file.
const (
	ReadSide  = 0
	WriteSide = 1
)

// What natives return besides the system's error numbers.
const (
	closed           = -1
	deadlineExceeded = -2
	noDeadline       = -3
)

func add(fd int) (handle uint64, errno int)
func adopt(fd int) (handle uint64, errno int)
func closeFile(handle uint64) (errno int)
func read(handle uint64, b []byte) (n, errno int)
func write(handle uint64, b []byte) (n, errno int)
func await(handle uint64, side int) (errno int)
func setDeadline(handle uint64, side int, delay int64, armed bool) (errno int)
func expire(handle uint64, side int)
func descriptor(handle uint64) (fd int)
func setBlocking(handle uint64)
func duplicate(handle uint64) (fd, errno int)

// File is an open file. Its zero value is a closed one.
type File struct {
	Handle  uint64 // 0: closed
	Closing error  // what uses of the closed file end with
	Reads   Turn
	Writes  Turn
	timers  [2]*time.Timer
	setting Turn // guards timers
}

// Open takes over a descriptor, which is non-blocking. The descriptor remains the caller's if that fails.
func (f *File) Open(fd int, closing error) error {
	handle, errno := add(fd)
	if errno != 0 {
		return syscall.Errno(errno)
	}
	f.Handle, f.Closing = handle, closing
	return nil
}

// Adopt takes over a descriptor whose calls block.
func (f *File) Adopt(fd int, closing error) error {
	handle, errno := adopt(fd)
	if errno != 0 {
		return syscall.Errno(errno)
	}
	f.Handle, f.Closing = handle, closing
	return nil
}

// Error makes an error of what a native returned.
func (f *File) Error(errno int) error {
	switch errno {
	case 0:
		return nil
	case closed:
		return f.Closing
	case deadlineExceeded:
		return ErrDeadlineExceeded
	case noDeadline:
		return ErrNoDeadline
	}
	return syscall.Errno(errno)
}

// Close ends all uses of the file.
func (f *File) Close() error {
	errno := closeFile(f.Handle)
	if errno == closed {
		return f.Closing
	}
	f.setting.Take()
	for _, t := range f.timers {
		if t != nil {
			t.Stop()
		}
	}
	f.setting.Give()
	return f.Error(errno)
}

// Read reads what there is, once there is something; 0 at the end.
func (f *File) Read(b []byte) (n int, err error) {
	f.Reads.Take()
	n, errno := read(f.Handle, b)
	f.Reads.Give()
	if errno != 0 {
		return n, f.Error(errno)
	}
	return n, nil
}

// Write writes all of b.
func (f *File) Write(b []byte) (n int, err error) {
	f.Writes.Take()
	defer f.Writes.Give()
	for {
		put, errno := write(f.Handle, b[n:])
		n += put
		if errno != 0 {
			return n, f.Error(errno)
		}
		if n == len(b) {
			return n, nil
		}
	}
}

// Await waits until the side is ready, or seems so.
func (f *File) Await(side int) error { return f.Error(await(f.Handle, side)) }

// SetDeadline sets when a side's uses end; the zero time is never.
func (f *File) SetDeadline(side int, t time.Time) error {
	f.setting.Take()
	defer f.setting.Give()
	delay := time.Until(t)
	armed := !t.IsZero()
	if errno := setDeadline(f.Handle, side, int64(delay), armed); errno != 0 {
		return f.Error(errno)
	}
	timer := f.timers[side]
	if !armed || delay <= 0 {
		if timer != nil {
			timer.Stop()
		}
	} else if timer != nil {
		timer.Reset(delay)
	} else {
		handle := f.Handle
		f.timers[side] = time.AfterFunc(delay, func() { expire(handle, side) })
	}
	return nil
}

// Descriptor is the system's name of the file, -1 when it is closed.
func (f *File) Descriptor() int { return descriptor(f.Handle) }

// SetBlocking makes the file one whose calls block, for the sake of others who use the descriptor.
func (f *File) SetBlocking() { setBlocking(f.Handle) }

// Duplicate is another descriptor of the file.
func (f *File) Duplicate() (fd int, err error) {
	fd, errno := duplicate(f.Handle)
	return fd, f.Error(errno)
}
