// run
// What Go exports from testing/fstest, with Go's types (make_signatures.py).
package main

import "io/fs"
import "testing/fstest"
import "time"

var _ *[]uint8 = &new(fstest.MapFile).Data
var _ *time.Time = &new(fstest.MapFile).ModTime
var _ *fs.FileMode = &new(fstest.MapFile).Mode
var _ *interface{} = &new(fstest.MapFile).Sys
var _ func(fs.FS, ...string) error = fstest.TestFS
var _ func(fstest.MapFS, string) ([]string, error) = (fstest.MapFS).Glob
var _ func(fstest.MapFS, string) (fs.FileInfo, error) = (fstest.MapFS).Lstat
var _ func(fstest.MapFS, string) (fs.File, error) = (fstest.MapFS).Open
var _ func(fstest.MapFS, string) ([]fs.DirEntry, error) = (fstest.MapFS).ReadDir
var _ func(fstest.MapFS, string) ([]uint8, error) = (fstest.MapFS).ReadFile
var _ func(fstest.MapFS, string) (string, error) = (fstest.MapFS).ReadLink
var _ func(fstest.MapFS, string) (fs.FileInfo, error) = (fstest.MapFS).Stat
var _ func(fstest.MapFS, string) (fs.FS, error) = (fstest.MapFS).Sub
var _ fstest.MapFS
var _ fstest.MapFile

func main() {}
