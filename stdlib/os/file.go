// Package os is the program's view of the operating system: files, arguments, environment.
package os

import (
	"errors"
	"internal/poll"
	"internal/stdio"
	"io"
	"io/fs"
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

	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = poll.ErrDeadlineExceeded

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
	fd       int
	name     string
	appended bool
	closed   bool
	reads    poll.Turn
	writes   poll.Turn
	polled   bool       // a pipe: who waits for it is in "IO wait", not in a system call
	listed   bool       // list has been read
	list     []DirEntry // what ReadDir has still to give
}

// The standard files.
var (
	Stdin  = &File{fd: 0, name: "/dev/stdin"}
	Stdout = &File{fd: 1, name: "/dev/stdout"}
	Stderr = &File{fd: 2, name: "/dev/stderr"}
)

func init() {
	stdio.Output = func() io.Writer { return Stdout }
	stdio.Input = func() io.Reader { return Stdin }
}

// The system's calls; errno is 0 when they succeed.
func sysOpen(name string, flag int, perm uint32) (fd, errno int)
func sysClose(fd int) (errno int)
func sysRead(fd int, b []byte, polled bool) (n, errno int)
func sysWrite(fd int, b []byte, polled bool) (n, errno int)
func sysReadAt(fd int, b []byte, off int64) (n, errno int)
func sysWriteAt(fd int, b []byte, off int64) (n, errno int)
func sysSeek(fd int, offset int64, whence int) (position int64, errno int)
func sysSync(fd int) (errno int)
func sysTruncate(fd int, size int64) (errno int)
func sysRemove(name string) (errno int)
func sysRename(from, to string) (errno int)
func sysMkdir(name string, perm uint32) (errno int)
func sysChdir(name string) (errno int)
func sysGetwd() (dir string, errno int)
func sysPipe() (r, w, errno int)

func pathError(op, path string, errno int) error {
	return &PathError{Op: op, Path: path, Err: syscall.Errno(errno)}
}

// NewFile makes a File of a descriptor that is open already.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{fd: int(fd), name: name}
}

func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

func Create(name string) (*File, error) {
	return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd, errno := sysOpen(name, flag, systemMode(perm))
	if errno != 0 {
		return nil, pathError("open", name, errno)
	}
	return &File{fd: fd, name: name, appended: flag&O_APPEND != 0}, nil
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

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func (f *File) Name() string { return f.name }
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed = true
	if errno := sysClose(f.fd); errno != 0 {
		return pathError("close", f.name, errno)
	}
	return nil
}

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	f.reads.Take()
	defer f.reads.Give()
	if err := f.check("read"); err != nil {
		return 0, err // closed while another one read
	}
	n, errno := sysRead(f.fd, b, f.polled)
	if errno != 0 {
		return n, pathError("read", f.name, errno)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errNegativeOffset}
	}
	for n < len(b) {
		got, errno := sysReadAt(f.fd, b[n:], off+int64(n))
		if errno != 0 {
			return n, pathError("read", f.name, errno)
		}
		if got == 0 {
			return n, io.EOF
		}
		n += got
	}
	return n, nil
}

func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	f.writes.Take()
	defer f.writes.Give()
	if err := f.check("write"); err != nil {
		return 0, err
	}
	for {
		put, errno := sysWrite(f.fd, b[n:], f.polled)
		n += put
		if errno != 0 {
			return n, pathError("write", f.name, errno)
		}
		if n == len(b) {
			return n, nil
		}
	}
}

func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.appended {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errNegativeOffset}
	}
	for n < len(b) {
		put, errno := sysWriteAt(f.fd, b[n:], off+int64(n))
		if errno != 0 {
			return n, pathError("write", f.name, errno)
		}
		n += put
	}
	return n, nil
}

func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	ret, errno := sysSeek(f.fd, offset, whence)
	if errno != 0 {
		return 0, pathError("seek", f.name, errno)
	}
	f.listed, f.list = false, nil
	return ret, nil
}

func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	if errno := sysSync(f.fd); errno != 0 {
		return pathError("sync", f.name, errno)
	}
	return nil
}

func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	if errno := sysTruncate(f.fd, size); errno != 0 {
		return pathError("truncate", f.name, errno)
	}
	return nil
}

// ReadFrom copies all of r into the file.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(struct{ io.Writer }{f}, r)
}

// WriteTo copies the rest of the file to w.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, struct{ io.Reader }{f})
}

// Deadlines are for files that the system can wait for in turn; none of these are.
func (f *File) noDeadline() error {
	if err := f.check("set deadline"); err != nil {
		return err
	}
	return &PathError{Op: "set deadline", Path: f.name, Err: ErrNoDeadline}
}

func (f *File) SetDeadline(t time.Time) error      { return f.noDeadline() }
func (f *File) SetReadDeadline(t time.Time) error  { return f.noDeadline() }
func (f *File) SetWriteDeadline(t time.Time) error { return f.noDeadline() }

// Pipe is a pair of files: what is written to w is read from r.
func Pipe() (r *File, w *File, err error) {
	in, out, errno := sysPipe()
	if errno != 0 {
		return nil, nil, NewSyscallError("pipe2", syscall.Errno(errno))
	}
	return &File{fd: in, name: "|0", polled: true}, &File{fd: out, name: "|1", polled: true}, nil
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
