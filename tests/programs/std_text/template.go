// Templates: actions, pipelines, functions, definitions, what is wrong with them.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strings"
	"text/template"
	"text/template/parse"
)

type Item struct {
	Name  string
	Price float64
	Tags  []string
	next  *Item
}

func (i Item) Label() string                    { return "<" + i.Name + ">" }
func (i *Item) Pointer() string                 { return "ptr " + i.Name }
func (i Item) Add(n int, more ...int) int       { return n + len(more) }
func (i Item) Fail(how string) (string, error)  { return "", errors.New("failed: " + how) }
func (i Item) Panic() string                    { panic("oh no") }
func (i Item) Bad() (int, int)                  { return 1, 2 }

type Stringy int

func (s Stringy) String() string { return fmt.Sprintf("Stringy(%d)", int(s)) }

type Base struct{ ID int }

func (b Base) Double() int { return b.ID * 2 }

type Data struct {
	Base
	*Item
	Items  []Item
	PItem  *Item
	Nil    *Item
	M      map[string]int
	MI     map[int]string
	Any    any
	NilAny any
	Err    error
	S      Stringy
	F      func(int) int
	Ch     chan int
	Seq    func(func(string) bool)
	U      uint8
	C      complex128
	Arr    [3]int
	Text   string
	Bool   bool
	Deep   map[string]map[string][]int
	VI     []any
	secret int
}

func newData() *Data {
	ch := make(chan int, 4)
	for i := range 3 {
		ch <- i * i
	}
	close(ch)
	return &Data{
		Base: Base{21}, Item: &Item{Name: "embedded"},
		Items: []Item{{"pen", 1.5, []string{"blue", "red"}, nil}, {"cup", 7, nil, nil}},
		PItem: &Item{Name: "pointed"}, M: map[string]int{"one": 1, "two": 2, "three": 3},
		MI: map[int]string{3: "c", 1: "a", 2: "b"}, Any: Item{Name: "any"}, Err: errors.New("an error"), S: 5,
		F: func(n int) int { return n * 10 }, Ch: ch, Seq: slices.Values([]string{"x", "y"}), U: 200, C: 2 + 3i,
		Arr: [3]int{7, 8, 9}, Text: `<a href="x">'&'</a>`, Bool: true,
		Deep: map[string]map[string][]int{"a": {"b": {1, 2, 3}}}, VI: []any{1, "s", nil, 2.5, []int{1}},
	}
}

var funcs = template.FuncMap{
	"upper": strings.ToUpper,
	"join":  strings.Join,
	"sum": func(xs ...int) (n int) {
		for _, x := range xs {
			n += x
		}
		return n
	},
	"fail":    func() (int, error) { return 0, errors.New("fail failed") },
	"seq":     func(n int) func(func(int) bool) { return func(y func(int) bool) { for i := 0; i < n && y(i); i++ {} } },
	"pairs":   func(m map[string]int) func(func(string, int) bool) {
		keys := slices.Sorted(maps.Keys(m))
		return func(y func(string, int) bool) { for _, k := range keys { if !y(k, m[k]) { return } } }
	},
	"value":   func(v reflect.Value) string { return v.Kind().String() },
	"nothing": func() any { return nil },
	"dict":    func() map[string]any { return map[string]any{"k": 1} },
}

var texts = []string{
	``, `plain`, `{{.Text}}`, `{{.ID}} {{.Double}} {{.Name}} {{.Label}} {{.Pointer}}`, `{{.S}} {{.Err}} {{.C}} {{.Arr}}`,
	`{{1}} {{-2}} {{0x1F}} {{1e3}} {{'a'}} {{1.5}} {{1i}} {{"s"}} {{true}} {{1_000}} {{0b11}} {{0o17}} {{0x1p4}}`,
	"{{`raw \\n`}} {{\"quoted\\n\"}}|", `{{/* comment */}}a{{- /* trimmed */ -}} b`, "a  {{- 1 -}}  b {{2 -}}\n c \n{{- 3}}",
	`{{if .Bool}}yes{{end}}{{if not .Bool}}no{{else}}else{{end}}`, `{{if .Nil}}x{{else if .PItem}}y{{else}}z{{end}}`,
	`{{with .PItem}}{{.Name}}{{end}}{{with .Nil}}x{{else with .Any}}{{.Name}}{{else}}none{{end}}`,
	`{{range .Items}}[{{.Name}} {{printf "%.2f" .Price}}{{range $i, $t := .Tags}}{{if $i}},{{end}} {{$t}}{{else}} no tags{{end}}]{{end}}`,
	`{{range $k, $v := .M}}{{$k}}={{$v}} {{end}}{{range $v := .MI}}{{$v}}{{end}}`, `{{range .Ch}}{{.}} {{end}}{{range .Nil}}{{else}}empty{{end}}`,
	`{{range 3}}{{.}}{{end}}{{range $x := 2}}<{{$x}}>{{end}}{{range .U}}{{if eq . 3}}{{break}}{{end}}{{.}}{{end}}`,
	`{{range .Seq}}{{.}}{{end}} {{range $x := seq 4}}{{if eq $x 1}}{{continue}}{{end}}{{$x}}{{end}} {{range $k, $v := pairs .M}}{{$k}}:{{$v}};{{end}}{{range pairs .M}}{{.}},{{end}}`,
	`{{range .VI}}{{.}}|{{end}}`, `{{$x := 1}}{{if true}}{{$x = 2}}{{$y := 3}}{{$y}}{{end}}{{$x}}`, `{{$a := .Items}}{{range $i, $a := $a}}{{$i}}{{$a.Name}}{{end}}`,
	`{{$i := 9}}{{$v := 9}}{{range $i, $v = .Arr}}{{$i}}-{{$v}} {{end}}{{$i}}{{$v}}{{range $v = .Arr}}{{end}}{{$v}}`,
	`{{"a" | printf "%s-%s" "b" | upper}}`, `{{(index .Items 0).Name}} {{(index .Items 1).Add 1 2 3}}`, `{{.Add 5}} {{.Add 5 1 1}} {{3 | .Add 1 2}}`,
	`{{index .M "two"}} {{index .M "none"}} {{index .Deep "a" "b" 2}} {{index .Arr 1}} {{index "abc" 1}} {{index .MI 3}}`,
	`{{slice "hello" 1 3}} {{slice .Arr 1}} {{slice .VI 1 3 4}} {{slice "x"}}`, `{{len .Items}} {{len "abc"}} {{len .M}} {{len .Ch}}`,
	`{{call .F 4}} {{call .F 4 | printf "%d!"}}`, `{{and 1 0 2}} {{and 1 2}} {{or 0 "" 3}} {{or 0 ""}} {{not 0}} {{and .Nil .Nil.Name}} {{1 | and 2}}`,
	`{{eq 1 1}} {{eq 1 2 3 1}} {{ne "a" "b"}} {{lt 1 2}} {{le 2 2}} {{gt 1.5 2.5}} {{ge "b" "a"}} {{eq .U 200}} {{lt -1 .U}} {{eq .Nil nil}} {{eq .NilAny nil}} {{eq .Any .Any}}`,
	`{{html .Text}} {{.Text | js}} {{urlquery .Text "&" 1}}`, `{{print 1 2 "x" 3}} {{println .ID}}`, `{{value 1}} {{value .}} {{value "x"}} {{value .Nil}} {{value .Any}}`,
	`{{nothing}} {{.NilAny}} {{.Nil}} {{.M.none}} {{dict.k}} {{dict.none}} {{.Deep.a.b}}`, `{{define "T"}}<{{.}} {{$}}>{{end}}{{template "T" .ID}}{{template "T"}}`,
	`{{block "B" .Items}}{{len .}} items{{end}}`, `{{define "R"}}{{.}}{{if gt . 0}}{{template "S" .}}{{end}}{{end}}{{define "S"}}s{{end}}{{template "R" 1}}`,
	`{{$.ID}} {{with $x := .PItem}}{{$x.Name}} {{$.ID}}{{end}}`, `{{.F}}`, `{{.Ch}}`, `{{sum 1 2 3}} {{sum}} {{4 | sum 1}}`, `{{join .PItem.Tags ", "}}`, `{{printf "%v %T" .U .U}}`,
	`{{with 1}}{{break}}{{end}}`, `{{break}}`, `{{continue}}`, `{{range 1}}{{define "x"}}{{end}}{{end}}`, `{{`, `{{.}`, `{{.ID}} {{ .`, `{{if}}x{{end}}`, `{{if .X}}`, `{{end}}`, `{{else}}`, `{{range .X}}{{else}}{{else}}{{end}}`,
	`{{unknown}}`, `{{$x}}`, `{{.ID | 3}}`, `{{1 | "a"}}`, `{{template}}`, `{{template x}}`, `{{template "x" | }}`, `{{define}}`, `{{define "a"}}`, `{{define "a"}}1{{end}}{{define "a"}}2{{end}}`,
	`{{"unterminated}}`, "{{`raw}}", `{{'a}}`, `{{'ab'}}`, `{{1x}}`, `{{1+2}}`, `{{1+2i}}`, `{{99999999999999999999}}`, `{{18446744073709551615}}`, `{{(1}}`, `{{1)}}`, `{{()}}`, `{{.X.}}`, `{{..}}`, `{{.X!}}`, `{{"a".X}}`, `{{nil.X}}`, `{{nil}}`, `{{nil | print}}`,
	`{{/* open`, `{{/* a */ x}}`, "line\nline {{if\n.X}} {{unknown}}", `{{$x := 1, 2}}`, `{{$x, $y := 1}}`, `{{range $x, $y, $z := .X}}{{end}}`, `{{range $x, 1 := .}}{{end}}`, `{{with $x := }}{{end}}`, `{{€}}`, "{{\x01}}", `{{.a:=1}}`, `{{: x}}`, `{{x:y}}`, `{{break 1}}`,
	`{{.Missing}}`, `{{.PItem.Missing}}`, `{{.Nil.Name}}`, `{{.Nil.Missing}}`, `{{.secret}}`, `{{.Items.Name}}`, `{{.Text.X}}`, `{{.NilAny.X}}`, `{{.M.one.X}}`, `{{.ID 1}}`, `{{.M.one 1}}`, `{{.Fail "x"}}`, `{{.Panic}}`, `{{.Bad}}`, `{{fail}}`, `{{index .Arr 5}}`, `{{index .Arr "x"}}`, `{{index .M 1}}`, `{{index nil 1}}`, `{{index 1 1}}`, `{{index .Nil 1}}`,
	`{{slice 1 1}}`, `{{slice "abc" 2 1}}`, `{{slice "abc" 0 1 2}}`, `{{slice .Arr 1 2 3 4}}`, `{{slice .Arr 2 9}}`, `{{len 3}}`, `{{len .Nil}}`, `{{len nil}}`, `{{call .F}}`, `{{call .F "x"}}`, `{{call .ID}}`, `{{call nil}}`, `{{call .F nil}}`, `{{eq 1}}`, `{{eq 1 "a"}}`, `{{eq .M .M}}`, `{{lt 1 "a"}}`, `{{lt true false}}`, `{{lt .M 1}}`, `{{eq .Items .Items}}`, `{{1 | upper}}`, `{{upper 1}}`, `{{upper nil}}`, `{{upper}}`, `{{upper "a" "b"}}`, `{{sum "a"}}`, `{{sum 1.5}}`, `{{template "none"}}`, `{{range 1.5}}{{end}}`, `{{range $i, $x := 3}}{{end}}`, `{{range .Text}}{{end}}`, `{{template "rec" .}}{{define "rec"}}{{template "none2" .}}{{end}}`, "{{/* c */}}\n\n  {{.ID}} {{.Err.X}}", `{{printf "%d" "x"}}`, `{{.Nil | print}}`, `{{.Pointer.X}}`, `{{(.Fail "paren").X}}`, `{{with .Fail "w"}}{{end}}`, `{{join 1 2}}`, `{{.Add "x"}}`, `{{.Add 1 "x"}}`, `{{"x" | .Add 1}}`, `{{.Add}}`, `{{html}}`, `{{not}}`, `{{and}}`, `{{(1).X}}`, `{{print (nil)}}`,
}

func main() {
	for i, text := range texts {
		t, err := template.New("t").Funcs(funcs).Parse(text)
		if err != nil {
			fmt.Printf("%d %q: parse: %v\n", i, text, err)
			continue
		}
		var b strings.Builder
		err = t.Execute(&b, newData())
		out := b.String()
		if text == `{{.F}}` || text == `{{.Ch}}` {
			out = ""
		}
		fmt.Printf("%d %q: %q", i, text, out)
		if err != nil {
			var exec template.ExecError
			fmt.Printf(" error: %v %v", err, errors.As(err, &exec))
		}
		if t.Tree != nil {
			fmt.Printf(" tree: %s", t.Root)
		}
		fmt.Println()
	}
	associated()
	options()
	files()
	trees()
}

func associated() {
	t := template.Must(template.New("root").Delims("<<", ">>").Parse(`<<define "a">>A<<template "b" .>><<end>><<define "b">>B<<.>><<end>>root <<template "a" 1>>` + "\n"))
	t.Execute(os.Stdout, nil)
	names := func(t *template.Template) (list []string) {
		for _, x := range t.Templates() {
			list = append(list, x.Name())
		}
		sort.Strings(list)
		return list
	}
	fmt.Println(names(t), t.Lookup("a") != nil, t.Lookup("none") == nil, t.Name())
	c := template.Must(t.Clone())
	template.Must(c.Parse(`<<define "b">>clone<<end>>`))
	c.Execute(os.Stdout, nil)
	t.Execute(os.Stdout, nil)
	fmt.Println(t.ExecuteTemplate(os.Stdout, "b", 7), t.ExecuteTemplate(os.Stdout, "zzz", 7))
	template.Must(t.New("child").Parse("<<template \"b\" `c`>>!\n")).Execute(os.Stdout, nil)
	fmt.Println(names(t), names(c), template.New("x").DefinedTemplates() == "", c.New("y").Execute(os.Stdout, nil))
	one := template.Must(template.New("one").Parse("text"))
	fmt.Println(one.DefinedTemplates())
	_, err := one.AddParseTree("two", one.Tree)
	fmt.Println(err, names(one))
	fmt.Println(one.Execute(failing{}, nil), template.Must(template.New("p").Parse("{{.}}")).Execute(failing{}, 1))
	func() {
		defer func() { fmt.Println(recover()) }()
		template.Must(template.New("m").Parse("{{"))
	}()
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, fs.ErrClosed }

func options() {
	for _, option := range []string{"missingkey=default", "missingkey=zero", "missingkey=error", "missingkey=invalid", "x", ""} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("panic", r)
				}
			}()
			t := template.Must(template.New("o").Option(option).Parse("{{.x}} {{.y.z}}\n"))
			fmt.Println(option, t.Execute(os.Stdout, map[string]map[string]int{}))
		}()
	}
	for _, f := range []template.FuncMap{{"1x": fmt.Sprint}, {"": fmt.Sprint}, {"x": 1}, {"x": func() {}}, {"x": func() (int, int) { return 1, 2 }}, {"x-y": fmt.Sprint}} {
		func() {
			defer func() { fmt.Println("funcs:", recover()) }()
			template.New("f").Funcs(f)
		}()
	}
	t := template.Must(template.New("b").Funcs(template.FuncMap{"break": func() string { return "fun" }, "print": func() string { return "mine" }}).Parse("{{break}} {{print}}\n"))
	t.Execute(os.Stdout, nil)
	fmt.Println(template.IsTrue(0))
	fmt.Println(template.IsTrue([]int{1}))
	fmt.Println(template.IsTrue(struct{}{}))
	fmt.Println(template.HTMLEscapeString("a\x00<>&'\""), template.JSEscapeString("a\x01'\"\\<>&=é\u2028\xff"), template.HTMLEscaper(1, "<"), template.JSEscaper("'", 2), template.URLQueryEscaper("a b", 3))
	template.HTMLEscape(os.Stdout, []byte("<plain>\n"))
	template.JSEscape(os.Stdout, []byte("\"js\"\n"))
	fmt.Println()
}

func files() {
	dir, err := os.MkdirTemp("", "templates")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	for name, text := range map[string]string{"a.tmpl": `a {{template "b.tmpl" .}}` + "\n", "b.tmpl": "b{{.}}", "c.txt": "c"} {
		os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600)
	}
	t, err := template.ParseFiles(filepath.Join(dir, "a.tmpl"), filepath.Join(dir, "b.tmpl"))
	fmt.Println(t.Name(), err, t.Execute(os.Stdout, 1))
	t, err = template.ParseGlob(filepath.Join(dir, "*.tmpl"))
	fmt.Println(t.Name(), err, t.Execute(os.Stdout, 2))
	t, err = template.ParseFS(os.DirFS(dir), "b*", "a.tmpl")
	fmt.Println(t.Name(), err, t.ExecuteTemplate(os.Stdout, "a.tmpl", 3))
	t, err = template.New("c.txt").ParseFS(os.DirFS(dir), "c.txt")
	fmt.Println(t.Name(), err, t.Execute(os.Stdout, 3))
	_, err = template.ParseFiles()
	fmt.Println(err)
	_, err = template.ParseGlob("none*")
	fmt.Println(err)
	_, err = template.ParseFS(os.DirFS(dir), "none")
	fmt.Println(err)
	_, err = template.New("x").ParseFiles("/none/none.tmpl")
	fmt.Println(err)
	_, err = template.New("x").ParseGlob("[")
	fmt.Println(err)
}

func trees() {
	trees, err := parse.Parse("p", `{{/* c */}}{{if .X}}{{$a := 1}}{{range $i, $e := .L}}{{.F $i "s" (print 1).Y}}{{break}}{{continue}}{{end}}{{else}}{{with .}}{{template "t" nil}}{{end}}{{end}}{{define "t"}}x{{end}}`, "", "", map[string]any{"print": 1})
	fmt.Println(len(trees), err)
	show(trees["p"].Root, "")
	c := trees["p"].Copy()
	fmt.Println(c.Root.String() == trees["p"].Root.String(), c.Root != trees["p"].Root)
	tree := parse.New("m")
	tree.Mode = parse.ParseComments | parse.SkipFuncCheck
	_, err = tree.Parse("a{{/* kept */}}{{nofunc 1}}", "", "", map[string]*parse.Tree{})
	fmt.Println(err, tree.Root, parse.IsEmptyTree(tree.Root), tree.Root.Nodes[1].Type() == parse.NodeComment)
	location, context := tree.ErrorContext(tree.Root.Nodes[2])
	fmt.Println(location, context)
	fmt.Println(parse.NewIdentifier("id").SetPos(3).SetTree(tree), parse.NodeIf, parse.Pos(4).Position())
}

func show(n parse.Node, indent string) {
	fmt.Printf("%s%T %d %d %q\n", indent, n, n.Type(), n.Position(), n)
	switch n := n.(type) {
	case *parse.ListNode:
		for _, inner := range n.Nodes {
			show(inner, indent+" ")
		}
	case *parse.IfNode:
		showBranch(&n.BranchNode, indent)
	case *parse.RangeNode:
		showBranch(&n.BranchNode, indent)
	case *parse.WithNode:
		showBranch(&n.BranchNode, indent)
	case *parse.ActionNode:
		show(n.Pipe, indent+" ")
	case *parse.PipeNode:
		for _, d := range n.Decl {
			show(d, indent+" =")
		}
		for _, c := range n.Cmds {
			show(c, indent+" ")
		}
	case *parse.CommandNode:
		for _, a := range n.Args {
			show(a, indent+" ")
		}
	}
}

func showBranch(b *parse.BranchNode, indent string) {
	show(b.Pipe, indent+" ")
	show(b.List, indent+" ")
	if b.ElseList != nil {
		show(b.ElseList, indent+" ")
	}
}
