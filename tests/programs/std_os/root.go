// os.Root: everything below a directory, and nothing outside of it.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

var outer string

// say prints errors without the names of temporary directories.
func say(what string, err error, results ...any) {
	text := "ok"
	if err != nil {
		text = strings.ReplaceAll(err.Error(), outer, "OUTER")
		var p *os.PathError
		var l *os.LinkError
		switch {
		case errors.As(err, &p):
			text += fmt.Sprintf(" [%s %q %v]", p.Op, strings.ReplaceAll(p.Path, outer, "OUTER"), p.Err)
		case errors.As(err, &l):
			text += fmt.Sprintf(" [%s %q %q %v]", l.Op, l.Old, l.New, l.Err)
		}
	}
	fmt.Println(append([]any{what, text}, results...)...)
}

func main() {
	outer, _ = os.MkdirTemp("", "root")
	defer os.RemoveAll(outer)
	dir := filepath.Join(outer, "dir")
	os.Mkdir(dir, 0755)
	os.WriteFile(filepath.Join(outer, "secret"), []byte("secret"), 0644)

	r, err := os.OpenRoot(dir)
	say("OpenRoot", err, strings.ReplaceAll(r.Name(), outer, "OUTER"))
	_, err = os.OpenRoot(filepath.Join(outer, "nothing"))
	say("OpenRoot", err)
	_, err = os.OpenRoot(filepath.Join(outer, "secret"))
	say("OpenRoot", err)

	say("Mkdir", r.Mkdir("sub", 0755))
	say("Mkdir", r.Mkdir("sub", 0755))
	say("Mkdir", r.Mkdir("new/", 0755))
	say("Mkdir", r.Mkdir("a/b", 0755))
	say("Mkdir", r.Mkdir("x", 01755))
	say("MkdirAll", r.MkdirAll("deep/er/est", 0755))
	say("MkdirAll", r.MkdirAll("deep/er", 0755))
	say("MkdirAll", r.MkdirAll("../out", 0755))
	say("WriteFile", r.WriteFile("file", []byte("content"), 0644))
	say("WriteFile", r.WriteFile("sub/file", []byte("in sub"), 0600))
	say("WriteFile", r.WriteFile("none/file", nil, 0600))
	say("WriteFile", r.WriteFile("file", nil, 0600|os.ModeSetuid))
	say("MkdirAll", r.MkdirAll("file/below", 0755))
	say("MkdirAll", r.MkdirAll("file", 0755))

	say("Symlink", r.Symlink("file", "link"))
	say("Symlink", r.Symlink("../secret", "escape"))
	say("Symlink", r.Symlink("/etc", "absolute"))
	say("Symlink", r.Symlink("sub", "dirlink"))
	say("Symlink", r.Symlink("dirlink/../link", "roundabout"))
	say("Symlink", r.Symlink("loop", "loop"))
	say("Symlink", r.Symlink("sub/../..", "up"))
	say("Symlink", r.Symlink("x", "link"))

	names := []string{"file", "./file", "sub/file", "sub/../file", "sub//file", "dirlink/file", "link", "roundabout", "escape", "absolute", "loop", "up", "up/secret",
		"../secret", "..", ".", "", "/etc/passwd", "sub/../../secret", "file/", "sub/", "dirlink/", "link/", "nothing", "nothing/", "nothing/..", "file/..", "sub/../../dir/file", "deep/er/../../deep/er/est/../..", "./././file"}
	for _, name := range names {
		data, err := r.ReadFile(name)
		say("ReadFile "+name, err, string(data))
		info, err := r.Stat(name)
		if err == nil {
			say("Stat "+name, err, info.Name(), info.Mode())
		} else {
			say("Stat "+name, err)
		}
		info, err = r.Lstat(name)
		if err == nil {
			say("Lstat "+name, err, info.Name(), info.Mode().Type())
		} else {
			say("Lstat "+name, err)
		}
		target, err := r.Readlink(name)
		say("Readlink "+name, err, target)
		f, err := r.Open(name)
		if err == nil {
			say("Open "+name, err, strings.ReplaceAll(f.Name(), outer, "OUTER"))
			f.Close()
		} else {
			say("Open "+name, err)
		}
		say("Chmod "+name, r.Chmod(name, 0755))
		say("Chtimes "+name, r.Chtimes(name, time.Time{}, time.Unix(1700000000, 0)))
		say("Chown "+name, r.Chown(name, os.Getuid(), os.Getgid()))
		say("Lchown "+name, r.Lchown(name, -1, -1))
	}
	info, _ := r.Stat("file")
	fmt.Println(info.ModTime().Unix(), info.Mode())

	f, err := r.Create("created")
	say("Create", err)
	f.WriteString("text")
	f.Close()
	_, err = r.OpenFile("created", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0644)
	say("OpenFile", err)
	_, err = r.OpenFile("link", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0644)
	say("OpenFile", err)
	f, err = r.OpenFile("created", os.O_APPEND|os.O_WRONLY, 0)
	say("OpenFile", err)
	_, err = f.WriteAt([]byte("x"), 0)
	fmt.Println(err)
	f.Close()
	_, err = r.Create("escape")
	say("Create", err)

	say("Link", r.Link("file", "hard"))
	say("Link", r.Link("file", "hard"))
	say("Link", r.Link("nothing", "hard2"))
	say("Link", r.Link("../secret", "hard2"))
	say("Rename", r.Rename("hard", "sub/moved"))
	say("Rename", r.Rename("hard", "sub/moved"))
	say("Rename", r.Rename("file", "../file"))
	say("Rename", r.Rename("file", "sub"))
	say("Rename", r.Rename("new", "sub"))
	say("Rename", r.Rename("new", "newer/"))
	say("Rename", r.Rename("created", "other/"))
	say("Rename", r.Rename("created", "other"))

	inner, err := r.OpenRoot("sub")
	say("OpenRoot", err, strings.ReplaceAll(inner.Name(), outer, "OUTER"))
	_, err = inner.Open("../file")
	say("Open", err)
	inner.Close()
	_, err = inner.Open("file")
	say("Open", err)
	_, err = r.OpenRoot("file")
	say("OpenRoot", err)
	_, err = r.OpenRoot("up")
	say("OpenRoot", err)
	inner, err = r.OpenRoot("dirlink")
	say("OpenRoot", err, strings.ReplaceAll(inner.Name(), outer, "OUTER"))
	inner.Close()

	fsys := r.FS()
	fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Print(path, " ", d.Type(), " ", err, "; ")
		return nil
	})
	fmt.Println()
	data, err := fs.ReadFile(fsys, "sub/file")
	say("fs.ReadFile", err, string(data))
	_, err = fs.ReadFile(fsys, "../secret")
	say("fs.ReadFile", err)
	_, err = fs.Stat(fsys, "escape")
	say("fs.Stat", err)
	_, err = fs.Lstat(fsys, "escape")
	say("fs.Lstat", err)
	target, err := fs.ReadLink(fsys, "escape")
	say("fs.ReadLink", err, target)
	list, err := fs.ReadDir(fsys, "deep")
	say("fs.ReadDir", err, list)
	_, err = fsys.Open("/")
	say("fs.Open", err)

	say("Remove", r.Remove("sub"))
	say("Remove", r.Remove("other"))
	say("Remove", r.Remove("other"))
	say("Remove", r.Remove("escape"))
	say("Remove", r.Remove("new"))
	say("Remove", r.Remove("newer"))
	say("Remove", r.Remove("../secret"))
	say("RemoveAll", r.RemoveAll("deep/"))
	say("RemoveAll", r.RemoveAll("nothing/at/all"))
	say("RemoveAll", r.RemoveAll("."))
	say("RemoveAll", r.RemoveAll("up"))
	say("RemoveAll", r.RemoveAll("../secret"))
	say("RemoveAll", r.RemoveAll("file/x"))
	say("RemoveAll", r.RemoveAll("sub"))
	entries, _ := os.ReadDir(dir)
	fmt.Println(entries)

	file, err := os.OpenInRoot(dir, "file")
	say("OpenInRoot", err)
	file.Close()
	_, err = os.OpenInRoot(dir, "../secret")
	say("OpenInRoot", err)
	say("Close", r.Close())
	say("Close", r.Close())
	_, err = r.Open("file")
	say("Open", err)
	say("Mkdir", r.Mkdir("y", 0755))
}
