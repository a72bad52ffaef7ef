// run
// What Go exports from path/filepath, with Go's types (make_signatures.py).
package main

import "io/fs"
import "path/filepath"

const _ rune = filepath.ListSeparator
const _ rune = filepath.Separator
var _ func(string) (string, error) = filepath.Abs
var _ func(string) string = filepath.Base
var _ func(string) string = filepath.Clean
var _ func(string) string = filepath.Dir
var _ func(string) (string, error) = filepath.EvalSymlinks
var _ func(string) string = filepath.Ext
var _ func(string) string = filepath.FromSlash
var _ func(string) ([]string, error) = filepath.Glob
var _ func(string, string) bool = filepath.HasPrefix
var _ func(string) bool = filepath.IsAbs
var _ func(string) bool = filepath.IsLocal
var _ func(...string) string = filepath.Join
var _ func(string) (string, error) = filepath.Localize
var _ func(string, string) (bool, error) = filepath.Match
var _ func(string, string) (string, error) = filepath.Rel
var _ func(string) (string, string) = filepath.Split
var _ func(string) []string = filepath.SplitList
var _ func(string) string = filepath.ToSlash
var _ func(string) string = filepath.VolumeName
var _ func(string, filepath.WalkFunc) error = filepath.Walk
var _ func(string, fs.WalkDirFunc) error = filepath.WalkDir
var _ = map[bool]int{false: 0, filepath.ListSeparator == 58: 1}
var _ = map[bool]int{false: 0, filepath.Separator == 47: 1}
var _ *error = &filepath.ErrBadPattern
var _ *error = &filepath.SkipAll
var _ *error = &filepath.SkipDir

func main() {}
