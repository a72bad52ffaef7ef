package debug

import (
	"os"
	"syscall"
)

// SetMaxThreads bounds the number of threads, beyond which the program ends, and returns the old bound.
func SetMaxThreads(threads int) int

// CrashOptions is empty.
type CrashOptions struct{}

// setCrashOutput keeps a duplicate of the descriptor; -1 for none.
func setCrashOutput(fd int) (errno int)

// SetCrashOutput says where the report that ends the program is written to besides standard error; nil for nowhere.
// f may be closed afterwards.
func SetCrashOutput(f *os.File, opts CrashOptions) error {
	fd := -1
	if f != nil {
		fd = int(f.Fd())
	}
	if errno := setCrashOutput(fd); errno != 0 {
		return syscall.Errno(errno)
	}
	return nil
}
