package filepath

import (
	"io/fs"
	"os"
)

// WalkFunc is called for each file of a walk.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and everything below it, in the order of the names, not following links.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(name string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	err := fn(name, d, nil)
	if err == nil && d.IsDir() {
		var list []fs.DirEntry
		if list, err = os.ReadDir(name); err != nil {
			err = fn(name, d, err)
		}
		for i := 0; i < len(list) && err == nil; i++ {
			err = walkDir(Join(name, list[i].Name()), list[i], fn)
		}
	}
	if err == SkipDir && d.IsDir() {
		return nil
	}
	return err
}

// Walk is WalkDir with more asked of the system.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(name string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(name, info, nil)
	}
	list, listErr := os.ReadDir(name)
	if err := fn(name, info, listErr); listErr != nil || err != nil {
		return err
	}
	for _, entry := range list {
		below := Join(name, entry.Name())
		info, err := os.Lstat(below)
		if err != nil {
			if err := fn(below, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(below, info, fn); err != nil {
			if !info.IsDir() || err != SkipDir {
				return err
			}
		}
	}
	return nil
}
