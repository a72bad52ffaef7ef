// run
// What Go exports from os, with Go's types (make_signatures.py).
package main

import "io"
import "io/fs"
import "os"
import "syscall"
import "time"

const _ string = os.DevNull
const _ fs.FileMode = os.ModeAppend
const _ fs.FileMode = os.ModeCharDevice
const _ fs.FileMode = os.ModeDevice
const _ fs.FileMode = os.ModeDir
const _ fs.FileMode = os.ModeExclusive
const _ fs.FileMode = os.ModeIrregular
const _ fs.FileMode = os.ModeNamedPipe
const _ fs.FileMode = os.ModePerm
const _ fs.FileMode = os.ModeSetgid
const _ fs.FileMode = os.ModeSetuid
const _ fs.FileMode = os.ModeSocket
const _ fs.FileMode = os.ModeSticky
const _ fs.FileMode = os.ModeSymlink
const _ fs.FileMode = os.ModeTemporary
const _ fs.FileMode = os.ModeType
const _ int = os.O_APPEND
const _ int = os.O_CREATE
const _ int = os.O_EXCL
const _ int = os.O_RDONLY
const _ int = os.O_RDWR
const _ int = os.O_SYNC
const _ int = os.O_TRUNC
const _ int = os.O_WRONLY
const _ rune = os.PathListSeparator
const _ rune = os.PathSeparator
const _ int = os.SEEK_CUR
const _ int = os.SEEK_END
const _ int = os.SEEK_SET
var _ *error = &new(os.LinkError).Err
var _ *string = &new(os.LinkError).New
var _ *string = &new(os.LinkError).Old
var _ *string = &new(os.LinkError).Op
var _ *string = &new(os.ProcAttr).Dir
var _ *[]string = &new(os.ProcAttr).Env
var _ *[]*os.File = &new(os.ProcAttr).Files
var _ **syscall.SysProcAttr = &new(os.ProcAttr).Sys
var _ *int = &new(os.Process).Pid
var _ *error = &new(os.SyscallError).Err
var _ *string = &new(os.SyscallError).Syscall
var _ func(string) error = os.Chdir
var _ func(string, fs.FileMode) error = os.Chmod
var _ func(string, int, int) error = os.Chown
var _ func(string, time.Time, time.Time) error = os.Chtimes
var _ func() = os.Clearenv
var _ func(string, fs.FS) error = os.CopyFS
var _ func(string) (*os.File, error) = os.Create
var _ func(string, string) (*os.File, error) = os.CreateTemp
var _ func(string) fs.FS = os.DirFS
var _ func() []string = os.Environ
var _ func() (string, error) = os.Executable
var _ func(int) = os.Exit
var _ func(string, func(string) string) string = os.Expand
var _ func(string) string = os.ExpandEnv
var _ func(int) (*os.Process, error) = os.FindProcess
var _ func() int = os.Getegid
var _ func(string) string = os.Getenv
var _ func() int = os.Geteuid
var _ func() int = os.Getgid
var _ func() ([]int, error) = os.Getgroups
var _ func() int = os.Getpagesize
var _ func() int = os.Getpid
var _ func() int = os.Getppid
var _ func() int = os.Getuid
var _ func() (string, error) = os.Getwd
var _ func() (string, error) = os.Hostname
var _ func(error) bool = os.IsExist
var _ func(error) bool = os.IsNotExist
var _ func(uint8) bool = os.IsPathSeparator
var _ func(error) bool = os.IsPermission
var _ func(error) bool = os.IsTimeout
var _ func(string, int, int) error = os.Lchown
var _ func(string, string) error = os.Link
var _ func(string) (string, bool) = os.LookupEnv
var _ func(string) (fs.FileInfo, error) = os.Lstat
var _ func(string, fs.FileMode) error = os.Mkdir
var _ func(string, fs.FileMode) error = os.MkdirAll
var _ func(string, string) (string, error) = os.MkdirTemp
var _ func(uintptr, string) *os.File = os.NewFile
var _ func(string, error) error = os.NewSyscallError
var _ func(string) (*os.File, error) = os.Open
var _ func(string, int, fs.FileMode) (*os.File, error) = os.OpenFile
var _ func(string, string) (*os.File, error) = os.OpenInRoot
var _ func(string) (*os.Root, error) = os.OpenRoot
var _ func() (*os.File, *os.File, error) = os.Pipe
var _ func(string) ([]fs.DirEntry, error) = os.ReadDir
var _ func(string) ([]uint8, error) = os.ReadFile
var _ func(string) (string, error) = os.Readlink
var _ func(string) error = os.Remove
var _ func(string) error = os.RemoveAll
var _ func(string, string) error = os.Rename
var _ func(fs.FileInfo, fs.FileInfo) bool = os.SameFile
var _ func(string, string) error = os.Setenv
var _ func(string, []string, *os.ProcAttr) (*os.Process, error) = os.StartProcess
var _ func(string) (fs.FileInfo, error) = os.Stat
var _ func(string, string) error = os.Symlink
var _ func() string = os.TempDir
var _ func(string, int64) error = os.Truncate
var _ func(string) error = os.Unsetenv
var _ func() (string, error) = os.UserCacheDir
var _ func() (string, error) = os.UserConfigDir
var _ func() (string, error) = os.UserHomeDir
var _ func(string, []uint8, fs.FileMode) error = os.WriteFile
var _ func(*os.File) error = (*os.File).Chdir
var _ func(*os.File, fs.FileMode) error = (*os.File).Chmod
var _ func(*os.File, int, int) error = (*os.File).Chown
var _ func(*os.File) error = (*os.File).Close
var _ func(*os.File) uintptr = (*os.File).Fd
var _ func(*os.File) string = (*os.File).Name
var _ func(*os.File, []uint8) (int, error) = (*os.File).Read
var _ func(*os.File, []uint8, int64) (int, error) = (*os.File).ReadAt
var _ func(*os.File, int) ([]fs.DirEntry, error) = (*os.File).ReadDir
var _ func(*os.File, io.Reader) (int64, error) = (*os.File).ReadFrom
var _ func(*os.File, int) ([]fs.FileInfo, error) = (*os.File).Readdir
var _ func(*os.File, int) ([]string, error) = (*os.File).Readdirnames
var _ func(*os.File, int64, int) (int64, error) = (*os.File).Seek
var _ func(*os.File, time.Time) error = (*os.File).SetDeadline
var _ func(*os.File, time.Time) error = (*os.File).SetReadDeadline
var _ func(*os.File, time.Time) error = (*os.File).SetWriteDeadline
var _ func(*os.File) (fs.FileInfo, error) = (*os.File).Stat
var _ func(*os.File) error = (*os.File).Sync
var _ func(*os.File) (syscall.RawConn, error) = (*os.File).SyscallConn
var _ func(*os.File, int64) error = (*os.File).Truncate
var _ func(*os.File, []uint8) (int, error) = (*os.File).Write
var _ func(*os.File, []uint8, int64) (int, error) = (*os.File).WriteAt
var _ func(*os.File, string) (int, error) = (*os.File).WriteString
var _ func(*os.File, io.Writer) (int64, error) = (*os.File).WriteTo
var _ func(*os.LinkError) string = (*os.LinkError).Error
var _ func(*os.LinkError) error = (*os.LinkError).Unwrap
var _ func(*os.Process) error = (*os.Process).Kill
var _ func(*os.Process) error = (*os.Process).Release
var _ func(*os.Process, os.Signal) error = (*os.Process).Signal
var _ func(*os.Process) (*os.ProcessState, error) = (*os.Process).Wait
var _ func(*os.Process, func(uintptr)) error = (*os.Process).WithHandle
var _ func(*os.ProcessState) int = (*os.ProcessState).ExitCode
var _ func(*os.ProcessState) bool = (*os.ProcessState).Exited
var _ func(*os.ProcessState) int = (*os.ProcessState).Pid
var _ func(*os.ProcessState) string = (*os.ProcessState).String
var _ func(*os.ProcessState) bool = (*os.ProcessState).Success
var _ func(*os.ProcessState) interface{} = (*os.ProcessState).Sys
var _ func(*os.ProcessState) interface{} = (*os.ProcessState).SysUsage
var _ func(*os.ProcessState) time.Duration = (*os.ProcessState).SystemTime
var _ func(*os.ProcessState) time.Duration = (*os.ProcessState).UserTime
var _ func(*os.Root, string, fs.FileMode) error = (*os.Root).Chmod
var _ func(*os.Root, string, int, int) error = (*os.Root).Chown
var _ func(*os.Root, string, time.Time, time.Time) error = (*os.Root).Chtimes
var _ func(*os.Root) error = (*os.Root).Close
var _ func(*os.Root, string) (*os.File, error) = (*os.Root).Create
var _ func(*os.Root) fs.FS = (*os.Root).FS
var _ func(*os.Root, string, int, int) error = (*os.Root).Lchown
var _ func(*os.Root, string, string) error = (*os.Root).Link
var _ func(*os.Root, string) (fs.FileInfo, error) = (*os.Root).Lstat
var _ func(*os.Root, string, fs.FileMode) error = (*os.Root).Mkdir
var _ func(*os.Root, string, fs.FileMode) error = (*os.Root).MkdirAll
var _ func(*os.Root) string = (*os.Root).Name
var _ func(*os.Root, string) (*os.File, error) = (*os.Root).Open
var _ func(*os.Root, string, int, fs.FileMode) (*os.File, error) = (*os.Root).OpenFile
var _ func(*os.Root, string) (*os.Root, error) = (*os.Root).OpenRoot
var _ func(*os.Root, string) ([]uint8, error) = (*os.Root).ReadFile
var _ func(*os.Root, string) (string, error) = (*os.Root).Readlink
var _ func(*os.Root, string) error = (*os.Root).Remove
var _ func(*os.Root, string) error = (*os.Root).RemoveAll
var _ func(*os.Root, string, string) error = (*os.Root).Rename
var _ func(*os.Root, string) (fs.FileInfo, error) = (*os.Root).Stat
var _ func(*os.Root, string, string) error = (*os.Root).Symlink
var _ func(*os.Root, string, []uint8, fs.FileMode) error = (*os.Root).WriteFile
var _ func(os.Signal) = (os.Signal).Signal
var _ func(os.Signal) string = (os.Signal).String
var _ func(*os.SyscallError) string = (*os.SyscallError).Error
var _ func(*os.SyscallError) bool = (*os.SyscallError).Timeout
var _ func(*os.SyscallError) error = (*os.SyscallError).Unwrap
var _ os.DirEntry
var _ os.File
var _ os.FileInfo
var _ os.FileMode
var _ os.LinkError
var _ os.PathError
var _ os.ProcAttr
var _ os.Process
var _ os.ProcessState
var _ os.Root
var _ os.SyscallError
var _ = map[bool]int{false: 0, os.DevNull == "/dev/null": 1}
var _ = map[bool]int{false: 0, os.ModeAppend == 1073741824: 1}
var _ = map[bool]int{false: 0, os.ModeCharDevice == 2097152: 1}
var _ = map[bool]int{false: 0, os.ModeDevice == 67108864: 1}
var _ = map[bool]int{false: 0, os.ModeDir == 2147483648: 1}
var _ = map[bool]int{false: 0, os.ModeExclusive == 536870912: 1}
var _ = map[bool]int{false: 0, os.ModeIrregular == 524288: 1}
var _ = map[bool]int{false: 0, os.ModeNamedPipe == 33554432: 1}
var _ = map[bool]int{false: 0, os.ModePerm == 511: 1}
var _ = map[bool]int{false: 0, os.ModeSetgid == 4194304: 1}
var _ = map[bool]int{false: 0, os.ModeSetuid == 8388608: 1}
var _ = map[bool]int{false: 0, os.ModeSocket == 16777216: 1}
var _ = map[bool]int{false: 0, os.ModeSticky == 1048576: 1}
var _ = map[bool]int{false: 0, os.ModeSymlink == 134217728: 1}
var _ = map[bool]int{false: 0, os.ModeTemporary == 268435456: 1}
var _ = map[bool]int{false: 0, os.ModeType == 2401763328: 1}
var _ = map[bool]int{false: 0, os.O_APPEND == 1024: 1}
var _ = map[bool]int{false: 0, os.O_CREATE == 64: 1}
var _ = map[bool]int{false: 0, os.O_EXCL == 128: 1}
var _ = map[bool]int{false: 0, os.O_RDONLY == 0: 1}
var _ = map[bool]int{false: 0, os.O_RDWR == 2: 1}
var _ = map[bool]int{false: 0, os.O_SYNC == 1052672: 1}
var _ = map[bool]int{false: 0, os.O_TRUNC == 512: 1}
var _ = map[bool]int{false: 0, os.O_WRONLY == 1: 1}
var _ = map[bool]int{false: 0, os.PathListSeparator == 58: 1}
var _ = map[bool]int{false: 0, os.PathSeparator == 47: 1}
var _ = map[bool]int{false: 0, os.SEEK_CUR == 1: 1}
var _ = map[bool]int{false: 0, os.SEEK_END == 2: 1}
var _ = map[bool]int{false: 0, os.SEEK_SET == 0: 1}
var _ *[]string = &os.Args
var _ *error = &os.ErrClosed
var _ *error = &os.ErrDeadlineExceeded
var _ *error = &os.ErrExist
var _ *error = &os.ErrInvalid
var _ *error = &os.ErrNoDeadline
var _ *error = &os.ErrNoHandle
var _ *error = &os.ErrNotExist
var _ *error = &os.ErrPermission
var _ *error = &os.ErrProcessDone
var _ *os.Signal = &os.Interrupt
var _ *os.Signal = &os.Kill
var _ **os.File = &os.Stderr
var _ **os.File = &os.Stdin
var _ **os.File = &os.Stdout

func main() {}
