package os

import (
	"errors"
	"io/fs"
	"syscall"
)

func Mkdir(name string, perm FileMode) error {
	if errno := sysMkdir(name, systemMode(perm)); errno != 0 {
		return pathError("mkdir", name, errno)
	}
	return nil
}

// MkdirAll makes the directory and those above it that are missing.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if info, err := Lstat(path); err == nil && info.IsDir() {
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	if errno := sysRemove(name); errno != 0 {
		return pathError("remove", name, errno)
	}
	return nil
}

// RemoveAll removes the path and everything below it.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	errno := sysRemove(path)
	if errno == 0 || syscall.Errno(errno) == syscall.ENOENT {
		return nil
	}
	if info, err := Lstat(path); err != nil || !info.IsDir() {
		return pathError("unlinkat", path, errno)
	}
	list, err := ReadDir(path)
	if err != nil {
		return err
	}
	for _, entry := range list {
		if err := RemoveAll(path + "/" + entry.Name()); err != nil {
			return err
		}
	}
	return Remove(path)
}

// LinkError says which operation failed on which two files.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }
func (e *LinkError) Unwrap() error { return e.Err }

func Rename(oldpath, newpath string) error {
	if errno := sysRename(oldpath, newpath); errno != 0 {
		return &LinkError{"rename", oldpath, newpath, syscall.Errno(errno)}
	}
	return nil
}

func Chdir(dir string) error {
	if errno := sysChdir(dir); errno != 0 {
		return pathError("chdir", dir, errno)
	}
	return nil
}

func Getwd() (dir string, err error) {
	dir, errno := sysGetwd()
	if errno != 0 {
		return "", NewSyscallError("getwd", syscall.Errno(errno))
	}
	return dir, nil
}

func userDir(variable, below string) (string, error) {
	dir := Getenv(variable)
	if dir == "" {
		if dir = Getenv("HOME"); dir == "" {
			return "", errors.New("neither $" + variable + " nor $HOME are defined")
		}
		return dir + below, nil
	}
	if dir[0] != '/' {
		return "", errors.New("path in $" + variable + " is relative")
	}
	return dir, nil
}

func UserCacheDir() (string, error)  { return userDir("XDG_CACHE_HOME", "/.cache") }
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }

// Executable is the path of the command that runs the program.
func Executable() (string, error) { return Readlink("/proc/self/exe") }

func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// randomName is a number that no other caller is likely to get.
func randomName() string

func tempName(dir, pattern string) (prefix, suffix string, err error) {
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '/' {
			return "", "", &PathError{Op: "createtemp", Path: pattern, Err: errPatternHasSeparator}
		}
	}
	prefix = pattern
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '*' {
			prefix, suffix = pattern[:i], pattern[i+1:]
			break
		}
	}
	if dir == "" {
		dir = TempDir()
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	return dir + prefix, suffix, nil
}

// CreateTemp makes a new file in dir; the last * of the pattern becomes something random.
func CreateTemp(dir, pattern string) (*File, error) {
	prefix, suffix, err := tempName(dir, pattern)
	if err != nil {
		return nil, err
	}
	for try := 0; ; try++ {
		f, err := OpenFile(prefix+randomName()+suffix, O_RDWR|O_CREATE|O_EXCL, 0600)
		if IsExist(err) && try < 10000 {
			continue
		}
		return f, err
	}
}

// MkdirTemp makes a new directory in dir.
func MkdirTemp(dir, pattern string) (string, error) {
	prefix, suffix, err := tempName(dir, pattern)
	if err != nil {
		return "", err
	}
	for try := 0; ; try++ {
		name := prefix + randomName() + suffix
		err := Mkdir(name, 0700)
		if err == nil {
			return name, nil
		}
		if !IsExist(err) || try >= 10000 {
			return "", err
		}
	}
}

// underlyingError is what an error of this package is about.
func underlyingError(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func isKind(err, kind error) bool {
	err = underlyingError(err)
	if err == kind {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(kind)
}

func IsExist(err error) bool      { return isKind(err, fs.ErrExist) }
func IsNotExist(err error) bool   { return isKind(err, fs.ErrNotExist) }
func IsPermission(err error) bool { return isKind(err, fs.ErrPermission) }

func IsTimeout(err error) bool {
	t, ok := underlyingError(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}
