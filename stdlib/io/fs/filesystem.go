package fs

import (
	"errors"
	"io"
	"time"
	"unicode/utf8"
)

// FS is a tree of files.
type FS interface {
	Open(name string) (File, error)
}

// File is an open file.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// DirEntry is what a directory says of a file.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

// ReadDirFile is an open directory.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

// What a FS may do itself; the functions of the same names do it for the others.
type (
	StatFS interface {
		FS
		Stat(name string) (FileInfo, error)
	}
	ReadFileFS interface {
		FS
		ReadFile(name string) ([]byte, error)
	}
	ReadDirFS interface {
		FS
		ReadDir(name string) ([]DirEntry, error)
	}
	ReadLinkFS interface {
		FS
		ReadLink(name string) (string, error)
		Lstat(name string) (FileInfo, error)
	}
	GlobFS interface {
		FS
		Glob(pattern string) ([]string, error)
	}
	SubFS interface {
		FS
		Sub(dir string) (FS, error)
	}
)

// ValidPath says whether Open takes the name: elements between slashes, none of them empty, . or ..
func ValidPath(name string) bool {
	if name == "." {
		return true
	}
	for {
		i := 0
		for i < len(name) && name[i] != '/' {
			i++
		}
		elem := name[:i]
		if elem == "" || elem == "." || elem == ".." || !utf8.ValidString(elem) {
			return false
		}
		if i == len(name) {
			return true
		}
		name = name[i+1:]
	}
}

func Stat(fsys FS, name string) (FileInfo, error) {
	if fsys, ok := fsys.(StatFS); ok {
		return fsys.Stat(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Stat()
}

func Lstat(fsys FS, name string) (FileInfo, error) {
	if fsys, ok := fsys.(ReadLinkFS); ok {
		return fsys.Lstat(name)
	}
	return Stat(fsys, name)
}

func ReadLink(fsys FS, name string) (string, error) {
	if fsys, ok := fsys.(ReadLinkFS); ok {
		return fsys.ReadLink(name)
	}
	return "", &PathError{Op: "readlink", Path: name, Err: ErrInvalid}
}

func ReadFile(fsys FS, name string) ([]byte, error) {
	if fsys, ok := fsys.(ReadFileFS); ok {
		return fsys.ReadFile(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// ReadDir lists a directory by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if fsys, ok := fsys.(ReadDirFS); ok {
		return fsys.ReadDir(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	dir, ok := file.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	return byName(list), err
}

// byName sorts by merging halves.
func byName(list []DirEntry) []DirEntry {
	if len(list) < 2 {
		return list
	}
	left, right := byName(list[:len(list)/2]), byName(list[len(list)/2:])
	sorted := make([]DirEntry, 0, len(list))
	for len(left) > 0 && len(right) > 0 {
		if right[0].Name() < left[0].Name() {
			sorted, right = append(sorted, right[0]), right[1:]
		} else {
			sorted, left = append(sorted, left[0]), left[1:]
		}
	}
	return append(append(sorted, left...), right...)
}

// infoEntry is a DirEntry made of a FileInfo.
type infoEntry struct {
	info FileInfo
}

func (e infoEntry) Name() string            { return e.info.Name() }
func (e infoEntry) IsDir() bool             { return e.info.IsDir() }
func (e infoEntry) Type() FileMode          { return e.info.Mode().Type() }
func (e infoEntry) Info() (FileInfo, error) { return e.info, nil }
func (e infoEntry) String() string          { return FormatDirEntry(e) }

func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return infoEntry{info}
}

func nameOf(name string, isDir bool) string {
	if isDir {
		return name + "/"
	}
	return name
}

// FormatFileInfo is a line as ls -l writes it.
func FormatFileInfo(info FileInfo) string {
	return info.Mode().String() + " " + decimal(info.Size()) + " " + info.ModTime().Format(time.DateTime) +
		" " + nameOf(info.Name(), info.IsDir())
}

func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	return mode[:len(mode)-len("rwxrwxrwx")] + " " + nameOf(dir.Name(), dir.IsDir())
}

func decimal(n int64) string {
	if n < 0 {
		return "-" + decimalOf(uint64(-n))
	}
	return decimalOf(uint64(n))
}

func decimalOf(n uint64) string {
	digit := string(rune('0' + n%10))
	if n < 10 {
		return digit
	}
	return decimalOf(n/10) + digit
}
