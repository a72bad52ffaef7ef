// run
// What Go exports from fmt, with Go's types (make_signatures.py).
package main

import "fmt"
import "io"

var _ func([]uint8, ...interface{}) []uint8 = fmt.Append
var _ func([]uint8, string, ...interface{}) []uint8 = fmt.Appendf
var _ func([]uint8, ...interface{}) []uint8 = fmt.Appendln
var _ func(string, ...interface{}) error = fmt.Errorf
var _ func(fmt.State, int32) string = fmt.FormatString
var _ func(io.Writer, ...interface{}) (int, error) = fmt.Fprint
var _ func(io.Writer, string, ...interface{}) (int, error) = fmt.Fprintf
var _ func(io.Writer, ...interface{}) (int, error) = fmt.Fprintln
var _ func(io.Reader, ...interface{}) (int, error) = fmt.Fscan
var _ func(io.Reader, string, ...interface{}) (int, error) = fmt.Fscanf
var _ func(io.Reader, ...interface{}) (int, error) = fmt.Fscanln
var _ func(...interface{}) (int, error) = fmt.Print
var _ func(string, ...interface{}) (int, error) = fmt.Printf
var _ func(...interface{}) (int, error) = fmt.Println
var _ func(...interface{}) (int, error) = fmt.Scan
var _ func(string, ...interface{}) (int, error) = fmt.Scanf
var _ func(...interface{}) (int, error) = fmt.Scanln
var _ func(...interface{}) string = fmt.Sprint
var _ func(string, ...interface{}) string = fmt.Sprintf
var _ func(...interface{}) string = fmt.Sprintln
var _ func(string, ...interface{}) (int, error) = fmt.Sscan
var _ func(string, string, ...interface{}) (int, error) = fmt.Sscanf
var _ func(string, ...interface{}) (int, error) = fmt.Sscanln
var _ func(fmt.Formatter, fmt.State, int32) = (fmt.Formatter).Format
var _ func(fmt.GoStringer) string = (fmt.GoStringer).GoString
var _ func(fmt.ScanState, []uint8) (int, error) = (fmt.ScanState).Read
var _ func(fmt.ScanState) (int32, int, error) = (fmt.ScanState).ReadRune
var _ func(fmt.ScanState) = (fmt.ScanState).SkipSpace
var _ func(fmt.ScanState, bool, func(int32) bool) ([]uint8, error) = (fmt.ScanState).Token
var _ func(fmt.ScanState) error = (fmt.ScanState).UnreadRune
var _ func(fmt.ScanState) (int, bool) = (fmt.ScanState).Width
var _ func(fmt.Scanner, fmt.ScanState, int32) error = (fmt.Scanner).Scan
var _ func(fmt.State, int) bool = (fmt.State).Flag
var _ func(fmt.State) (int, bool) = (fmt.State).Precision
var _ func(fmt.State) (int, bool) = (fmt.State).Width
var _ func(fmt.State, []uint8) (int, error) = (fmt.State).Write
var _ func(fmt.Stringer) string = (fmt.Stringer).String
var _ fmt.Formatter
var _ fmt.GoStringer
var _ fmt.Scanner
var _ fmt.Stringer

func main() {}
