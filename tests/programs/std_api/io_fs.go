// run
// What Go exports from io/fs, with Go's types (make_signatures.py).
package main

import "io/fs"

const _ fs.FileMode = fs.ModeAppend
const _ fs.FileMode = fs.ModeCharDevice
const _ fs.FileMode = fs.ModeDevice
const _ fs.FileMode = fs.ModeDir
const _ fs.FileMode = fs.ModeExclusive
const _ fs.FileMode = fs.ModeIrregular
const _ fs.FileMode = fs.ModeNamedPipe
const _ fs.FileMode = fs.ModePerm
const _ fs.FileMode = fs.ModeSetgid
const _ fs.FileMode = fs.ModeSetuid
const _ fs.FileMode = fs.ModeSocket
const _ fs.FileMode = fs.ModeSticky
const _ fs.FileMode = fs.ModeSymlink
const _ fs.FileMode = fs.ModeTemporary
const _ fs.FileMode = fs.ModeType
var _ *error = &new(fs.PathError).Err
var _ *string = &new(fs.PathError).Op
var _ *string = &new(fs.PathError).Path
var _ func(fs.FileMode) bool = (fs.FileMode).IsDir
var _ func(fs.FileMode) bool = (fs.FileMode).IsRegular
var _ func(fs.FileMode) fs.FileMode = (fs.FileMode).Perm
var _ func(fs.FileMode) string = (fs.FileMode).String
var _ func(fs.FileMode) fs.FileMode = (fs.FileMode).Type
var _ func(*fs.PathError) string = (*fs.PathError).Error
var _ func(*fs.PathError) bool = (*fs.PathError).Timeout
var _ func(*fs.PathError) error = (*fs.PathError).Unwrap
var _ fs.FileMode
var _ fs.PathError
var _ = map[bool]int{false: 0, fs.ModeAppend == 1073741824: 1}
var _ = map[bool]int{false: 0, fs.ModeCharDevice == 2097152: 1}
var _ = map[bool]int{false: 0, fs.ModeDevice == 67108864: 1}
var _ = map[bool]int{false: 0, fs.ModeDir == 2147483648: 1}
var _ = map[bool]int{false: 0, fs.ModeExclusive == 536870912: 1}
var _ = map[bool]int{false: 0, fs.ModeIrregular == 524288: 1}
var _ = map[bool]int{false: 0, fs.ModeNamedPipe == 33554432: 1}
var _ = map[bool]int{false: 0, fs.ModePerm == 511: 1}
var _ = map[bool]int{false: 0, fs.ModeSetgid == 4194304: 1}
var _ = map[bool]int{false: 0, fs.ModeSetuid == 8388608: 1}
var _ = map[bool]int{false: 0, fs.ModeSocket == 16777216: 1}
var _ = map[bool]int{false: 0, fs.ModeSticky == 1048576: 1}
var _ = map[bool]int{false: 0, fs.ModeSymlink == 134217728: 1}
var _ = map[bool]int{false: 0, fs.ModeTemporary == 268435456: 1}
var _ = map[bool]int{false: 0, fs.ModeType == 2401763328: 1}
var _ *error = &fs.ErrClosed
var _ *error = &fs.ErrExist
var _ *error = &fs.ErrInvalid
var _ *error = &fs.ErrNotExist
var _ *error = &fs.ErrPermission

func main() {}

// Not there yet:
//   func FileInfoToDirEntry
//   func FormatDirEntry
//   func FormatFileInfo
//   func Glob
//   func Lstat
//   func ReadDir
//   func ReadFile
//   func ReadLink
//   func Stat
//   func Sub
//   func ValidPath
//   func WalkDir
//   method DirEntry.Info
//   method DirEntry.IsDir
//   method DirEntry.Name
//   method DirEntry.Type
//   method FS.Open
//   method File.Close
//   method File.Read
//   method File.Stat
//   method FileInfo.IsDir
//   method FileInfo.ModTime
//   method FileInfo.Mode
//   method FileInfo.Name
//   method FileInfo.Size
//   method FileInfo.Sys
//   method GlobFS.Glob
//   method GlobFS.Open
//   method ReadDirFS.Open
//   method ReadDirFS.ReadDir
//   method ReadDirFile.Close
//   method ReadDirFile.Read
//   method ReadDirFile.ReadDir
//   method ReadDirFile.Stat
//   method ReadFileFS.Open
//   method ReadFileFS.ReadFile
//   method ReadLinkFS.Lstat
//   method ReadLinkFS.Open
//   method ReadLinkFS.ReadLink
//   method StatFS.Open
//   method StatFS.Stat
//   method SubFS.Open
//   method SubFS.Sub
//   type FS
//   var SkipAll
//   var SkipDir
