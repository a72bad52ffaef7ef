// run
// Templates out of files, of both packages: which one is returned, and what is said when there are none.
package main

import (
	"fmt"
	html "html/template"
	"os"
	"testing/fstest"
	text "text/template"
)

var files = fstest.MapFS{
	"one.t": {Data: []byte(`one {{.}} {{template "two.t"}}` + "\n")},
	"two.t": {Data: []byte("two")},
	"d/x":   {Data: []byte("x {{.}}\n")},
	"bad":   {Data: []byte("{{")},
}

func show[T interface{ Name() string }](t T, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Name())
}

func main() {
	dir, err := os.MkdirTemp("", "templates")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.Chdir(dir)
	if err := os.CopyFS(".", files); err != nil {
		panic(err)
	}

	h, err := html.ParseFiles("one.t", "two.t")
	show(h, err)
	show(h.ParseGlob("[a-z]*.t"))
	show(h.ParseFiles("bad"))
	h.Execute(os.Stdout, "<&>")
	show(h.ParseFiles("d/x"))
	show(h.ParseFiles())
	show(h.ParseGlob("none*"))
	show(h.ParseFS(files, "none*"))
	show(h.ParseFS(files, "d/*"))
	show(html.ParseFiles())
	show(html.ParseGlob("none*"))
	show(html.ParseGlob("["))
	show(html.ParseFS(files))
	show(html.ParseFS(files, "["))
	show(html.ParseFS(files, "d/*", "*.t"))
	show(html.New("own").ParseFS(files, "d/*"))
	show(html.ParseFiles("one.t", "absent"))

	t, err := text.ParseFS(files, "*.t")
	show(t, err)
	t.Execute(os.Stdout, "<&>")
	show(t.ParseFiles("d/x"))
	t.ExecuteTemplate(os.Stdout, "x", "<&>")
	show(t.ParseGlob("none*"))
	show(t.ParseFS(files, "none*"))
	show(text.ParseFiles())
	show(text.ParseGlob("none*"))
	show(text.ParseGlob("d/*"))
	show(text.ParseFS(files))
	show(text.New("own").ParseFiles("one.t", "two.t"))
	show(new(text.Template).ParseFiles("d/x"))
	show(text.ParseFiles("bad"))
}
