package os

import (
	"errors"
	"syscall"
)

var (
	errPatternHasSeparator = errors.New("pattern contains path separator")
	errEmptyRoot           = errors.New("os: DirFS with empty root")
)

// Args are the command's name and arguments.
var Args = arguments()

func arguments() []string

// exitZero, which package testing sets, is called before Exit(0): a test must not end the program as if all
// were well.
var exitZero func()

// Exit ends the program at once; deferred calls do not run.
func Exit(code int) {
	if code == 0 && exitZero != nil {
		exitZero()
	}
	exit(code)
}

func exit(code int)

func Getpid() int
func Getppid() int
func Getuid() int
func Geteuid() int
func Getgid() int
func Getegid() int
func Getpagesize() int { return 4096 }

func sysGetgroups() (groups []int, errno int)

// Getgroups are the numbers of the groups that the process belongs to.
func Getgroups() ([]int, error) {
	groups, errno := sysGetgroups()
	if errno != 0 {
		return nil, NewSyscallError("getgroups", syscall.Errno(errno))
	}
	return groups, nil
}

// lookupEnv and its like see the process's environment.
func lookupEnv(key string) (value string, ok bool)
func setEnv(key, value string) (errno int)
func unsetEnv(key string) (errno int)

// Environ are all variables, as KEY=VALUE.
func Environ() []string

func hostname() string

func Getenv(key string) string {
	value, _ := lookupEnv(key)
	return value
}

func LookupEnv(key string) (string, bool) { return lookupEnv(key) }

func Setenv(key, value string) error {
	if errno := setEnv(key, value); errno != 0 {
		return NewSyscallError("setenv", syscall.Errno(errno))
	}
	return nil
}

func Unsetenv(key string) error {
	if errno := unsetEnv(key); errno != 0 {
		return NewSyscallError("unsetenv", syscall.Errno(errno))
	}
	return nil
}

func Clearenv() {
	for _, entry := range Environ() {
		for i := 0; i < len(entry); i++ {
			if entry[i] == '=' {
				unsetEnv(entry[:i])
				break
			}
		}
	}
}

func Hostname() (name string, err error) { return hostname(), nil }

func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}

// SyscallError says which system call failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }
func (e *SyscallError) Unwrap() error { return e.Err }

func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// ExpandEnv replaces $name and ${name} by what the environment says.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $name and ${name} by mapping(name).
func Expand(s string, mapping func(string) string) string {
	var out []byte
	changed := false
	from := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 >= len(s) {
			continue
		}
		changed = true
		out = append(out, s[from:i]...)
		name, width := variableName(s[i+1:])
		if name != "" {
			out = append(out, mapping(name)...)
		} else if width == 0 {
			out = append(out, '$')
		}
		i += width
		from = i + 1
	}
	if !changed {
		return s
	}
	return string(out) + s[from:]
}

// variableName is the name at the start of s, behind a $, and how many bytes it takes with its braces.
func variableName(s string) (name string, width int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecial(s[0]) {
		return s[0:1], 1
	}
	i := 0
	for i < len(s) && isNameByte(s[i]) {
		i++
	}
	return s[:i], i
}

func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
