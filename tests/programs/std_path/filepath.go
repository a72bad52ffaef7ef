// run
// Packages path/filepath and io/ioutil.

package main

import (
	"fmt"
	"io/fs"
	"io/ioutil"
	"os"
	"path/filepath"
	"strings"
)

var dir string

func say(a ...any) { fmt.Print(strings.ReplaceAll(fmt.Sprintln(a...), dir, "DIR")) }

func main() {
	for _, p := range []string{"", ".", "/", "a/b/c.txt", "/a/../b", "../x", "a//b/"} {
		say(filepath.Clean(p), filepath.Base(p), filepath.Dir(p), filepath.Ext(p), filepath.IsAbs(p), filepath.IsLocal(p), filepath.VolumeName(p) == "", filepath.ToSlash(p), filepath.FromSlash(p))
		d, f := filepath.Split(p)
		loc, err := filepath.Localize(p)
		say(d, f, filepath.Join("x", p), loc, err)
	}
	for _, p := range [][2]string{{"/a", "/a/b"}, {"/a", "/b/c"}, {"a/b", "a/c/d"}, {"a", "a"}, {".", "x"}, {"..", "."}, {"../a", "b"}, {"/", "x"}, {"a/b/c", "a"}, {"", "a"}, {"/x", "/"}} {
		rel, err := filepath.Rel(p[0], p[1])
		say(p, rel, err)
	}
	say(filepath.SplitList("/a:/b::c"), len(filepath.SplitList("")))
	matched, err := filepath.Match("*.go", "x.go")
	say(matched, err)

	dir, _ = os.MkdirTemp("", "paths")
	dir, _ = filepath.EvalSymlinks(dir)
	defer os.RemoveAll(dir)
	os.MkdirAll(filepath.Join(dir, "a/b"), 0755)
	os.MkdirAll(filepath.Join(dir, "c"), 0755)
	for _, name := range []string{"1.go", "a/2.go", "a/b/3.go", "c/4.txt"} {
		os.WriteFile(filepath.Join(dir, name), []byte(name), 0644)
	}
	os.Symlink("a", dir+"/link")
	os.Symlink("loop", dir+"/loop")
	show := func(path string, d fs.DirEntry, err error) error {
		say(path, d != nil && d.IsDir(), err)
		if strings.HasSuffix(path, "/b") {
			return filepath.SkipDir
		}
		return nil
	}
	say(filepath.WalkDir(dir, show))
	say(filepath.WalkDir(dir+"/none", show))
	say(filepath.Walk(dir, func(path string, info fs.FileInfo, err error) error {
		say(path, filepath.Base(path) == info.Name(), info.IsDir(), err)
		if info.Name() == "c" {
			return filepath.SkipAll
		}
		return nil
	}))
	say(filepath.Walk(dir+"/none", func(path string, info fs.FileInfo, err error) error { return err }))
	for _, pattern := range []string{"/*.go", "/*/*.go", "/*", "/none*", "/1.go", "/[", "/a/b"} {
		found, err := filepath.Glob(dir + pattern)
		say(pattern, found, err)
	}
	for _, p := range []string{"/link/b/../2.go", "/loop", "/none", "/1.go/x", "/a/./b/"} {
		real, err := filepath.EvalSymlinks(dir + p)
		say(p, real, err)
	}
	os.Chdir(dir)
	abs, err := filepath.Abs("x/../y")
	say(abs, err)
	abs, err = filepath.Abs("/x/../y")
	say(abs, err)

	say(ioutil.WriteFile("io", []byte("util"), 0600))
	data, err := ioutil.ReadFile("io")
	say(string(data), err)
	infos, err := ioutil.ReadDir(".")
	for _, info := range infos {
		say(info.Name(), info.IsDir())
	}
	data, err = ioutil.ReadAll(strings.NewReader("all"))
	say(string(data), err)
	f, err := ioutil.TempFile(dir, "t*.x")
	say(strings.HasSuffix(f.Name(), ".x"), err)
	t, err := ioutil.TempDir(dir, "t")
	say(strings.HasPrefix(t, dir+"/t"), err)
	fmt.Fprintln(ioutil.Discard, "nothing")
	say(ioutil.NopCloser(f).Close())
}
