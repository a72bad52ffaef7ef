// run
// What Go exports from log, with Go's types (make_signatures.py).
package main

import "io"
import "log"

const _ uint64 = log.LUTC
const _ uint64 = log.Ldate
const _ uint64 = log.Llongfile
const _ uint64 = log.Lmicroseconds
const _ uint64 = log.Lmsgprefix
const _ uint64 = log.Lshortfile
const _ uint64 = log.LstdFlags
const _ uint64 = log.Ltime
var _ func() *log.Logger = log.Default
var _ func(...interface{}) = log.Fatal
var _ func(string, ...interface{}) = log.Fatalf
var _ func(...interface{}) = log.Fatalln
var _ func() int = log.Flags
var _ func(io.Writer, string, int) *log.Logger = log.New
var _ func(int, string) error = log.Output
var _ func(...interface{}) = log.Panic
var _ func(string, ...interface{}) = log.Panicf
var _ func(...interface{}) = log.Panicln
var _ func() string = log.Prefix
var _ func(...interface{}) = log.Print
var _ func(string, ...interface{}) = log.Printf
var _ func(...interface{}) = log.Println
var _ func(int) = log.SetFlags
var _ func(io.Writer) = log.SetOutput
var _ func(string) = log.SetPrefix
var _ func() io.Writer = log.Writer
var _ func(*log.Logger, ...interface{}) = (*log.Logger).Fatal
var _ func(*log.Logger, string, ...interface{}) = (*log.Logger).Fatalf
var _ func(*log.Logger, ...interface{}) = (*log.Logger).Fatalln
var _ func(*log.Logger) int = (*log.Logger).Flags
var _ func(*log.Logger, int, string) error = (*log.Logger).Output
var _ func(*log.Logger, ...interface{}) = (*log.Logger).Panic
var _ func(*log.Logger, string, ...interface{}) = (*log.Logger).Panicf
var _ func(*log.Logger, ...interface{}) = (*log.Logger).Panicln
var _ func(*log.Logger) string = (*log.Logger).Prefix
var _ func(*log.Logger, ...interface{}) = (*log.Logger).Print
var _ func(*log.Logger, string, ...interface{}) = (*log.Logger).Printf
var _ func(*log.Logger, ...interface{}) = (*log.Logger).Println
var _ func(*log.Logger, int) = (*log.Logger).SetFlags
var _ func(*log.Logger, io.Writer) = (*log.Logger).SetOutput
var _ func(*log.Logger, string) = (*log.Logger).SetPrefix
var _ func(*log.Logger) io.Writer = (*log.Logger).Writer
var _ log.Logger
var _ = map[bool]int{false: 0, log.LUTC == 32: 1}
var _ = map[bool]int{false: 0, log.Ldate == 1: 1}
var _ = map[bool]int{false: 0, log.Llongfile == 8: 1}
var _ = map[bool]int{false: 0, log.Lmicroseconds == 4: 1}
var _ = map[bool]int{false: 0, log.Lmsgprefix == 64: 1}
var _ = map[bool]int{false: 0, log.Lshortfile == 16: 1}
var _ = map[bool]int{false: 0, log.LstdFlags == 3: 1}
var _ = map[bool]int{false: 0, log.Ltime == 2: 1}

func main() {}
