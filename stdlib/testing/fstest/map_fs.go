// Package fstest has a file system in memory, and a test of file systems.
package fstest

import (
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// MapFS is a file system by the paths of its files. Directories are there if something is in them; they may be
// given as well.
type MapFS map[string]*MapFile

// A MapFile is a file of a MapFS. The data of a symbolic link is where it leads.
type MapFile struct {
	Data    []byte
	Mode    fs.FileMode
	ModTime time.Time
	Sys     any
}

const directoryMode = fs.ModeDir | 0o555

func pathError(op, name string, err error) error {
	return &fs.PathError{Op: op, Path: name, Err: err}
}

// Open opens a file or directory, following symbolic links.
func (fsys MapFS) Open(name string) (fs.File, error) {
	real, found := fsys.resolve(name)
	if !fs.ValidPath(name) || !found {
		return nil, pathError("open", name, fs.ErrNotExist)
	}
	file := fsys[real]
	if file != nil && file.Mode&fs.ModeDir == 0 {
		return &openFile{name, fileInfo{path.Base(name), file}, 0}, nil
	}
	entries := fsys.entries(real)
	if file == nil {
		if len(entries) == 0 && real != "." {
			return nil, pathError("open", name, fs.ErrNotExist)
		}
		file = &MapFile{Mode: directoryMode}
	}
	return &openDirectory{name, fileInfo{path.Base(name), file}, entries, 0}, nil
}

// entries is what a directory holds, by name.
func (fsys MapFS) entries(directory string) []fs.DirEntry {
	found := map[string]*MapFile{}
	for name, file := range fsys {
		inside, isInside := name, name != "."
		if directory != "." {
			inside, isInside = strings.CutPrefix(name, directory+"/")
		}
		if !isInside {
			continue
		}
		first, _, isDeeper := strings.Cut(inside, "/")
		if !isDeeper {
			found[first] = file
		} else if found[first] == nil {
			found[first] = &MapFile{Mode: directoryMode}
		}
	}
	list := make([]fs.DirEntry, 0, len(found))
	for _, name := range slices.Sorted(maps.Keys(found)) {
		list = append(list, &fileInfo{name, found[name]})
	}
	return list
}

// resolve is the path without symbolic links in it.
func (fsys MapFS) resolve(name string) (real string, found bool) {
	for end := 0; end < len(name); end++ {
		if next := strings.IndexByte(name[end:], '/'); next >= 0 {
			end += next
		} else {
			end = len(name)
		}
		file := fsys[name[:end]]
		if file == nil || file.Mode.Type() != fs.ModeSymlink {
			continue
		}
		target := string(file.Data)
		if path.IsAbs(target) {
			return "", false
		}
		return fsys.resolve(path.Join(path.Dir(name[:end]), target) + name[end:])
	}
	return name, fs.ValidPath(name)
}

// find is the file itself, be it a link; the directory that it is in is looked up through links.
func (fsys MapFS) find(name string) (*fileInfo, error) {
	if !fs.ValidPath(name) {
		return nil, fs.ErrNotExist
	}
	directory, found := fsys.resolve(path.Dir(name))
	if !found {
		return nil, fs.ErrNotExist
	}
	base := path.Base(name)
	real := path.Join(directory, base)
	if file := fsys[real]; file != nil {
		return &fileInfo{base, file}, nil
	}
	if real != "." && len(fsys.entries(real)) == 0 {
		return nil, fs.ErrNotExist
	}
	return &fileInfo{base, &MapFile{Mode: directoryMode}}, nil
}

// Lstat is Stat, but for a symbolic link it tells of the link.
func (fsys MapFS) Lstat(name string) (fs.FileInfo, error) {
	info, err := fsys.find(name)
	if err != nil {
		return nil, pathError("lstat", name, err)
	}
	return info, nil
}

// ReadLink is where a symbolic link leads.
func (fsys MapFS) ReadLink(name string) (string, error) {
	info, err := fsys.find(name)
	if err == nil && info.file.Mode.Type() != fs.ModeSymlink {
		err = fs.ErrInvalid
	}
	if err != nil {
		return "", pathError("readlink", name, err)
	}
	return string(info.file.Data), nil
}

// plainFS has no methods but Open: package fs does the rest itself.
type plainFS struct{ fs.FS }

// withoutSub has a Sub that is not that of fs.SubFS.
type withoutSub struct{ MapFS }

func (withoutSub) Sub() {}

func (fsys MapFS) ReadFile(name string) ([]byte, error)       { return fs.ReadFile(plainFS{fsys}, name) }
func (fsys MapFS) Stat(name string) (fs.FileInfo, error)      { return fs.Stat(plainFS{fsys}, name) }
func (fsys MapFS) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(plainFS{fsys}, name) }
func (fsys MapFS) Glob(pattern string) ([]string, error)      { return fs.Glob(plainFS{fsys}, pattern) }
func (fsys MapFS) Sub(dir string) (fs.FS, error)              { return fs.Sub(withoutSub{fsys}, dir) }

// fileInfo is a file's fs.FileInfo and fs.DirEntry.
type fileInfo struct {
	name string
	file *MapFile
}

func (i *fileInfo) Name() string               { return path.Base(i.name) }
func (i *fileInfo) Size() int64                { return int64(len(i.file.Data)) }
func (i *fileInfo) Mode() fs.FileMode          { return i.file.Mode }
func (i *fileInfo) Type() fs.FileMode          { return i.file.Mode.Type() }
func (i *fileInfo) ModTime() time.Time         { return i.file.ModTime }
func (i *fileInfo) IsDir() bool                { return i.file.Mode&fs.ModeDir != 0 }
func (i *fileInfo) Sys() any                   { return i.file.Sys }
func (i *fileInfo) Info() (fs.FileInfo, error) { return i, nil }
func (i *fileInfo) String() string             { return fs.FormatFileInfo(i) }

// An openFile is a file that is being read.
type openFile struct {
	path string
	fileInfo
	offset int64
}

func (f *openFile) Stat() (fs.FileInfo, error) { return &f.fileInfo, nil }
func (f *openFile) Close() error               { return nil }

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= int64(len(f.file.Data)) {
		return 0, io.EOF
	}
	n := copy(b, f.file.Data[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	size := int64(len(f.file.Data))
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += size
	}
	if offset < 0 || offset > size {
		return 0, pathError("seek", f.path, fs.ErrInvalid)
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > int64(len(f.file.Data)) {
		return 0, pathError("read", f.path, fs.ErrInvalid)
	}
	n := copy(b, f.file.Data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// An openDirectory is a directory that is being read.
type openDirectory struct {
	path string
	fileInfo
	entries []fs.DirEntry
	next    int
}

func (d *openDirectory) Stat() (fs.FileInfo, error) { return &d.fileInfo, nil }
func (d *openDirectory) Close() error               { return nil }

func (d *openDirectory) Read([]byte) (int, error) { return 0, pathError("read", d.path, fs.ErrInvalid) }

func (d *openDirectory) ReadDir(count int) ([]fs.DirEntry, error) {
	rest := d.entries[d.next:]
	if count > 0 {
		if len(rest) == 0 {
			return nil, io.EOF
		}
		rest = rest[:min(count, len(rest))]
	}
	d.next += len(rest)
	return append([]fs.DirEntry{}, rest...), nil
}
