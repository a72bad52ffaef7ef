package os

import (
	"errors"
	"syscall"
)

// How a Root finds a file: element by element, each opened in the directory of the one before, and
// no link followed by the system. A link is read, and its target takes its place in the path. For
// .. the walk starts again at the root without the element before it: the directory may have been
// moved since it was opened, so that its parent is no longer below the root.

func sysOpenAt(dir int, name string, flag int, perm uint32) (fd, errno int)
func sysAddOpened(fd, flag int) (handle uint64, unblocks bool, errno int)
func sysCloseDir(dir int)
func sysEntriesIn(dir int) (names []string, modes []int64, errno int)
func sysMkdirAt(dir int, name string, perm uint32) (errno int)
func sysUnlinkAt(dir int, name string, directory bool) (errno int)
func sysStatAt(dir int, name string, to *statData) (errno int)
func sysReadlinkAt(dir int, name string) (target string, errno int)
func sysRenameAt(fromDir int, from string, toDir int, to string) (errno int)
func sysLinkAt(fromDir int, from string, toDir int, to string) (errno int)
func sysSymlinkAt(dir int, name, target string) (errno int)
func sysChmodAt(dir int, name string, perm uint32) (errno int)
func sysChownAt(dir int, name string, uid, gid int) (errno int)
func sysSetTimesAt(dir int, name string, accessSec, accessNsec, modifySec, modifyNsec int64) (errno int)

const (
	openNoFollow     = 0x20000
	workingDirectory = -100
)

const (
	mostSteps    = 255
	mostRestarts = 8
	mostLinks    = 8
)

var errPathEscapes = errors.New("path escapes from parent")

// linkTarget is the error of who met a symbolic link: where it leads.
type linkTarget string

func (linkTarget) Error() string { return "symbolic link" }

func errnoResult(errno int) error {
	if errno == 0 {
		return nil
	}
	return syscall.Errno(errno)
}

// entry is a name in an open directory.
type entry struct {
	dir   int
	name  string
	slash bool // the path ended with one
}

// linkOr is where the entry leads if it is a link, else err.
func (e entry) linkOr(err error) error {
	if target, errno := sysReadlinkAt(e.dir, e.name); errno == 0 {
		return linkTarget(target)
	}
	return err
}

func (e entry) mode() (FileMode, error) {
	var data statData
	errno := sysStatAt(e.dir, e.name, &data)
	return modeOf(data.mode), errnoResult(errno)
}

// open opens a directory.
func (e entry) open() (fd int, err error) {
	fd, errno := sysOpenAt(e.dir, e.name, openDirectory|openNoFollow, 0)
	switch err := syscall.Errno(errno); err {
	case syscall.ELOOP, syscall.ENOTDIR:
		return -1, e.linkOr(err)
	}
	return fd, errnoResult(errno)
}

// removeAll removes the file, or the directory with all that is in it.
func (e entry) removeAll() error {
	errno := sysUnlinkAt(e.dir, e.name, false)
	switch err := syscall.Errno(errno); err {
	case 0, syscall.ENOENT:
		return nil
	case syscall.EISDIR, syscall.EPERM, syscall.EACCES:
	default:
		return err
	}
	fd, err := e.open()
	if IsNotExist(err) {
		return nil
	}
	if err != nil {
		if _, isLink := err.(linkTarget); isLink || err == syscall.ENOTDIR {
			err = syscall.Errno(errno)
		}
		return err
	}
	names, _, listErrno := sysEntriesIn(fd)
	first := errnoResult(listErrno)
	for _, name := range names {
		if err := (entry{dir: fd, name: name}).removeAll(); first == nil {
			first = err
		}
	}
	sysCloseDir(fd)
	errno = sysUnlinkAt(e.dir, e.name, true)
	if errno == 0 || syscall.Errno(errno) == syscall.ENOENT {
		return nil
	}
	if first != nil {
		return first
	}
	return syscall.Errno(errno)
}

type walkFlags uint8

const (
	ignoresSlash     walkFlags = 1 << iota // the last element need not be a directory if / follows
	createsDirectory                       // or it need not be there
)

// walk is on its way to the entry that `last` is to work on.
type walk struct {
	root  *root
	flags walkFlags
	enter func(e entry) (fd int, err error)
	last  func(e entry) error

	dir   int // the root's, or owned by the walk
	parts []string
	at    int // of the element that is next; dir is the directory of the ones before
	slash bool

	restarts, links int
}

func (r *Root) walk(name string, flags walkFlags, last func(e entry) error) error {
	w := walk{root: r.root, flags: flags, enter: entry.open, last: last}
	return w.run(name)
}

func (w *walk) run(name string) (err error) {
	if err := w.root.acquire(); err != nil {
		return err
	}
	defer w.root.release()
	if w.parts, w.slash, err = splitPath(name, nil, nil); err != nil {
		return err
	}
	w.dir = w.root.fd
	defer func() { w.moveTo(w.root.fd) }()
	for steps := 1; ; steps++ {
		if steps > mostSteps && w.restarts > mostRestarts {
			return syscall.ENAMETOOLONG
		}
		if w.parts[w.at] == ".." {
			if err := w.goUp(); err != nil {
				return err
			}
			continue
		}
		done, err := w.step()
		if err == nil {
			if done {
				return nil
			}
			w.at++
			continue
		}
		switch e := err.(type) {
		case linkTarget:
			if err := w.follow(string(e)); err != nil {
				return err
			}
		case *PathError:
			e.Path = w.parts[0]
			for _, part := range w.parts[1 : w.at+1] {
				e.Path += "/" + part
			}
			return e
		default:
			return err
		}
	}
}

func (w *walk) moveTo(fd int) {
	if w.dir != w.root.fd {
		sysCloseDir(w.dir)
	}
	w.dir = fd
}

func (w *walk) restart() {
	w.at = 0
	w.moveTo(w.root.fd)
}

// goUp takes the next elements, which are .., out of the path, and as many before them.
func (w *walk) goUp() error {
	w.restarts++
	end := w.at
	for end < len(w.parts) && w.parts[end] == ".." {
		end++
	}
	count := end - w.at
	if count > w.at {
		return errPathEscapes
	}
	w.parts = append(append([]string(nil), w.parts[:w.at-count]...), w.parts[end:]...)
	if len(w.parts) == 0 {
		w.parts = []string{"."}
	}
	w.restart()
	return nil
}

// step enters the next element, or works on it if it is the last.
func (w *walk) step() (done bool, err error) {
	e := entry{w.dir, w.parts[w.at], w.slash}
	if w.at < len(w.parts)-1 {
		fd, err := w.enter(e)
		if err == nil {
			w.moveTo(fd)
		}
		return false, err
	}
	if w.slash && w.flags&ignoresSlash == 0 {
		mode, err := e.mode()
		switch {
		case IsNotExist(err) && w.flags&createsDirectory != 0:
		case err != nil:
			return true, err
		case mode&ModeSymlink != 0:
			return true, e.linkOr(syscall.ENOTDIR)
		case !mode.IsDir():
			return true, syscall.ENOTDIR
		}
	}
	return true, w.last(e)
}

// follow puts the target of a link in place of the element.
func (w *walk) follow(target string) error {
	if w.links++; w.links > mostLinks {
		return syscall.ELOOP
	}
	isLast := w.at == len(w.parts)-1
	parts, slash, err := splitPath(target, w.parts[:w.at], w.parts[w.at+1:])
	if err != nil {
		return err
	}
	if isLast && slash {
		w.slash = true
	}
	same := len(parts) >= w.at
	for i := 0; same && i < w.at; i++ {
		same = parts[i] == w.parts[i]
	}
	w.parts = parts
	if !same {
		w.restart()
	}
	return nil
}

// splitPath splits a path into elements, between those of before and after. A . counts only at the
// end.
func splitPath(path string, before, after []string) (parts []string, slash bool, err error) {
	if path == "" {
		return nil, false, errors.New("empty path")
	}
	if path[0] == '/' {
		return nil, false, errPathEscapes
	}
	parts = append(parts, before...)
	for start := 0; start < len(path); {
		end := start
		for end < len(path) && path[end] != '/' {
			end++
		}
		if n := len(parts); n > len(before) && parts[n-1] == "." {
			parts = parts[:n-1]
		}
		parts = append(parts, path[start:end])
		for slash = false; end < len(path) && path[end] == '/'; end++ {
			slash = true
		}
		start = end
	}
	if n := len(parts); len(after) > 0 && n > 0 && parts[n-1] == "." {
		parts = parts[:n-1]
	}
	return append(parts, after...), slash, nil
}
