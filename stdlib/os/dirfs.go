package os

import (
	"io"
	"io/fs"
)

// DirFS is the tree of files below dir.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

// call finds the file and runs f on its path; errors speak of the name.
func (dir dirFS) call(op, name string, f func(path string) error) error {
	path, err := dir.join(name)
	if err != nil {
		return &PathError{Op: op, Path: name, Err: err}
	}
	err = f(path)
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (dir dirFS) join(name string) (string, error) {
	if dir == "" {
		return "", errEmptyRoot
	}
	if !fs.ValidPath(name) {
		return "", ErrInvalid
	}
	if IsPathSeparator(dir[len(dir)-1]) {
		return string(dir) + name, nil
	}
	return string(dir) + "/" + name, nil
}

func (dir dirFS) Open(name string) (file fs.File, err error) {
	err = dir.call("open", name, func(path string) error {
		f, err := Open(path)
		if err == nil {
			file = f
		}
		return err
	})
	return file, err
}

func (dir dirFS) ReadFile(name string) (data []byte, err error) {
	err = dir.call("readfile", name, func(path string) (err error) {
		data, err = ReadFile(path)
		return err
	})
	return data, err
}

func (dir dirFS) ReadDir(name string) (list []DirEntry, err error) {
	err = dir.call("readdir", name, func(path string) (err error) {
		list, err = ReadDir(path)
		return err
	})
	return list, err
}

func (dir dirFS) Stat(name string) (info fs.FileInfo, err error) {
	err = dir.call("stat", name, func(path string) (err error) {
		info, err = Stat(path)
		return err
	})
	return info, err
}

func (dir dirFS) Lstat(name string) (info fs.FileInfo, err error) {
	err = dir.call("lstat", name, func(path string) (err error) {
		info, err = Lstat(path)
		return err
	})
	return info, err
}

func (dir dirFS) ReadLink(name string) (target string, err error) {
	err = dir.call("readlink", name, func(path string) (err error) {
		target, err = Readlink(path)
		return err
	})
	return target, err
}

// CopyFS copies a tree of files into dir; files that are there already are an error.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := dir + "/" + path
		switch d.Type() {
		case ModeDir:
			return MkdirAll(to, 0777)
		case ModeSymlink:
			target, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		case 0:
			return copyFile(to, fsys, path)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(to string, fsys fs.FS, path string) error {
	r, err := fsys.Open(path)
	if err != nil {
		return err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return err
	}
	w, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		w.Close()
		return &PathError{Op: "Copy", Path: to, Err: err}
	}
	return w.Close()
}
