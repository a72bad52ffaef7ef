package os

import (
	"io"
	"io/fs"
	"runtime"
	"syscall"
	"time"
)

type (
	FileInfo = fs.FileInfo
	DirEntry = fs.DirEntry
)

// statData is what the system says of a file; natives know the order.
type statData struct {
	device, inode, mode, size, seconds, nanoseconds int64
}

func sysStat(name string, follow bool, to *statData) (errno int)
func sysFstat(handle uint64, to *statData) (errno int)
func sysChmod(name string, perm uint32) (errno int)
func sysFchmod(handle uint64, perm uint32) (errno int)
func sysChown(name string, uid, gid int, follow bool) (errno int)
func sysFchown(handle uint64, uid, gid int) (errno int)
func sysLink(from, to string) (errno int)
func sysSymlink(from, to string) (errno int)
func sysReadlink(name string) (target string, errno int)
func sysTruncateName(name string, size int64) (errno int)
func sysFchdir(handle uint64) (errno int)

// sysSetTimes leaves a time alone when its nanoseconds are negative.
func sysSetTimes(name string, accessSec, accessNsec, modifySec, modifyNsec int64) (errno int)

// fileInfo is the FileInfo of files of the system.
type fileInfo struct {
	name string
	data statData
}

func (i *fileInfo) Name() string       { return i.name }
func (i *fileInfo) Size() int64        { return i.data.size }
func (i *fileInfo) Mode() FileMode     { return modeOf(i.data.mode) }
func (i *fileInfo) ModTime() time.Time { return time.Unix(i.data.seconds, i.data.nanoseconds) }
func (i *fileInfo) IsDir() bool        { return i.Mode().IsDir() }
func (i *fileInfo) Sys() any           { return nil }

// modeOf translates the system's mode.
func modeOf(system int64) FileMode {
	mode := FileMode(system & 0777)
	switch system & 0170000 {
	case 0040000:
		mode |= ModeDir
	case 0120000:
		mode |= ModeSymlink
	case 0010000:
		mode |= ModeNamedPipe
	case 0140000:
		mode |= ModeSocket
	case 0060000:
		mode |= ModeDevice
	case 0020000:
		mode |= ModeDevice | ModeCharDevice
	}
	if system&04000 != 0 {
		mode |= ModeSetuid
	}
	if system&02000 != 0 {
		mode |= ModeSetgid
	}
	if system&01000 != 0 {
		mode |= ModeSticky
	}
	return mode
}

// baseName is the last element of a path.
func baseName(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 2; i >= 0; i-- {
		if name[i] == '/' {
			return name[i+1:]
		}
	}
	return name
}

func stat(op, name string, follow bool) (FileInfo, error) {
	info := &fileInfo{name: baseName(name)}
	if errno := sysStat(name, follow, &info.data); errno != 0 {
		return nil, pathError(op, name, errno)
	}
	return info, nil
}

func Stat(name string) (FileInfo, error)  { return stat("stat", name, true) }
func Lstat(name string) (FileInfo, error) { return stat("lstat", name, false) }

func (f *File) Stat() (FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	defer runtime.KeepAlive(f)
	info := &fileInfo{name: baseName(f.name)}
	if errno := sysFstat(f.poll.Handle, &info.data); errno != 0 {
		return nil, f.failure("stat", errno)
	}
	return info, nil
}

// SameFile says whether both describe the same file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, isA := fi1.(*fileInfo)
	b, isB := fi2.(*fileInfo)
	return isA && isB && a.data.device == b.data.device && a.data.inode == b.data.inode
}

// pathResult is nil or the PathError.
func pathResult(op, path string, errno int) error {
	if errno == 0 {
		return nil
	}
	return pathError(op, path, errno)
}

func Chmod(name string, mode FileMode) error {
	return pathResult("chmod", name, sysChmod(name, systemMode(mode)))
}

func (f *File) Chmod(mode FileMode) error {
	if f == nil {
		return ErrInvalid
	}
	defer runtime.KeepAlive(f)
	return f.failure("chmod", sysFchmod(f.poll.Handle, systemMode(mode)))
}

func Chown(name string, uid, gid int) error {
	return pathResult("chown", name, sysChown(name, uid, gid, true))
}

func Lchown(name string, uid, gid int) error {
	return pathResult("lchown", name, sysChown(name, uid, gid, false))
}

func (f *File) Chown(uid, gid int) error {
	if f == nil {
		return ErrInvalid
	}
	defer runtime.KeepAlive(f)
	return f.failure("chown", sysFchown(f.poll.Handle, uid, gid))
}

func (f *File) Chdir() error {
	if f == nil {
		return ErrInvalid
	}
	defer runtime.KeepAlive(f)
	return f.failure("chdir", sysFchdir(f.poll.Handle))
}

// Chtimes sets the times of a file; the zero time leaves one alone.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	accessNsec, modifyNsec := int64(-1), int64(-1)
	if !atime.IsZero() {
		accessNsec = int64(atime.Nanosecond())
	}
	if !mtime.IsZero() {
		modifyNsec = int64(mtime.Nanosecond())
	}
	return pathResult("chtimes", name, sysSetTimes(name, atime.Unix(), accessNsec, mtime.Unix(), modifyNsec))
}

func Truncate(name string, size int64) error {
	return pathResult("truncate", name, sysTruncateName(name, size))
}

func linkResult(op, from, to string, errno int) error {
	if errno == 0 {
		return nil
	}
	return &LinkError{op, from, to, syscall.Errno(errno)}
}

func Link(oldname, newname string) error {
	return linkResult("link", oldname, newname, sysLink(oldname, newname))
}

func Symlink(oldname, newname string) error {
	return linkResult("symlink", oldname, newname, sysSymlink(oldname, newname))
}

func Readlink(name string) (string, error) {
	target, errno := sysReadlink(name)
	return target, pathResult("readlink", name, errno)
}

// dirEntry is a DirEntry of the system.
type dirEntry struct {
	parent string
	name   string
	mode   FileMode
}

func (e *dirEntry) Name() string            { return e.name }
func (e *dirEntry) IsDir() bool             { return e.mode.IsDir() }
func (e *dirEntry) Type() FileMode          { return e.mode.Type() }
func (e *dirEntry) Info() (FileInfo, error) { return Lstat(e.parent + "/" + e.name) }
func (e *dirEntry) String() string          { return fs.FormatDirEntry(e) }

// sysEntries lists what the directory holds, by name, with the modes of the kinds of files.
func sysEntries(handle uint64) (names []string, modes []int64, errno int)

const openDirectory = 0x10000

// entries reads the directory at once when it is first asked, and hands out n at a time, or all.
func (f *File) entries(op string, n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	if f.poll.Descriptor() < 0 {
		return nil, &PathError{Op: op, Path: f.name, Err: errFileClosing}
	}
	if !f.listed {
		names, modes, errno := sysEntries(f.poll.Handle)
		runtime.KeepAlive(f)
		if errno != 0 {
			return nil, f.failure(op, errno)
		}
		f.listed = true
		for i, name := range names {
			f.list = append(f.list, &dirEntry{f.name, name, modeOf(modes[i])})
		}
	}
	list := f.list
	if n > 0 {
		if len(list) == 0 {
			return nil, io.EOF
		}
		list = list[:min(n, len(list))]
	}
	f.list = f.list[len(list):]
	if list == nil {
		list = []DirEntry{}
	}
	return list, nil
}

func (f *File) ReadDir(n int) ([]DirEntry, error) { return f.entries("readdirent", n) }

func (f *File) Readdirnames(n int) (names []string, err error) {
	list, err := f.entries("readdirent", n)
	if err != nil {
		return nil, err
	}
	names = make([]string, len(list))
	for i, entry := range list {
		names[i] = entry.Name()
	}
	return names, nil
}

func (f *File) Readdir(n int) ([]FileInfo, error) {
	list, err := f.entries("readdirent", n)
	if err != nil {
		return nil, err
	}
	infos := make([]FileInfo, 0, len(list))
	for _, entry := range list {
		info, err := entry.Info()
		if IsNotExist(err) {
			continue // removed in the meantime
		}
		if err != nil {
			return infos, err
		}
		infos = append(infos, info)
	}
	return infos, nil
}

// ReadDir lists a directory by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := OpenFile(name, openDirectory, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.ReadDir(-1)
}
