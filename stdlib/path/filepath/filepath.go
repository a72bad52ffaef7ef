// Package filepath handles the paths of files on this system, which has slashes.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

var (
	ErrBadPattern = path.ErrBadPattern

	SkipDir error = fs.SkipDir
	SkipAll error = fs.SkipAll
)

// Package path does the same here.

func Clean(p string) string                    { return path.Clean(p) }
func Join(elem ...string) string               { return path.Join(elem...) }
func Split(p string) (dir, file string)        { return path.Split(p) }
func Base(p string) string                     { return path.Base(p) }
func Dir(p string) string                      { return path.Dir(p) }
func Ext(p string) string                      { return path.Ext(p) }
func IsAbs(p string) bool                      { return path.IsAbs(p) }
func ToSlash(p string) string                  { return p }
func FromSlash(p string) string                { return p }
func VolumeName(p string) string               { return "" }
func IsLocal(p string) bool                    { return isLocal(p) }
func Match(pattern, name string) (bool, error) { return path.Match(pattern, name) }

func HasPrefix(p, prefix string) bool { return len(p) >= len(prefix) && p[:len(prefix)] == prefix }

// isLocal says whether p stays below the directory in which it is taken.
func isLocal(p string) bool {
	if p == "" || path.IsAbs(p) {
		return false
	}
	p = path.Clean(p)
	return p != ".." && !HasPrefix(p, "../")
}

// Localize makes a path of this system from one with slashes that fs.ValidPath accepts.
func Localize(p string) (string, error) {
	if !fs.ValidPath(p) {
		return "", errInvalidPath
	}
	for i := 0; i < len(p); i++ {
		if p[i] == 0 {
			return "", errInvalidPath
		}
	}
	return p, nil
}

var errInvalidPath = errors.New("invalid path")

// SplitList cuts a list such as that in PATH.
func SplitList(list string) []string {
	if list == "" {
		return []string{}
	}
	var parts []string
	for {
		i := 0
		for i < len(list) && list[i] != ListSeparator {
			i++
		}
		parts = append(parts, list[:i])
		if i == len(list) {
			return parts
		}
		list = list[i+1:]
	}
}

// Abs is p from the root on.
func Abs(p string) (string, error) {
	if path.IsAbs(p) {
		return path.Clean(p), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return path.Join(wd, p), nil
}

// elements are those of a clean path.
func elements(p string) []string {
	var list []string
	for p != "" {
		i := 0
		for i < len(p) && p[i] != Separator {
			i++
		}
		if i > 0 && p[:i] != "." {
			list = append(list, p[:i])
		}
		p = p[min(i+1, len(p)):]
	}
	return list
}

// Rel is target as seen from base.
func Rel(base, target string) (string, error) {
	from, to := path.Clean(base), path.Clean(target)
	if from == to {
		return ".", nil
	}
	if path.IsAbs(from) != path.IsAbs(to) {
		return "", errors.New("Rel: can't make " + target + " relative to " + base)
	}
	a, b := elements(from), elements(to)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	result := ""
	for _, elem := range a {
		if elem == ".." {
			return "", errors.New("Rel: can't make " + target + " relative to " + base)
		}
		result += "/.."
	}
	for _, elem := range b {
		result += "/" + elem
	}
	if result == "" {
		return ".", nil
	}
	return result[1:], nil
}

// EvalSymlinks is the path without symbolic links.
func EvalSymlinks(p string) (string, error) {
	result := ""
	if path.IsAbs(p) {
		result = "/"
	}
	rest := p
	for links := 0; rest != ""; {
		i := 0
		for i < len(rest) && rest[i] != Separator {
			i++
		}
		elem := rest[:i]
		rest = rest[min(i+1, len(rest)):]
		if elem == "" || elem == "." {
			continue
		}
		next := path.Join(result, elem)
		if elem == ".." {
			result = next
			continue
		}
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if rest != "" && !info.IsDir() {
				return "", syscall.ENOTDIR
			}
			result = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		target, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if path.IsAbs(target) {
			result = "/"
		}
		rest = path.Join(target, rest)
	}
	return path.Clean(result), nil
}

// Glob finds the files whose names match the pattern.
func Glob(pattern string) (matches []string, err error) {
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := path.Split(pattern)
	switch {
	case dir == "":
		dir = "."
	case dir != "/":
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if strings.ContainsAny(dir, `*?[\`) {
		if dir == pattern {
			return nil, ErrBadPattern
		}
		if dirs, err = Glob(dir); err != nil {
			return nil, err
		}
	}
	for _, dir := range dirs {
		list, err := os.ReadDir(dir)
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
