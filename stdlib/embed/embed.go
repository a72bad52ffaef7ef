// Package embed gives a program files that were read when it was checked: what //go:embed names.
//
// The loader turns each directive over a variable of type FS into a call of unpack. Test:
// tests/programs/std_embed/.
package embed

import (
	"errors"
	"io"
	"io/fs"
	"time"
)

// FS is a tree of files that cannot change. Its zero value is empty.
type FS struct {
	files *[]file // by directory, then by name; directories are there too
}

var (
	_ fs.ReadDirFS  = FS{}
	_ fs.ReadFileFS = FS{}
)

// file is a file or directory, and the information about itself.
type file struct {
	path  string // "a/b.txt"; of a directory without a slash at its end
	isDir bool
	text  string
}

// root is the directory "." of every FS.
var root = &file{path: ".", isDir: true}

// unpack makes a FS of an archive: for each file, in the order of FS.files, the length of its path,
// 'f' or 'd', the length of its text and a blank, then its path and its text.
func unpack(archive string) FS {
	var files []file
	for archive != "" {
		var one file
		var pathLength, textLength int
		pathLength, archive = number(archive)
		one.isDir = archive[0] == 'd'
		textLength, archive = number(archive[1:])
		archive = archive[1:]
		one.path, archive = archive[:pathLength], archive[pathLength:]
		one.text, archive = archive[:textLength], archive[textLength:]
		files = append(files, one)
	}
	return FS{&files}
}

// number takes the decimal number at the beginning of text.
func number(text string) (n int, rest string) {
	for text[0] >= '0' && text[0] <= '9' {
		n = n*10 + int(text[0]-'0')
		text = text[1:]
	}
	return n, text
}

// split returns the directory and the name of a path; the directory of "a" is ".".
func split(path string) (directory, name string) {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' {
			return path[:i], path[i+1:]
		}
	}
	return ".", path
}

func (f *file) Name() string {
	_, name := split(f.path)
	return name
}

func (f *file) Size() int64                { return int64(len(f.text)) }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return f.isDir }
func (f *file) Sys() any                   { return nil }
func (f *file) Type() fs.FileMode          { return f.Mode().Type() }
func (f *file) Info() (fs.FileInfo, error) { return f, nil }
func (f *file) String() string             { return fs.FormatFileInfo(f) }

func (f *file) Mode() fs.FileMode {
	if f.isDir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// search returns the index of the first file that does not come before the place where a file of
// that directory and name would be.
func (f FS) search(directory, name string) int {
	if f.files == nil {
		return 0
	}
	files := *f.files
	low, high := 0, len(files)
	for low < high {
		middle := (low + high) / 2
		d, n := split(files[middle].path)
		if d < directory || d == directory && n < name {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

func (f FS) lookup(op, path string) (*file, error) {
	if fs.ValidPath(path) {
		if path == "." {
			return root, nil
		}
		directory, name := split(path)
		i := f.search(directory, name)
		if f.files != nil && i < len(*f.files) && (*f.files)[i].path == path {
			return &(*f.files)[i], nil
		}
	}
	return nil, &fs.PathError{Op: op, Path: path, Err: fs.ErrNotExist}
}

// below returns the files of a directory.
func (f FS) below(directory string) []file {
	if f.files == nil {
		return nil
	}
	i := f.search(directory, "")
	j := i
	for j < len(*f.files) {
		if d, _ := split((*f.files)[j].path); d != directory {
			break
		}
		j++
	}
	return (*f.files)[i:j]
}

// Open opens a file or a directory for reading.
func (f FS) Open(name string) (fs.File, error) {
	found, err := f.lookup("open", name)
	if err != nil {
		return nil, err
	}
	if found.isDir {
		return &openDirectory{found, f.below(name), 0}, nil
	}
	return &openFile{found, 0}, nil
}

// ReadDir returns what a directory has, by name.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	opened, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	directory, ok := opened.(*openDirectory)
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("not a directory")}
	}
	entries := make([]fs.DirEntry, len(directory.files))
	for i := range entries {
		entries[i] = &directory.files[i]
	}
	return entries, nil
}

// ReadFile returns the bytes of a file.
func (f FS) ReadFile(name string) ([]byte, error) {
	found, err := f.lookup("open", name)
	if err != nil {
		return nil, err
	}
	if found.isDir {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("is a directory")}
	}
	return []byte(found.text), nil
}

// openFile is a file that is being read.
type openFile struct {
	file   *file
	offset int64
}

var (
	_ io.Seeker   = (*openFile)(nil)
	_ io.ReaderAt = (*openFile)(nil)
)

func (f *openFile) Close() error               { return nil }
func (f *openFile) Stat() (fs.FileInfo, error) { return f.file, nil }

func (f *openFile) fail(op string) error {
	return &fs.PathError{Op: op, Path: f.file.path, Err: fs.ErrInvalid}
}

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= f.file.Size() {
		return 0, io.EOF
	}
	if f.offset < 0 {
		return 0, f.fail("read")
	}
	n := copy(b, f.file.text[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += f.file.Size()
	}
	if offset < 0 || offset > f.file.Size() {
		return 0, f.fail("seek")
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > f.file.Size() {
		return 0, f.fail("read")
	}
	n := copy(b, f.file.text[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// openDirectory is a directory that is being read.
type openDirectory struct {
	file   *file
	files  []file
	offset int
}

func (d *openDirectory) Close() error               { return nil }
func (d *openDirectory) Stat() (fs.FileInfo, error) { return d.file, nil }

func (d *openDirectory) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.file.path + "/", Err: errors.New("is a directory")}
}

func (d *openDirectory) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(d.files) - d.offset
	if n == 0 {
		if count <= 0 {
			return nil, nil
		}
		return nil, io.EOF
	}
	if count > 0 && n > count {
		n = count
	}
	entries := make([]fs.DirEntry, n)
	for i := range entries {
		entries[i] = &d.files[d.offset+i]
	}
	d.offset += n
	return entries, nil
}
