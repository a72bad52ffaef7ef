// Package html/template: what is done to values at all places of a document, errors about templates, and many documents
// put together from pieces.
package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"html/template"
	"io"
	"os"
	"strings"
	"testing/fstest"
	texttemplate "text/template"
	"text/template/parse"
)

type stringer struct{ s string }

func (s stringer) String() string { return "stringer " + s.s }

type marshaler struct{}

func (marshaler) MarshalJSON() ([]byte, error) { return []byte(`{"m":"</script>"}`), nil }

type broken struct{}

func (broken) MarshalJSON() ([]byte, error) { return nil, errors.New("*/ <script> <!--") }

var values = map[string]any{
	"text":   `O'Reilly: "<b>" & a+b =` + "`x`\n\x00",
	"html":   template.HTML(`<b title="x &amp; y">bold</b> &lt; 'q'`),
	"css":    template.CSS(`color: red`),
	"attr":   template.HTMLAttr(`dir="ltr"`),
	"js":     template.JS(`f("x")`),
	"jsstr":  template.JSStr(`a\nb"'`),
	"url":    template.URL(`javascript:alert(1)?a=b&c=%20d`),
	"srcset": template.Srcset(`/a.png 2x, b`),
	"bad":    `javascript:alert("x")`,
	"link":   `http://host/p a?q=1&r=é#f%2f%`,
	"style":  `expression(alert(1))`,
	"width":  `10px`,
	"name":   "title",
	"on":     "onclick",
	"int":    42, "nil": nil, "list": []any{1, "a</script>", nil}, "map": map[string]int{"a": 1}, "true": true,
	"stringer": stringer{"<s>"}, "pointer": &stringer{"p"}, "error": errors.New("<e>"), "json": marshaler{}, "broken": broken{},
	"float": 1.5, "empty": "", "images": "/a.png 1x, javascript:x 2x, b.png (x), c", "func": func() {},
}

var keys = strings.Fields(`text html css attr js jsstr url srcset bad link style width name on int nil list map true
	stringer pointer error json broken float empty images`)

var places = []string{
	`<p>{{.}}</p>`, `<p title="{{.}}">`, `<p title='{{.}}'>`, `<p title={{.}}>`, `<p {{.}}="x">`, `<p {{.}}>`, `<{{.}}>`,
	`<a href="{{.}}">`, `<a href={{.}}>`, `<a href="/p/{{.}}">`, `<a href="/p?q={{.}}">`, `<a href='/#{{.}}'>`, `<a href="{{.}}{{.}}">`,
	`<img srcset="{{.}}">`, `<img srcset={{.}}>`, `<div style="{{.}}">`, `<div style="width: {{.}}">`, `<div style='background: url({{.}})'>`,
	`<div style="background: url('{{.}}')">`, `<div style="content: '{{.}}'">`, `<style>p { color: {{.}}; }</style>`,
	`<style>p { content: "{{.}}" } /* {{.}} */ // {{.}}</style>`, `<style>p { background: url("/x?{{.}}") }</style>`,
	`<script>var x = {{.}};</script>`, `<script>f("{{.}}", '{{.}}')</script>`, "<script>f(`{{.}} ${ {{.}} + {a: {{.}}} } {{.}}`)</script>",
	`<script>x.match(/{{.}}/) /* {{.}} */ // {{.}}` + "\n" + `</script>`, `<script>x = {{.}} / 2; y = /a[/]{{.}}/g</script>`,
	`<script><!-- {{.}}` + "\n" + `--> {{.}}` + "\n" + `y={{.}}</script>`, `<script type="text/template">{{.}}</script>`,
	`<script type="module">x={{.}}</script>`, `<script type={{.}}>x</script>`, `<a onclick="f({{.}})">`, `<a onclick='f("{{.}}")'>`,
	`<textarea>{{.}}</textarea>`, `<title>{{.}}</title>`, `<!-- {{.}} --><p>`, `<input value={{.}}>`, `<a data-href="{{.}}">`, `<a xmlns:x="{{.}}">`,
	`<meta http-equiv="refresh" content="0; url={{.}}; {{.}}">`, `<meta content="{{.}}">`, `{{. | html}}`, `<p title="{{. | html}}">`, `<a href="{{. | urlquery}}">`,
	`{{html . "x"}}`, `{{. | printf "%v"}}`, `<svg xlink:href="{{.}}">`, `<p my-url="{{.}}" my-thing="{{.}}">`, `<iframe srcdoc="{{.}}">`,
}

func execute(text string, data any) string {
	t, err := template.New("t").Parse(text)
	if err != nil {
		return "parse: " + err.Error()
	}
	var b strings.Builder
	if err = t.Execute(&b, data); err != nil {
		return b.String() + " error: " + err.Error()
	}
	return b.String()
}

func atPlaces() {
	for _, text := range places {
		fmt.Println("----", text)
		for _, key := range keys {
			fmt.Printf("%s: %q\n", key, execute(text, values[key]))
		}
	}
}

func texts() {
	for _, text := range []string{
		`a < b <c d <!DOCTYPE html><!doctype x><`, `<!-- x <b> -->y<!-- z`, `<script>/* a */b/* c` + "\n" + `*/d // e` + "\n" + `f</script>`,
		`<style>/* a */b // c` + "\n" + `d</style>`, `<script>"</script>" + '<!--' + /<script/</script>`, `<textarea><b></textarea><b>`,
		`{{if true}}<a href="{{.}}{{else}}<b title="{{end}}">`, `{{if true}}<a href="x{{else}}<a href="?{{end}}{{.}}">`,
		`<a href="{{if true}}/a{{else}}/b?{{end}}x">`, `<script>{{if true}}a{{else}}+{{end}} / 2</script>`, `<a {{if true}}href{{end}}="{{.}}">`,
		`{{range .}}<b{{end}}>`, `{{range .}}{{if .}}{{break}}{{end}}<i title="{{continue}}">{{end}}`, `{{range .}}<p>{{break}}</p>{{end}}`,
		`<p title=a"b>`, `<p a'b>`, `<p =x>`, `<p title="x`, `<script>"a\`, `<script>/[a`, `<style>"\`, "<script>`a", `<a href="{{.}}`, `{{html . | printf "x"}}`,
		`<p title={{html .}}>`, `{{template "none"}}`, `{{define "e"}}{{end}}{{template "e"}}`, `{{define "x"}}<b>{{.}}{{end}}{{template "x" .}}<a title="{{template "x" .}}">`,
		`{{define "r"}}{{if .}}<b title="{{template "r" nil}}">{{else}}x{{end}}{{end}}{{template "r" 1}}`, `{{define "u"}}{{if .}}{{template "u" nil}}"{{end}}{{end}}<a href="{{template "u" 1}}>`,
		`{{define "q"}}"{{.}}"{{end}}<script>{{template "q" .}}</script>`, `{{$x := .}}<p>{{$x}}{{with .}}{{.}}{{end}}`, `<a href=x{{.}}y z>`, `<p/title="{{.}}"/>`,
		`<script>a = b++ / {{.}}; c = d - - /x/; return /y/{{.}}; z.return / {{.}}</script>`, `<script>class A { #p = {{.}} }</script>`, `<SCRIPT>{{.}}</SCRIPT >{{.}}`,
	} {
		fmt.Printf("%s\n  %q\n", text, execute(text, []any{"<1>", 0, "x&y"}))
	}
}

type random uint64

func (r *random) below(n int) int {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) % uint64(n))
}

var pieces = strings.Split(`<a |<p>|<script>|</script>|<style>|</style>|href=|"|'|>|{{.}}|{{.}}|{{.}}|title=|style=|onclick=| |x|/|//|/*|*/|<!--|-->|`+
	"`"+`|${|}|{|?|#|url(|)|\|=|+|;|{{if .}}|{{else}}|{{end}}|<textarea>|</textarea>|return|[|]|<|`+"\n"+`|&quot;|srcset=|<meta content=|url=|type=text/plain|,|:`, "|")

func documents(count int) {
	sum := uint32(0)
	good := 0
	for i := range count {
		r := random(i)
		var b strings.Builder
		for range 1 + r.below(12) {
			b.WriteString(pieces[r.below(len(pieces))])
		}
		out := execute(b.String(), values[keys[r.below(len(keys))]])
		if !strings.Contains(out, "error: ") {
			good++
		}
		if len(os.Args) > 1 {
			fmt.Printf("%d: %q %q\n", i, b.String(), out)
		}
		sum = crc32.Update(sum, crc32.IEEETable, []byte(out))
		if (i+1)%500 == 0 {
			fmt.Printf("%d %08x %d\n", i+1, sum, good)
			sum = 0
		}
	}
}

func sets() {
	t := template.Must(template.New("a").Funcs(template.FuncMap{"up": strings.ToUpper}).Parse(`{{define "b"}}<b>{{up .}}</b>{{end}}{{template "b" .}}<a href="?{{template "b" .}}">`))
	c, err := t.Clone()
	fmt.Println(err, c.Name(), c.Lookup("b") != nil, t.Lookup("c"), len(t.Templates()), len(t.DefinedTemplates()))
	fmt.Println(t.Execute(os.Stdout, "x<y"))
	fmt.Println(t.ExecuteTemplate(os.Stdout, "b", "<"), t.ExecuteTemplate(os.Stdout, "z", 1))
	_, err = t.Parse("more")
	fmt.Println(err)
	_, err = t.Clone()
	fmt.Println(err)
	fmt.Println(t.Tree.Root, "|", t.Lookup("b").Tree.Root)
	template.Must(c.Parse(`{{define "b"}}<i>{{.}}</i>{{end}}`))
	fmt.Println(c.Execute(os.Stdout, "x<y"))
	d := template.New("d").Delims("<<", ">>").Option("missingkey=error")
	template.Must(d.Parse(`<p><<.x>></p>`))
	fmt.Println(d.Execute(os.Stdout, map[string]int{}))
	fmt.Println(template.New("e").Execute(io.Discard, 1), template.New("e").New("f").Name())
	tree, err := texttemplate.New("g").Parse(`<p title="{{.}}">`)
	fmt.Println(err)
	added, err := template.New("h").AddParseTree("g", tree.Tree)
	fmt.Println(err, added.Execute(os.Stdout, `"`))
	files := fstest.MapFS{"one.html": {Data: []byte(`1{{template "two.html" .}}`)}, "two.html": {Data: []byte(`<b title='{{.}}'>`)}}
	f, err := template.ParseFS(files, "*.html")
	fmt.Println(err, f.Name(), f.Execute(os.Stdout, "'"))
	_, err = template.ParseFS(files, "*.txt")
	fmt.Println(err)
	_, err = template.ParseFiles()
	fmt.Println(err)
	_, err = template.ParseGlob("/nowhere/*.html")
	fmt.Println(err)
	_, err = template.New("x").ParseFiles("/nowhere/x.html")
	fmt.Println(err)
	_, err = template.New("x").Parse("{{")
	fmt.Println(err)
	fmt.Println(template.HTMLEscapeString("<'\">"), template.JSEscapeString("</'\n"), template.HTMLEscaper("a", 1, "<"), template.JSEscaper("'", 2), template.URLQueryEscaper("a b", "&"))
	template.HTMLEscape(os.Stdout, []byte("<a>"))
	template.JSEscape(os.Stdout, []byte("'\n"))
	fmt.Println(template.IsTrue(0))
	err = template.Must(template.New("n").Parse(`<a title="{{.}}`)).Execute(io.Discard, 1)
	var found *template.Error
	fmt.Println(errors.As(err, &found), found.ErrorCode == template.ErrEndContext, found.Name, found.Line, found.Node)
	fmt.Println(&template.Error{Description: "d"}, &template.Error{Name: "n", Line: 2, Description: "d"}, template.OK, template.ErrJSTemplate)
	var _ *parse.Tree = f.Tree
}

func main() {
	if len(os.Args) < 2 {
		atPlaces()
		texts()
		sets()
	}
	documents(3000)
}
