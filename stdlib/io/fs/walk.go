package fs

import (
	"errors"
	"path"
	"strings"
)

// What a WalkDirFunc returns to leave out a directory, or all that is left.
var (
	SkipDir = errors.New("skip this directory")
	SkipAll = errors.New("skip everything and stop the walk")
)

// WalkDirFunc is called for each file of a walk. err says that the directory d could not be read.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir calls fn for root and everything below it, in the order of the names.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(fsys, root, infoEntry{info}, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	err := fn(name, d, nil)
	if err == nil && d.IsDir() {
		var list []DirEntry
		if list, err = ReadDir(fsys, name); err != nil {
			err = fn(name, d, err)
		}
		for i := 0; i < len(list) && err == nil; i++ {
			err = walk(fsys, path.Join(name, list[i].Name()), list[i], fn)
		}
	}
	if err == SkipDir && d.IsDir() {
		return nil
	}
	return err
}

const maxGlobDepth = 10000

// Glob finds the files whose names match the pattern.
func Glob(fsys FS, pattern string) (matches []string, err error) { return glob(fsys, pattern, 0) }

func glob(fsys FS, pattern string, depth int) ([]string, error) {
	if depth > maxGlobDepth {
		return nil, path.ErrBadPattern
	}
	if fsys, ok := fsys.(GlobFS); ok {
		return fsys.Glob(pattern)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err := Stat(fsys, pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := path.Split(pattern)
	if dir == "" {
		dir = "."
	} else {
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if strings.ContainsAny(dir, `*?[\`) {
		if dir == pattern {
			return nil, path.ErrBadPattern
		}
		var err error
		if dirs, err = glob(fsys, dir, depth+1); err != nil {
			return nil, err
		}
	}
	var matches []string
	for _, dir := range dirs {
		list, err := ReadDir(fsys, dir)
		if err != nil {
			continue
		}
		for _, entry := range list {
			if matched, _ := path.Match(file, entry.Name()); matched {
				matches = append(matches, path.Join(dir, entry.Name()))
			}
		}
	}
	return matches, nil
}

// Sub is the part of fsys below dir.
func Sub(fsys FS, dir string) (FS, error) {
	if !ValidPath(dir) {
		return nil, &PathError{Op: "sub", Path: dir, Err: ErrInvalid}
	}
	if dir == "." {
		return fsys, nil
	}
	if fsys, ok := fsys.(SubFS); ok {
		return fsys.Sub(dir)
	}
	return &subTree{fsys, dir}, nil
}

type subTree struct {
	fsys FS
	dir  string
}

func (s *subTree) full(op, name string) (string, error) {
	if !ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return path.Join(s.dir, name), nil
}

// short is a name of the whole tree as one of this part.
func (s *subTree) short(name string) (string, bool) {
	if name == s.dir {
		return ".", true
	}
	if n := len(s.dir); len(name) >= n+2 && name[:n] == s.dir && name[n] == '/' {
		return name[n+1:], true
	}
	return "", false
}

func (s *subTree) shorten(err error) error {
	if e, ok := err.(*PathError); ok {
		if name, ok := s.short(e.Path); ok {
			e.Path = name
		}
	}
	return err
}

func (s *subTree) Open(name string) (File, error) {
	full, err := s.full("open", name)
	if err != nil {
		return nil, err
	}
	file, err := s.fsys.Open(full)
	return file, s.shorten(err)
}

func (s *subTree) ReadDir(name string) ([]DirEntry, error) {
	full, err := s.full("read", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(s.fsys, full)
	return list, s.shorten(err)
}

func (s *subTree) ReadFile(name string) ([]byte, error) {
	full, err := s.full("read", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(s.fsys, full)
	return data, s.shorten(err)
}

func (s *subTree) ReadLink(name string) (string, error) {
	full, err := s.full("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := ReadLink(s.fsys, full)
	return target, s.shorten(err)
}

func (s *subTree) Lstat(name string) (FileInfo, error) {
	full, err := s.full("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(s.fsys, full)
	return info, s.shorten(err)
}

func (s *subTree) Glob(pattern string) ([]string, error) {
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if pattern == "." {
		return []string{"."}, nil
	}
	list, err := Glob(s.fsys, s.dir+"/"+pattern)
	for i, name := range list {
		short, ok := s.short(name)
		if !ok {
			return nil, errors.New("invalid result from inner fsys Glob: " + name + " not in " + s.dir)
		}
		list[i] = short
	}
	return list, s.shorten(err)
}

func (s *subTree) Sub(dir string) (FS, error) {
	full, err := s.full("sub", dir)
	if err != nil || dir == "." {
		return s, err
	}
	return &subTree{s.fsys, full}, nil
}
