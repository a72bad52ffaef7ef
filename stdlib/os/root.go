package os

import (
	"errors"
	"internal/poll"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// Root is a directory that its methods do not leave, neither by .. nor by symbolic links, whatever
// others do to the files meanwhile.
type Root struct {
	root *root
}

// root closes its descriptor when it is closed and nobody uses it any more.
type root struct {
	name   string
	fd     int
	turn   poll.Turn // of the two below
	users  int
	closed bool
}

func (r *root) acquire() error {
	r.turn.Take()
	defer r.turn.Give()
	if r.closed {
		return ErrClosed
	}
	r.users++
	return nil
}

func (r *root) release() {
	r.turn.Take()
	defer r.turn.Give()
	if r.users--; r.closed && r.users == 0 {
		sysCloseDir(r.fd)
	}
}

func OpenRoot(name string) (*Root, error) {
	fd, errno := sysOpenAt(workingDirectory, name, O_RDONLY, 0)
	if errno != 0 {
		return nil, pathError("open", name, errno)
	}
	return newRoot(fd, name)
}

// newRoot owns the descriptor.
func newRoot(fd int, name string) (*Root, error) {
	var data statData
	if errno := sysStatAt(fd, ".", &data); errno != 0 {
		sysCloseDir(fd)
		return nil, &PathError{Op: "open", Path: name, Err: errors.New("not a directory")}
	}
	return &Root{&root{name: name, fd: fd}}, nil
}

// OpenInRoot opens a file below dir.
func OpenInRoot(dir, name string) (*File, error) {
	r, err := OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.Open(name)
}

func (r *Root) Name() string { return r.root.name }

func (r *Root) Close() error {
	r.root.turn.Take()
	defer r.root.turn.Give()
	if !r.root.closed && r.root.users == 0 {
		sysCloseDir(r.root.fd)
	}
	r.root.closed = true
	return nil
}

// below is how files of the root are called.
func (r *Root) below(name string) string {
	dir := r.root.name
	if dir == "" || dir[len(dir)-1] == '/' {
		return dir + name
	}
	return dir + "/" + name
}

var errFileMode = errors.New("unsupported file mode")

// checkMode: only the bits of Perm are taken.
func checkMode(op, name string, perm FileMode) error {
	if perm&0777 != perm {
		return &PathError{Op: op, Path: name, Err: errFileMode}
	}
	return nil
}

func (r *Root) Open(name string) (*File, error) { return r.OpenFile(name, O_RDONLY, 0) }

func (r *Root) Create(name string) (*File, error) {
	return r.OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

func (r *Root) OpenFile(name string, flag int, perm FileMode) (*File, error) {
	if err := checkMode("openat", name, perm); err != nil {
		return nil, err
	}
	var file *File
	err := r.walk(name, 0, func(e entry) error {
		fd, errno := sysOpenAt(e.dir, e.name, flag|openNoFollow, uint32(perm))
		if errno == 0 {
			var handle uint64
			var unblocks bool
			if handle, unblocks, errno = sysAddOpened(fd, flag); errno == 0 {
				file = newFile(handle, r.below(name)).collected()
				file.appended, file.unblocks = flag&O_APPEND != 0, unblocks
			}
			return errnoResult(errno)
		}
		isNew := flag&(O_CREATE|O_EXCL) == O_CREATE|O_EXCL
		switch err := syscall.Errno(errno); {
		case isNew && err == syscall.ELOOP:
			return syscall.EEXIST
		case !isNew && (err == syscall.ELOOP || err == syscall.ENOTDIR):
			return e.linkOr(err)
		}
		return errnoResult(errno)
	})
	if err != nil {
		return nil, &PathError{Op: "openat", Path: name, Err: err}
	}
	return file, nil
}

// OpenRoot is a directory of the root as a root of its own.
func (r *Root) OpenRoot(name string) (*Root, error) {
	fd := -1
	err := r.walk(name, 0, func(e entry) error {
		var errno int
		if fd, errno = sysOpenAt(e.dir, e.name, openNoFollow, 0); syscall.Errno(errno) == syscall.ELOOP {
			return e.linkOr(syscall.ELOOP)
		}
		return errnoResult(errno)
	})
	if err != nil {
		return nil, &PathError{Op: "openat", Path: name, Err: err}
	}
	return newRoot(fd, r.below(name))
}

// do runs f on the file; errors tell the operation.
func (r *Root) do(op, name string, flags walkFlags, f func(e entry) error) error {
	if err := r.walk(name, flags, f); err != nil {
		return &PathError{Op: op, Path: name, Err: err}
	}
	return nil
}

// doOnTarget is do, but what a symbolic link leads to is meant.
func (r *Root) doOnTarget(op, name string, f func(e entry) (errno int)) error {
	return r.do(op, name, 0, func(e entry) error {
		if err := e.linkOr(nil); err != nil {
			return err
		}
		return errnoResult(f(e))
	})
}

func (r *Root) Chmod(name string, mode FileMode) error {
	return r.doOnTarget("chmodat", name, func(e entry) int { return sysChmodAt(e.dir, e.name, systemMode(mode)) })
}

func (r *Root) Chown(name string, uid, gid int) error {
	return r.doOnTarget("chownat", name, func(e entry) int { return sysChownAt(e.dir, e.name, uid, gid) })
}

func (r *Root) Lchown(name string, uid, gid int) error {
	return r.do("lchownat", name, 0, func(e entry) error { return errnoResult(sysChownAt(e.dir, e.name, uid, gid)) })
}

func (r *Root) Chtimes(name string, atime time.Time, mtime time.Time) error {
	return r.doOnTarget("chtimesat", name, func(e entry) int {
		accessNsec, modifyNsec := int64(-1), int64(-1)
		if !atime.IsZero() {
			accessNsec = int64(atime.Nanosecond())
		}
		if !mtime.IsZero() {
			modifyNsec = int64(mtime.Nanosecond())
		}
		return sysSetTimesAt(e.dir, e.name, atime.Unix(), accessNsec, mtime.Unix(), modifyNsec)
	})
}

func (r *Root) Mkdir(name string, perm FileMode) error {
	if err := checkMode("mkdirat", name, perm); err != nil {
		return err
	}
	return r.do("mkdirat", name, createsDirectory|ignoresSlash, func(e entry) error {
		return errnoResult(sysMkdirAt(e.dir, e.name, uint32(perm)))
	})
}

func (r *Root) MkdirAll(name string, perm FileMode) error {
	if err := checkMode("mkdirat", name, perm); err != nil {
		return err
	}
	w := walk{root: r.root, flags: createsDirectory | ignoresSlash}
	w.enter = func(e entry) (int, error) {
		fd, err := e.open()
		if !IsNotExist(err) {
			return fd, orPathError("openat", err)
		}
		if errno := sysMkdirAt(e.dir, e.name, uint32(perm)); errno != 0 && syscall.Errno(errno) != syscall.EEXIST {
			return -1, orPathError("mkdirat", syscall.Errno(errno))
		}
		fd, err = e.open()
		return fd, orPathError("openat", err)
	}
	w.last = func(e entry) error {
		err := errnoResult(sysMkdirAt(e.dir, e.name, uint32(perm)))
		if err == syscall.EEXIST {
			err = r.directoryOr(name, e, err)
		}
		return orPathError("mkdirat", err)
	}
	err := w.run(name)
	if _, isPathError := err.(*PathError); err != nil && !isPathError {
		err = &PathError{Op: "mkdirat", Path: name, Err: err}
	}
	return err
}

// directoryOr is nil if what is there already is a directory, or a link to one in the root.
func (r *Root) directoryOr(name string, e entry, err error) error {
	mode, statErr := e.mode()
	switch {
	case statErr != nil:
		return err
	case mode.IsDir():
		return nil
	case mode&ModeSymlink == 0:
		return err
	}
	info, statErr := r.Stat(name)
	switch {
	case statErr == nil && info.IsDir():
		return nil
	case statErr == nil:
		return syscall.ENOTDIR
	case IsNotExist(statErr):
		return err
	}
	return statErr
}

// orPathError leaves links to the walk, which also completes the path.
func orPathError(op string, err error) error {
	if _, isLink := err.(linkTarget); err == nil || isLink {
		return err
	}
	return &PathError{Op: op, Err: err}
}

func (r *Root) Remove(name string) error {
	return r.do("removeat", name, 0, func(e entry) error {
		errno := sysUnlinkAt(e.dir, e.name, false)
		if errno == 0 {
			return nil
		}
		directoryErrno := sysUnlinkAt(e.dir, e.name, true)
		if directoryErrno == 0 || syscall.Errno(directoryErrno) != syscall.ENOTDIR {
			return errnoResult(directoryErrno)
		}
		return errnoResult(errno)
	})
}

func (r *Root) RemoveAll(name string) error {
	for name != "" && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	if base := baseName(name); base == "." {
		return &PathError{Op: "RemoveAll", Path: name, Err: syscall.EINVAL}
	}
	err := r.walk(name, 0, entry.removeAll)
	if err == nil || IsNotExist(err) {
		return nil
	}
	return &PathError{Op: "RemoveAll", Path: name, Err: underlyingError(err)}
}

func (r *Root) stat(name string, follow bool) (FileInfo, error) {
	info := &fileInfo{name: baseName(name)}
	err := r.do("statat", name, 0, func(e entry) error {
		if errno := sysStatAt(e.dir, e.name, &info.data); errno != 0 {
			return syscall.Errno(errno)
		}
		if follow && info.Mode()&ModeSymlink != 0 {
			return e.linkOr(syscall.ELOOP)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return info, nil
}

func (r *Root) Stat(name string) (FileInfo, error)  { return r.stat(name, true) }
func (r *Root) Lstat(name string) (FileInfo, error) { return r.stat(name, false) }

func (r *Root) Readlink(name string) (target string, err error) {
	err = r.do("readlinkat", name, 0, func(e entry) error {
		var errno int
		target, errno = sysReadlinkAt(e.dir, e.name)
		return errnoResult(errno)
	})
	return target, err
}

// between runs f on two files.
func (r *Root) between(op, from, to string, flags walkFlags, f func(from, to entry) error) error {
	err := r.walk(from, 0, func(a entry) error {
		return r.walk(to, flags, func(b entry) error { return f(a, b) })
	})
	if err != nil {
		return &LinkError{op, from, to, err}
	}
	return nil
}

func (r *Root) Rename(oldname, newname string) error {
	return r.between("renameat", oldname, newname, createsDirectory, func(from, to entry) error {
		if to.slash {
			if mode, err := from.mode(); err != nil {
				return err
			} else if !mode.IsDir() {
				return syscall.ENOTDIR
			}
		}
		// A directory that is there already is not replaced.
		var there, moved statData
		if sysStatAt(to.dir, to.name, &there) == 0 && modeOf(there.mode).IsDir() {
			if errno := sysStatAt(from.dir, from.name, &moved); errno != 0 {
				return syscall.Errno(errno)
			}
			if to.name == from.name || there.device != moved.device || there.inode != moved.inode {
				return syscall.EEXIST
			}
		}
		return errnoResult(sysRenameAt(from.dir, from.name, to.dir, to.name))
	})
}

func (r *Root) Link(oldname, newname string) error {
	return r.between("linkat", oldname, newname, 0, func(from, to entry) error {
		return errnoResult(sysLinkAt(from.dir, from.name, to.dir, to.name))
	})
}

// Symlink makes a link to whatever oldname says; it is looked at when the link is followed.
func (r *Root) Symlink(oldname, newname string) error {
	err := r.walk(newname, 0, func(e entry) error { return errnoResult(sysSymlinkAt(e.dir, e.name, oldname)) })
	if err != nil {
		return &LinkError{"symlinkat", oldname, newname, err}
	}
	return nil
}

func (r *Root) ReadFile(name string) ([]byte, error) {
	f, err := r.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

func (r *Root) WriteFile(name string, data []byte, perm FileMode) error {
	f, err := r.OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// FS is the root as a file system.
func (r *Root) FS() fs.FS { return rootFS{r} }

type rootFS struct {
	r *Root
}

func (f rootFS) check(op, name string) error {
	if !fs.ValidPath(name) {
		return &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return nil
}

func (f rootFS) Open(name string) (fs.File, error) {
	if err := f.check("open", name); err != nil {
		return nil, err
	}
	file, err := f.r.Open(name)
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (f rootFS) ReadDir(name string) ([]DirEntry, error) {
	if err := f.check("readdir", name); err != nil {
		return nil, err
	}
	file, err := f.r.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.ReadDir(-1)
}

func (f rootFS) ReadFile(name string) ([]byte, error) {
	if err := f.check("readfile", name); err != nil {
		return nil, err
	}
	return f.r.ReadFile(name)
}

func (f rootFS) ReadLink(name string) (string, error) {
	if err := f.check("readlink", name); err != nil {
		return "", err
	}
	return f.r.Readlink(name)
}

func (f rootFS) Stat(name string) (FileInfo, error) {
	if err := f.check("stat", name); err != nil {
		return nil, err
	}
	return f.r.Stat(name)
}

func (f rootFS) Lstat(name string) (FileInfo, error) {
	if err := f.check("lstat", name); err != nil {
		return nil, err
	}
	return f.r.Lstat(name)
}
