// run
// What Go exports from io/fs, with Go's types (make_signatures.py).
package main

import "io/fs"
import "time"

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
var _ func(fs.FileInfo) fs.DirEntry = fs.FileInfoToDirEntry
var _ func(fs.DirEntry) string = fs.FormatDirEntry
var _ func(fs.FileInfo) string = fs.FormatFileInfo
var _ func(fs.FS, string) ([]string, error) = fs.Glob
var _ func(fs.FS, string) (fs.FileInfo, error) = fs.Lstat
var _ func(fs.FS, string) ([]fs.DirEntry, error) = fs.ReadDir
var _ func(fs.FS, string) ([]uint8, error) = fs.ReadFile
var _ func(fs.FS, string) (string, error) = fs.ReadLink
var _ func(fs.FS, string) (fs.FileInfo, error) = fs.Stat
var _ func(fs.FS, string) (fs.FS, error) = fs.Sub
var _ func(string) bool = fs.ValidPath
var _ func(fs.FS, string, fs.WalkDirFunc) error = fs.WalkDir
var _ func(fs.DirEntry) (fs.FileInfo, error) = (fs.DirEntry).Info
var _ func(fs.DirEntry) bool = (fs.DirEntry).IsDir
var _ func(fs.DirEntry) string = (fs.DirEntry).Name
var _ func(fs.DirEntry) fs.FileMode = (fs.DirEntry).Type
var _ func(fs.FS, string) (fs.File, error) = (fs.FS).Open
var _ func(fs.File) error = (fs.File).Close
var _ func(fs.File, []uint8) (int, error) = (fs.File).Read
var _ func(fs.File) (fs.FileInfo, error) = (fs.File).Stat
var _ func(fs.FileInfo) bool = (fs.FileInfo).IsDir
var _ func(fs.FileInfo) time.Time = (fs.FileInfo).ModTime
var _ func(fs.FileInfo) fs.FileMode = (fs.FileInfo).Mode
var _ func(fs.FileInfo) string = (fs.FileInfo).Name
var _ func(fs.FileInfo) int64 = (fs.FileInfo).Size
var _ func(fs.FileInfo) interface{} = (fs.FileInfo).Sys
var _ func(fs.FileMode) bool = (fs.FileMode).IsDir
var _ func(fs.FileMode) bool = (fs.FileMode).IsRegular
var _ func(fs.FileMode) fs.FileMode = (fs.FileMode).Perm
var _ func(fs.FileMode) string = (fs.FileMode).String
var _ func(fs.FileMode) fs.FileMode = (fs.FileMode).Type
var _ func(fs.GlobFS, string) ([]string, error) = (fs.GlobFS).Glob
var _ func(fs.GlobFS, string) (fs.File, error) = (fs.GlobFS).Open
var _ func(*fs.PathError) string = (*fs.PathError).Error
var _ func(*fs.PathError) bool = (*fs.PathError).Timeout
var _ func(*fs.PathError) error = (*fs.PathError).Unwrap
var _ func(fs.ReadDirFS, string) (fs.File, error) = (fs.ReadDirFS).Open
var _ func(fs.ReadDirFS, string) ([]fs.DirEntry, error) = (fs.ReadDirFS).ReadDir
var _ func(fs.ReadDirFile) error = (fs.ReadDirFile).Close
var _ func(fs.ReadDirFile, []uint8) (int, error) = (fs.ReadDirFile).Read
var _ func(fs.ReadDirFile, int) ([]fs.DirEntry, error) = (fs.ReadDirFile).ReadDir
var _ func(fs.ReadDirFile) (fs.FileInfo, error) = (fs.ReadDirFile).Stat
var _ func(fs.ReadFileFS, string) (fs.File, error) = (fs.ReadFileFS).Open
var _ func(fs.ReadFileFS, string) ([]uint8, error) = (fs.ReadFileFS).ReadFile
var _ func(fs.ReadLinkFS, string) (fs.FileInfo, error) = (fs.ReadLinkFS).Lstat
var _ func(fs.ReadLinkFS, string) (fs.File, error) = (fs.ReadLinkFS).Open
var _ func(fs.ReadLinkFS, string) (string, error) = (fs.ReadLinkFS).ReadLink
var _ func(fs.StatFS, string) (fs.File, error) = (fs.StatFS).Open
var _ func(fs.StatFS, string) (fs.FileInfo, error) = (fs.StatFS).Stat
var _ func(fs.SubFS, string) (fs.File, error) = (fs.SubFS).Open
var _ func(fs.SubFS, string) (fs.FS, error) = (fs.SubFS).Sub
var _ fs.FS
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
var _ *error = &fs.SkipAll
var _ *error = &fs.SkipDir

func main() {}
