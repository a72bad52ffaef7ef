// run
// Files, directories, links, modes and times, and what goes wrong with them.

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
)

var dir string

// say prints without the name of the temporary directory.
func say(a ...any) { fmt.Print(strings.ReplaceAll(fmt.Sprintln(a...), dir, "DIR")) }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func describe(name string, info fs.FileInfo, err error) {
	if err != nil {
		say(name, err)
		return
	}
	say(name, info.Name(), info.Size(), info.Mode(), info.IsDir(), info.Mode().IsRegular(), info.Mode().Perm())
}

func writing() {
	f, err := os.Create(dir + "/a.txt")
	must(err)
	n, err := f.Write([]byte("hello"))
	say(n, err)
	n, err = f.WriteString(", world")
	say(n, err)
	at, err := f.Seek(-5, io.SeekEnd)
	say(at, err)
	b := make([]byte, 10)
	n, err = f.Read(b)
	say(n, err, string(b[:n]))
	n, err = f.Read(b)
	say(n, err)
	n, err = f.ReadAt(b[:3], 1)
	say(n, err, string(b[:3]))
	n, err = f.ReadAt(b, 8)
	say(n, err, string(b[:n]))
	n, err = f.ReadAt(b, -1)
	say(n, err)
	n, err = f.WriteAt([]byte("J"), 0)
	say(n, err)
	_, err = f.Seek(-100, io.SeekStart)
	say(err)
	say(f.Truncate(7), f.Sync(), f.Name())
	info, err := f.Stat()
	describe("a.txt", info, err)
	say(f.Close())
	say(f.Close())
	_, err = f.Read(b)
	say(err, errors.Is(err, os.ErrClosed))
	_, err = f.Stat()
	say(err)
	data, err := os.ReadFile(dir + "/a.txt")
	say(string(data), err)
	f, err = os.OpenFile(dir+"/a.txt", os.O_APPEND|os.O_WRONLY, 0)
	must(err)
	f.WriteString("appended")
	_, err = f.WriteAt([]byte("x"), 0)
	say(err)
	_, err = f.Read(b)
	say(err)
	f.Close()
	_, err = os.OpenFile(dir+"/a.txt", os.O_CREATE|os.O_EXCL, 0600)
	say(err, os.IsExist(err), errors.Is(err, fs.ErrExist))
	must(os.WriteFile(dir+"/b.txt", []byte("b"), 0640))
	data, err = os.ReadFile(dir + "/a.txt")
	say(string(data), err)
	var nilFile *os.File
	_, err = nilFile.Read(b)
	say(err, nilFile.Close())
}

func names() {
	_, err := os.Open(dir + "/none")
	say(err, os.IsNotExist(err), errors.Is(err, fs.ErrNotExist))
	var pe *fs.PathError
	say(errors.As(err, &pe), pe.Op, pe.Err)
	_, err = os.ReadFile(dir)
	say(err)
	_, err = os.Stat("a\x00b")
	say(err)
	info, err := os.Stat(dir + "/b.txt")
	describe("b.txt", info, err)
	info, err = os.Stat(dir + "/none")
	describe("none", info, err)
	info, err = os.Lstat(dir + "/none")
	describe("none", info, err)
	must(os.Chmod(dir+"/b.txt", 0755|fs.ModeSticky))
	info, err = os.Stat(dir + "/b.txt")
	describe("b.txt", info, err)
	say(os.Chmod(dir+"/none", 0))
	when := time.Date(2020, 2, 3, 4, 5, 6, 7000, time.UTC)
	must(os.Chtimes(dir+"/b.txt", when, when))
	info, _ = os.Stat(dir + "/b.txt")
	say(info.ModTime().UTC())
	must(os.Chtimes(dir+"/b.txt", time.Time{}, time.Time{}))
	info, _ = os.Stat(dir + "/b.txt")
	say(info.ModTime().Equal(when))
	say(os.Symlink("b.txt", dir+"/link"), os.Symlink("b.txt", dir+"/link"))
	target, err := os.Readlink(dir + "/link")
	say(target, err)
	_, err = os.Readlink(dir + "/b.txt")
	say(err)
	info, err = os.Lstat(dir + "/link")
	describe("link", info, err)
	info, err = os.Stat(dir + "/link")
	describe("link", info, err)
	say(os.Link(dir+"/b.txt", dir+"/hard"), os.Link(dir+"/none", dir+"/x"))
	one, _ := os.Stat(dir + "/b.txt")
	two, _ := os.Stat(dir + "/hard")
	three, _ := os.Stat(dir + "/a.txt")
	say(os.SameFile(one, two), os.SameFile(one, three))
	say(os.Truncate(dir+"/hard", 0), os.Truncate(dir+"/none", 0))
	info, err = os.Stat(dir + "/b.txt")
	describe("b.txt", info, err)
	say(os.Rename(dir+"/hard", dir+"/soft"), os.Rename(dir+"/none", dir+"/x"))
	say(os.Remove(dir+"/soft"), os.Remove(dir+"/soft"))
}

func list(entries []fs.DirEntry, err error) {
	for _, e := range entries {
		info, infoErr := e.Info()
		size := int64(-1)
		if infoErr == nil && !e.IsDir() {
			size = info.Size()
		}
		say(" ", e, e.Name(), e.IsDir(), e.Type(), size, infoErr)
	}
	say(len(entries), err)
}

func directories() {
	say(os.Mkdir(dir+"/d", 0755), os.Mkdir(dir+"/d", 0755), os.Mkdir(dir+"/x/y", 0755))
	say(os.MkdirAll(dir+"/d/e/f", 0755), os.MkdirAll(dir+"/d/e/f", 0755), os.MkdirAll(dir+"/a.txt/x", 0755))
	must(os.WriteFile(dir+"/d/one", []byte("1"), 0644))
	must(os.WriteFile(dir+"/d/two", []byte("22"), 0644))
	must(os.WriteFile(dir+"/d/e/three", []byte("333"), 0644))
	list(os.ReadDir(dir + "/d"))
	list(os.ReadDir(dir + "/none"))
	list(os.ReadDir(dir + "/a.txt"))
	f, err := os.Open(dir + "/d")
	must(err)
	count := 0
	for {
		entries, err := f.ReadDir(2)
		count += len(entries)
		if err != nil {
			say(len(entries), err)
			break
		}
	}
	say(count)
	entries, err := f.ReadDir(-1)
	say(len(entries), entries == nil, err)
	f.Seek(0, io.SeekStart)
	infos, err := f.Readdir(0)
	say(len(infos), err)
	f.Seek(0, io.SeekStart)
	found, err := f.Readdirnames(1)
	say(len(found), err)
	f.Close()
	_, err = f.ReadDir(0)
	say(err)
	say(os.Remove(dir + "/d"))
	must(os.Chdir(dir + "/d"))
	wd, err := os.Getwd()
	say(wd, err)
	_, err = os.Stat("one")
	say(err)
	say(os.Chdir(dir + "/none"))
	must(os.Chdir("/"))
	say(os.RemoveAll(dir+"/d"), os.RemoveAll(dir+"/none"), os.RemoveAll(""))
	_, err = os.Stat(dir + "/d")
	say(err)
	tmp, err := os.MkdirTemp(dir, "tmp*dir")
	must(err)
	rest := strings.TrimPrefix(tmp, dir+"/tmp")
	say(strings.HasSuffix(rest, "dir"), rest != "dir")
	temp, err := os.CreateTemp(tmp, "file.*.txt")
	must(err)
	info, _ := temp.Stat()
	say(strings.HasSuffix(temp.Name(), ".txt"), info.Mode())
	temp.Close()
	_, err = os.CreateTemp("", "a/b")
	say(err)
}

func walking() {
	root := dir + "/tree"
	must(os.MkdirAll(root+"/b/c", 0755))
	must(os.WriteFile(root+"/a", []byte("a"), 0644))
	must(os.WriteFile(root+"/b/x.go", []byte("x"), 0644))
	must(os.WriteFile(root+"/b/c/y.go", []byte("yy"), 0644))
	must(os.Symlink("a", root+"/z"))
	fsys := os.DirFS(root)
	show := func(path string, d fs.DirEntry, err error) error {
		say(path, d, err)
		if path == "b/c" {
			return fs.SkipDir
		}
		return nil
	}
	say(fs.WalkDir(fsys, ".", show))
	say(fs.WalkDir(fsys, "none", show))
	say(fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if path == "b" {
			return fs.SkipAll
		}
		return errors.Join(nil, err)
	}))
	data, err := fs.ReadFile(fsys, "b/x.go")
	say(string(data), err)
	_, err = fs.ReadFile(fsys, "../x")
	say(err)
	_, err = fsys.Open("none")
	say(err)
	matches, err := fs.Glob(fsys, "*/*.go")
	say(matches, err)
	matches, err = fs.Glob(fsys, "[")
	say(matches, err)
	matches, err = fs.Glob(fsys, "a")
	say(matches, err)
	sub, err := fs.Sub(fsys, "b")
	must(err)
	list(fs.ReadDir(sub, "."))
	list(fs.ReadDir(sub, "none"))
	matches, err = fs.Glob(sub, "*/y*")
	say(matches, err)
	_, err = fs.Sub(fsys, "/b")
	say(err)
	info, err := fs.Stat(fsys, "b/x.go")
	describe("x.go", info, err)
	target, err := fs.ReadLink(fsys, "z")
	say(target, err)
	say(strings.Replace(fs.FormatFileInfo(info), info.ModTime().Format(time.DateTime), "TIME", 1))
	say(fs.FileInfoToDirEntry(info), fs.ValidPath("a/b"), fs.ValidPath("a//b"), fs.ValidPath("/a"), fs.ValidPath(""), fs.ValidPath("a/.."), fs.ValidPath("."))
	say(os.CopyFS(dir+"/copy", fsys))
	list(os.ReadDir(dir + "/copy"))
	say(os.CopyFS(dir+"/copy", fsys))
	say(fs.FileMode(0).String(), fs.ModeDir|0755, fs.ModeSymlink|0777, fs.ModeSetuid|fs.ModeNamedPipe|0644)
}

func pipes() {
	r, w, err := os.Pipe()
	must(err)
	go func() {
		fmt.Fprintln(w, "through the pipe")
		w.Close()
	}()
	data, err := io.ReadAll(r)
	say(string(data), err)
	r.Close()
	_, err = w.Write([]byte("x"))
	say(err)
	_, err = r.Read(make([]byte, 1))
	say(err)
}

func main() {
	var err error
	dir, err = os.MkdirTemp("", "files")
	must(err)
	defer os.RemoveAll(dir)
	writing()
	names()
	directories()
	walking()
	pipes()
}
