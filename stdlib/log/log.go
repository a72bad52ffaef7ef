// Package log writes lines with a time and a place in front.
package log

import (
	"fmt"
	"internal/logoutput"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// What stands in front of a line.
const (
	Ldate         = 1 << iota // 2009/01/23
	Ltime                     // 01:23:23
	Lmicroseconds             // 01:23:23.123123
	Llongfile                 // /a/b/c/d.go:23
	Lshortfile                // d.go:23
	LUTC                      // the time is UTC
	Lmsgprefix                // the prefix stands before the message, not the line
	LstdFlags     = Ldate | Ltime
)

// Logger writes to one writer, a line at a time.
type Logger struct {
	mu     sync.Mutex
	prefix string
	flag   int
	out    io.Writer
}

func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{out: out, prefix: prefix, flag: flag}
}

var std = New(os.Stderr, "", LstdFlags)

func Default() *Logger { return std }

func pad(b []byte, n, width int) []byte {
	digits := [20]byte{}
	w := len(digits)
	for n >= 10 || width > 1 {
		w--
		width--
		digits[w] = byte('0' + n%10)
		n /= 10
	}
	w--
	digits[w] = byte('0' + n)
	return append(b, digits[w:]...)
}

func header(b []byte, t time.Time, prefix string, flag int, file string, line int) []byte {
	if flag&Lmsgprefix == 0 {
		b = append(b, prefix...)
	}
	if flag&(Ldate|Ltime|Lmicroseconds) != 0 {
		if flag&LUTC != 0 {
			t = t.UTC()
		}
		if flag&Ldate != 0 {
			year, month, day := t.Date()
			b = append(pad(b, year, 4), '/')
			b = append(pad(b, int(month), 2), '/')
			b = append(pad(b, day, 2), ' ')
		}
		if flag&(Ltime|Lmicroseconds) != 0 {
			hour, min, sec := t.Clock()
			b = append(pad(b, hour, 2), ':')
			b = append(pad(b, min, 2), ':')
			b = pad(b, sec, 2)
			if flag&Lmicroseconds != 0 {
				b = pad(append(b, '.'), t.Nanosecond()/1e3, 6)
			}
			b = append(b, ' ')
		}
	}
	if flag&(Lshortfile|Llongfile) != 0 {
		if flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		b = append(append(b, file...), ':')
		b = append(pad(b, line, -1), ": "...)
	}
	if flag&Lmsgprefix != 0 {
		b = append(b, prefix...)
	}
	return b
}

// Output writes s as a line; calldepth counts to the function whose place is shown.
func (l *Logger) Output(calldepth int, s string) error { return l.output(0, calldepth+1, s) }

// output shows the place that pc is in, or if that is 0 the one that calldepth counts to from here.
// slog's handlers count the frames above them: whoever logs calls a function that calls this one.
func (l *Logger) output(pc uintptr, calldepth int, s string) error {
	now := time.Now()
	l.mu.Lock()
	prefix, flag, out := l.prefix, l.flag, l.out
	l.mu.Unlock()
	if out == io.Discard {
		return nil
	}
	file, line := "", 0
	if flag&(Lshortfile|Llongfile) != 0 {
		if pc != 0 {
			frame, _ := runtime.CallersFrames([]uintptr{pc}).Next()
			file, line = frame.File, frame.Line
		} else {
			_, file, line, _ = runtime.Caller(calldepth)
		}
		if file == "" {
			file, line = "???", 0
		}
	}
	b := append(header(nil, now, prefix, flag, file, line), s...)
	if len(s) == 0 || s[len(s)-1] != '\n' {
		b = append(b, '\n')
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	_, err := l.out.Write(b)
	return err
}

func init() {
	logoutput.Default = func(pc uintptr, line []byte) error { return std.output(pc, 0, string(line)) }
}

func (l *Logger) Print(v ...any)                 { l.output(0, 2, fmt.Sprint(v...)) }
func (l *Logger) Printf(format string, v ...any) { l.output(0, 2, fmt.Sprintf(format, v...)) }
func (l *Logger) Println(v ...any)               { l.output(0, 2, fmt.Sprintln(v...)) }

func (l *Logger) Fatal(v ...any) {
	l.output(0, 2, fmt.Sprint(v...))
	os.Exit(1)
}

func (l *Logger) Fatalf(format string, v ...any) {
	l.output(0, 2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func (l *Logger) Fatalln(v ...any) {
	l.output(0, 2, fmt.Sprintln(v...))
	os.Exit(1)
}

func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.output(0, 2, s)
	panic(s)
}

func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.output(0, 2, s)
	panic(s)
}

func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.output(0, 2, s)
	panic(s)
}

func (l *Logger) Flags() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flag
}

func (l *Logger) SetFlags(flag int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.flag = flag
}

func (l *Logger) Prefix() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.prefix
}

func (l *Logger) SetPrefix(prefix string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.prefix = prefix
}

func (l *Logger) Writer() io.Writer {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out
}

func (l *Logger) SetOutput(w io.Writer) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.out = w
}

func SetOutput(w io.Writer)                { std.SetOutput(w) }
func Flags() int                           { return std.Flags() }
func SetFlags(flag int)                    { std.SetFlags(flag) }
func Prefix() string                       { return std.Prefix() }
func SetPrefix(prefix string)              { std.SetPrefix(prefix) }
func Writer() io.Writer                    { return std.Writer() }
func Output(calldepth int, s string) error { return std.output(0, calldepth+1, s) }

func Print(v ...any)                 { std.output(0, 2, fmt.Sprint(v...)) }
func Printf(format string, v ...any) { std.output(0, 2, fmt.Sprintf(format, v...)) }
func Println(v ...any)               { std.output(0, 2, fmt.Sprintln(v...)) }

func Fatal(v ...any) {
	std.output(0, 2, fmt.Sprint(v...))
	os.Exit(1)
}

func Fatalf(format string, v ...any) {
	std.output(0, 2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func Fatalln(v ...any) {
	std.output(0, 2, fmt.Sprintln(v...))
	os.Exit(1)
}

func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.output(0, 2, s)
	panic(s)
}

func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.output(0, 2, s)
	panic(s)
}

func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.output(0, 2, s)
	panic(s)
}
