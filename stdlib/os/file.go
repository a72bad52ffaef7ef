// Package os is the program's view of the operating system: files, arguments, environment.
package os

import (
	"errors"
	"internal/poll"
	"internal/stdio"
	"io"
	"io/fs"
	"runtime"
	"syscall"
	"time"
)

// Flags of OpenFile.
const (
	O_RDONLY int = 0x0
	O_WRONLY int = 0x1
	O_RDWR   int = 0x2
	O_APPEND int = 0x400
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_SYNC   int = 0x101000
	O_TRUNC  int = 0x200
)

const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

var (
	ErrInvalid    = fs.ErrInvalid
	ErrPermission = fs.ErrPermission
	ErrExist      = fs.ErrExist
	ErrNotExist   = fs.ErrNotExist
	ErrClosed     = fs.ErrClosed

	ErrNoDeadline       = poll.ErrNoDeadline
	ErrDeadlineExceeded = poll.ErrDeadlineExceeded

	errFileClosing         = errors.New("use of closed file")
	errNegativeOffset      = errors.New("negative offset")
	errWriteAtInAppendMode = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
)

type (
	PathError = fs.PathError
	FileMode  = fs.FileMode
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// File is an open file.
type File struct {
	*file // so that no copy of a File closes it when it is collected
}

type file struct {
	poll     poll.File
	name     string
	appended bool
	unblocks bool       // the descriptor was made non-blocking here: others get it as it was
	listed   bool       // list has been read
	list     []DirEntry // what ReadDir has still to give
}

// The standard files.
var (
	Stdin  = NewFile(0, "/dev/stdin")
	Stdout = NewFile(1, "/dev/stdout")
	Stderr = NewFile(2, "/dev/stderr")
)

func init() {
	stdio.Output = func() io.Writer { return Stdout }
	stdio.Input = func() io.Reader { return Stdin }
}

// The system's calls; errno is 0 when they succeed. Files are named by their handles in package poll.
func sysOpen(name string, flag int, perm uint32) (handle uint64, unblocks bool, errno int)
func sysAdopt(fd int) (handle uint64, appended bool, errno int)
func sysRead(handle uint64, b []byte) (n, errno int)
func sysWrite(handle uint64, b []byte) (n, errno int)
func sysReadAt(handle uint64, b []byte, off int64) (n, errno int)
func sysWriteAt(handle uint64, b []byte, off int64) (n, errno int)
func sysSeek(handle uint64, offset int64, whence int) (position int64, errno int)
func sysSync(handle uint64) (errno int)
func sysTruncate(handle uint64, size int64) (errno int)
func sysRemove(name string) (errno int)
func sysRename(from, to string) (errno int)
func sysMkdir(name string, perm uint32) (errno int)
func sysChdir(name string) (errno int)
func sysGetwd() (dir string, errno int)
func sysPipe() (r, w uint64, errno int)

func pathError(op, path string, errno int) error {
	return &PathError{Op: op, Path: path, Err: syscall.Errno(errno)}
}

// newFile makes a File of what the poller knows by a handle.
func newFile(handle uint64, name string) *File {
	f := &File{&file{name: name}}
	f.poll.Handle, f.poll.Closing = handle, ErrClosed
	return f
}

// collected closes the file when it is no longer referred to.
func (f *File) collected() *File {
	runtime.SetFinalizer(f.file, (*file).close)
	return f
}

// NewFile makes a File of a descriptor that is open already. One that is non-blocking is waited for without
// holding a thread.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	handle, appended, _ := sysAdopt(int(fd))
	f := newFile(handle, name)
	f.appended = appended
	if fd <= 2 {
		return f // the standard files stay open
	}
	return f.collected()
}

func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

func Create(name string) (*File, error) {
	return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	handle, unblocks, errno := sysOpen(name, flag, systemMode(perm))
	if errno != 0 {
		return nil, pathError("open", name, errno)
	}
	f := newFile(handle, name)
	f.appended, f.unblocks = flag&O_APPEND != 0, unblocks
	return f.collected(), nil
}

func systemMode(m FileMode) uint32 {
	mode := uint32(m.Perm())
	if m&ModeSetuid != 0 {
		mode |= 04000
	}
	if m&ModeSetgid != 0 {
		mode |= 02000
	}
	if m&ModeSticky != 0 {
		mode |= 01000
	}
	return mode
}

// failure is the error of an operation on the file, or nil.
func (f *file) failure(op string, errno int) error {
	if errno == 0 {
		return nil
	}
	return &PathError{Op: op, Path: f.name, Err: f.poll.Error(errno)}
}

func (f *File) Name() string { return f.name }

// Fd is the descriptor. Who reads and writes with it expects it to block, so from now on it does.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	if f.unblocks {
		f.poll.SetBlocking()
	}
	return uintptr(f.poll.Descriptor())
}

func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.file.close()
}

func (f *file) close() error {
	if f == nil {
		return syscall.EINVAL
	}
	err := f.poll.Close()
	runtime.SetFinalizer(f, nil)
	if err != nil {
		return &PathError{Op: "close", Path: f.name, Err: err}
	}
	return nil
}

func (f *File) Read(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	f.poll.Reads.Take()
	defer f.poll.Reads.Give()
	n, errno := sysRead(f.poll.Handle, b)
	if errno != 0 {
		return n, f.failure("read", errno)
	}
	if n == 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	defer runtime.KeepAlive(f)
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errNegativeOffset}
	}
	for n < len(b) {
		got, errno := sysReadAt(f.poll.Handle, b[n:], off+int64(n))
		if errno != 0 {
			return n, f.failure("read", errno)
		}
		if got == 0 {
			return n, io.EOF
		}
		n += got
	}
	return n, nil
}

func (f *File) Write(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	f.poll.Writes.Take()
	defer f.poll.Writes.Give()
	for {
		put, errno := sysWrite(f.poll.Handle, b[n:])
		n += put
		if errno != 0 {
			return n, f.failure("write", errno)
		}
		if n == len(b) {
			return n, nil
		}
	}
}

func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	defer runtime.KeepAlive(f)
	if f.appended {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errNegativeOffset}
	}
	for n < len(b) {
		put, errno := sysWriteAt(f.poll.Handle, b[n:], off+int64(n))
		if errno != 0 {
			return n, f.failure("write", errno)
		}
		n += put
	}
	return n, nil
}

func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	defer runtime.KeepAlive(f)
	ret, errno := sysSeek(f.poll.Handle, offset, whence)
	if errno != 0 {
		return 0, f.failure("seek", errno)
	}
	f.listed, f.list = false, nil
	return ret, nil
}

func (f *File) Sync() error {
	if f == nil {
		return ErrInvalid
	}
	defer runtime.KeepAlive(f)
	return f.failure("sync", sysSync(f.poll.Handle))
}

func (f *File) Truncate(size int64) error {
	if f == nil {
		return ErrInvalid
	}
	defer runtime.KeepAlive(f)
	return f.failure("truncate", sysTruncate(f.poll.Handle, size))
}

// ReadFrom copies all of r into the file.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	return io.Copy(struct{ io.Writer }{f}, r)
}

// WriteTo copies the rest of the file to w.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	return io.Copy(w, struct{ io.Reader }{f})
}

// setDeadline is for pipes and their like; others have no deadlines.
func (f *File) setDeadline(t time.Time, sides ...int) error {
	if f == nil {
		return ErrInvalid
	}
	defer runtime.KeepAlive(f)
	for _, side := range sides {
		if err := f.poll.SetDeadline(side, t); err == ErrClosed {
			return errFileClosing
		} else if err != nil {
			return err
		}
	}
	return nil
}

func (f *File) SetDeadline(t time.Time) error {
	return f.setDeadline(t, poll.ReadSide, poll.WriteSide)
}
func (f *File) SetReadDeadline(t time.Time) error  { return f.setDeadline(t, poll.ReadSide) }
func (f *File) SetWriteDeadline(t time.Time) error { return f.setDeadline(t, poll.WriteSide) }

// Pipe is a pair of files: what is written to w is read from r.
func Pipe() (r *File, w *File, err error) {
	in, out, errno := sysPipe()
	if errno != 0 {
		return nil, nil, NewSyscallError("pipe2", syscall.Errno(errno))
	}
	r, w = newFile(in, "|0"), newFile(out, "|1")
	r.unblocks, w.unblocks = true, true
	return r.collected(), w.collected(), nil
}

func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// ReadFile reads the whole file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// WriteFile writes data to the file, which it makes or empties first.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); closeErr != nil && err == nil {
		err = closeErr
	}
	return err
}
