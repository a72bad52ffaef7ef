package exec

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

var (
	// ErrNotFound is why a name is not that of a program.
	ErrNotFound = errors.New("executable file not found in $PATH")
	// ErrDot is why a program is not used that PATH finds only relative to the current directory.
	ErrDot = errors.New("cannot run executable found relative to current directory")
)

// Error says which name could not be looked up, and why.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: " + strconv.Quote(e.Name) + ": " + e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

// checkExecutable says why the file cannot be run.
func checkExecutable(file string) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return syscall.EISDIR
	}
	if info.Mode()&0o111 == 0 {
		return fs.ErrPermission
	}
	return nil
}

// LookPath finds the program that a name without slash stands for in the directories of PATH.
func LookPath(file string) (string, error) {
	if file == "" || file == "." || file == ".." {
		return "", &Error{file, ErrNotFound}
	}
	if strings.Contains(file, "/") {
		if err := checkExecutable(file); err != nil {
			return "", &Error{file, err}
		}
		return file, nil
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if dir == "" {
			dir = "."
		}
		path := filepath.Join(dir, file)
		if checkExecutable(path) != nil {
			continue
		}
		if !filepath.IsAbs(path) {
			return path, &Error{file, ErrDot}
		}
		return path, nil
	}
	return "", &Error{file, ErrNotFound}
}
