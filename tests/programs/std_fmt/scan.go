// run
// The Scan family: all kinds of values, verbs, widths, newlines and errors.

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type celsius float64
type word string
type flags uint8
type raw []byte

// pair reads itself as A:B.
type pair struct{ a, b int }

func (p *pair) Scan(state fmt.ScanState, verb rune) error {
	state.SkipSpace()
	width, ok := state.Width()
	token, err := state.Token(true, func(r rune) bool { return r != ':' })
	if err != nil {
		return err
	}
	text := string(token)
	if r, size, err := state.ReadRune(); r != ':' {
		return fmt.Errorf("no colon but %q %d %v (%c %d %t)", r, size, err, verb, width, ok)
	}
	_, err = fmt.Fscan(state, &p.b)
	p.a = len(text)
	return err
}

func values() {
	var (
		b    bool
		i    int
		i8   int8
		i16  int16
		i32  int32
		i64  int64
		u    uint
		u8   uint8
		u16  uint16
		u32  uint32
		u64  uint64
		ptr  uintptr
		f32  float32
		f64  float64
		c64  complex64
		c128 complex128
		s    string
		by   []byte
		temp celsius
		w    word
		fl   flags
		r    raw
	)
	n, err := fmt.Sscan("true -12 0x7f -0b101 0o17 1_000 7 255 65535 0xffffffff 18446744073709551615 99 1.5 -2.5e3 (1+2i) 3-4i héllo bytes 36.6 named 200 rest",
		&b, &i, &i8, &i16, &i32, &i64, &u, &u8, &u16, &u32, &u64, &ptr, &f32, &f64, &c64, &c128, &s, &by, &temp, &w, &fl, &r)
	fmt.Println(n, err)
	fmt.Println(b, i, i8, i16, i32, i64, u, u8, u16, u32, u64, ptr, f32, f64, c64, c128, s, string(by), temp, w, fl, string(r))
}

func single(text string, to any) {
	n, err := fmt.Sscan(text, to)
	fmt.Printf("%q: %d %v", text, n, err)
	switch v := to.(type) {
	case *int:
		fmt.Println("", *v)
	case *int8:
		fmt.Println("", *v)
	case *uint:
		fmt.Println("", *v)
	case *float64:
		fmt.Println("", *v)
	case *bool:
		fmt.Println("", *v)
	case *complex128:
		fmt.Println("", *v)
	case *string:
		fmt.Printf(" %q\n", *v)
	default:
		fmt.Println()
	}
}

func errorsOfValues() {
	for _, text := range []string{"", " ", "x", "-", "12x", "0x", "0b2", "1__2", "99999999999999999999", "+5", "0x_ff", "017", "\n7"} {
		single(text, new(int))
		single(text, new(int8))
		single(text, new(uint))
	}
	for _, text := range []string{"1", "1.", ".5", "1e", "1e5", "inf", "-Inf", "nan", "1p4", "0x1p-2", "1p", "1e999", "..", "infinity", "1_0.5"} {
		single(text, new(float64))
	}
	for _, text := range []string{"t", "T", "tr", "true", "TRUE", "trux", "f", "fa", "FALSE", "0", "1", "2", ""} {
		single(text, new(bool))
	}
	for _, text := range []string{"1+2i", "(1+2i)", "(1+2i", "1", "1+2", "i", "1-infi"} {
		single(text, new(complex128))
	}
	for _, text := range []string{"a b", "\t\ta\nb", " nbsp x", "", "日本 x", "\xff\xfe"} {
		single(text, new(string))
	}
	single("1", 5)
	single("1", &struct{}{})
	single("1", &[]int{})
	single("200", new(int8))
	single("-129", new(int8))
	single("3", new(*int))
}

func lines() {
	var a, b int
	var s string
	for _, text := range []string{"1 2", "1 2\n", "1\n2", "1 2 3", "1 2 \n3", "1", "", "\n1 2", "1 2\r\n", "x"} {
		a, b = 0, 0
		n, err := fmt.Sscanln(text, &a, &b)
		fmt.Printf("Scanln %q: %d %v %d %d\n", text, n, err, a, b)
		a, b = 0, 0
		n, err = fmt.Sscan(text, &a, &b)
		fmt.Printf("Scan   %q: %d %v %d %d\n", text, n, err, a, b)
	}
	n, err := fmt.Sscanln("word", &s)
	fmt.Println(n, err, s)
	n, err = fmt.Sscan("")
	fmt.Println(n, err)
	n, err = fmt.Sscanln("  \n")
	fmt.Println(n, err)
}

func formatted(text, format string, to ...any) {
	n, err := fmt.Sscanf(text, format, to...)
	fmt.Printf("%q %q: %d %v:", text, format, n, err)
	for _, p := range to {
		switch v := p.(type) {
		case *int:
			fmt.Print(" ", *v)
			*v = 0
		case *rune:
			fmt.Printf(" %q", *v)
			*v = 0
		case *string:
			fmt.Printf(" %q", *v)
			*v = ""
		case *float64:
			fmt.Print(" ", *v)
			*v = 0
		case *[]byte:
			fmt.Printf(" %q", *v)
			*v = nil
		case *bool:
			fmt.Print(" ", *v)
		}
	}
	fmt.Println()
}

func formats() {
	var i, j int
	var s, t string
	var r rune
	var f float64
	var by []byte
	var b bool
	formatted("5 apples", "%d %s", &i, &s)
	formatted("5,6", "%d,%d", &i, &j)
	formatted("5, 6", "%d,%d", &i, &j)
	formatted("5,6", "%d, %d", &i, &j)
	formatted("5 6", "%d%d", &i, &j)
	formatted("12345", "%2d%3d", &i, &j)
	formatted("12345", "%3s%s", &s, &t)
	formatted("  ab", "%5s%s", &s, &t)
	formatted("ff", "%x", &i)
	formatted("0xff", "%x", &i)
	formatted("777 101", "%o %b", &i, &j)
	formatted("U+1F600", "%U", &i)
	formatted("1F600", "%U", &i)
	formatted("x", "%c", &r)
	formatted(" x", "%c", &r)
	formatted("日", "%c", &i)
	formatted("\"a b\\n\" x", "%q %s", &s, &t)
	formatted("`raw\\n` x", "%q %s", &s, &t)
	formatted("bare", "%q", &s)
	formatted("\"open", "%q", &s)
	formatted("68656c6c6f", "%x", &s)
	formatted("6865 6c", "%X %x", &by, &s)
	formatted("6", "%x", &s)
	formatted("zz", "%x", &s)
	formatted("50%", "%d%%", &i)
	formatted("50 %", "%d%%", &i)
	formatted("50", "%d%%", &i)
	formatted("% 5", "%% %d", &i)
	formatted("1.5e3", "%f", &f)
	formatted("1.5", "%4g", &f)
	formatted("3.14159", "%4f%d", &f, &i)
	formatted("true", "%t", &b)
	formatted("true", "%v", &b)
	formatted("1", "%z", &i)
	formatted("1", "%s", &i)
	formatted("1", "%d", &s)
	formatted("1", "%d", &f)
	formatted("1", "%", &i)
	formatted("1 2", "%d", &i, &j)
	formatted("1", "%d %d", &i)
	formatted("1 2", "%d %d", &i)
	formatted("", "%d", &i)
	formatted("", "%d %d", &i, &j)
	formatted("1\n2", "%d %d", &i, &j)
	formatted("1\n2", "%d\n%d", &i, &j)
	formatted("1 2", "%d\n%d", &i, &j)
	formatted("1 \n 2", "%d\n%d", &i, &j)
	formatted("1\n\n2", "%d\n\n%d", &i, &j)
	formatted("1\n  2", "%d\n %d", &i, &j)
	formatted("1\r\n2", "%d\n%d", &i, &j)
	formatted("abc1", "abc%d", &i)
	formatted("abd1", "abc%d", &i)
	formatted("a b", "a  b")
	formatted("ab", "a b")
	formatted("10:20", "%d:%d", &i, &j)
	formatted("2024-06-01T10", "%4d-%2dT", &i, &j)
	formatted("key=value", "%3s=%s", &s, &t)
	formatted("key=value", "%s=%s", &s, &t)
}

func readers() {
	var i int
	var s string
	in := strings.NewReader("1 two\n3 four\nfive")
	for {
		n, err := fmt.Fscanln(in, &i, &s)
		fmt.Println(n, err, i, s)
		if err == io.EOF || n == 0 {
			break
		}
	}
	in = strings.NewReader("1 2 3 x 4")
	for k := 0; k < 6; k++ {
		n, err := fmt.Fscan(in, &i)
		fmt.Println(n, err, i)
	}
	// No RuneScanner: what was looked at is gone.
	plain := struct{ io.Reader }{strings.NewReader("10 20\n30é40 50")}
	for k := 0; k < 5; k++ {
		n, err := fmt.Fscan(plain, &i)
		fmt.Println(n, err, i)
	}
	failing := io.MultiReader(strings.NewReader("1 "), failure{})
	n, err := fmt.Fscan(failing, &i, &i)
	fmt.Println(n, err, i)
	r := bufio.NewReader(strings.NewReader("a,b;c"))
	var x, y string
	n, err = fmt.Fscanf(r, "%1s,%1s", &x, &y)
	rest, _ := io.ReadAll(r)
	fmt.Println(n, err, x, y, string(rest))
}

type failure struct{}

func (failure) Read([]byte) (int, error) { return 0, errors.New("broken pipe") }

func scanners() {
	var p, q pair
	n, err := fmt.Sscan("ab:1 abc:22", &p, &q)
	fmt.Println(n, err, p, q)
	n, err = fmt.Sscanf("ab:1;abc:22", "%v;%5x", &p, &q)
	fmt.Println(n, err, p, q)
	n, err = fmt.Sscan("abc", &p)
	fmt.Println(n, err, p)
	n, err = fmt.Sscan("", &p)
	fmt.Println(n, err, p)
	n, err = fmt.Sscanf("abcdef:5", "%3v", &p)
	fmt.Println(n, err, p)
}

func main() {
	values()
	errorsOfValues()
	lines()
	formats()
	readers()
	scanners()

	var name string
	var age int
	n, err := fmt.Scanln(&name, &age)
	fmt.Println(n, err, name, age)
	n, err = fmt.Scanf("%d-%d\n", &age, &n)
	fmt.Println(err, age, n)
	var rest [3]string
	for {
		n, err := fmt.Scan(&rest[0], &rest[1], &rest[2])
		fmt.Fprintln(os.Stdout, n, err, rest)
		if err != nil {
			break
		}
	}
}
