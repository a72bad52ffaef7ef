// run
// Package path.

package main

import (
	"fmt"
	"path"
)

func main() {
	for _, p := range []string{"", ".", "/", "//", "a", "a/b", "a//b", "a/./b", "a/../b", "a/b/..", "a/b/../..", "a/b/../../..", "../a", "../../a/..", "/..", "/../a", "/a/../..", "./a", "a/", "/a/b/", "..", "../", "./.", "abc/./../def", "a/b/../../../c/d", "日本/../語", "...", "a/.../b", "..a", "a..", ".a/.b"} {
		dir, file := path.Split(p)
		fmt.Printf("%q clean %q split %q %q base %q dir %q ext %q abs %t\n", p, path.Clean(p), dir, file, path.Base(p), path.Dir(p), path.Ext(p), path.IsAbs(p))
	}
	for _, e := range [][]string{{}, {""}, {"a"}, {"a", "b"}, {"a", ""}, {"", "b"}, {"/", "a"}, {"/", ""}, {"a/", "/b"}, {"a", "../b"}, {"", "/b"}, {"..", ".."}, {"a/b", "c.txt"}} {
		fmt.Printf("%q join %q\n", e, path.Join(e...))
	}
	fmt.Println(path.Ext("a.tar.gz"), path.Ext("a.b/c"), path.Ext(".bashrc"))
	names := []string{"", "abc", "a/b", "a/b/c", "[", "-", "a-b", "日", "abcabc", "*", "a*c", "x.go", "dir/x.go", "\xff"}
	for _, pattern := range []string{"", "*", "a*", "*c", "a*c", "*/b", "a/*", "*/*", "?", "a?c", "??", "[abc]", "[a-c]*", "[^a-c]", "[^x]bc", "\\*", "a\\*c", "[\\[]", "[\\-a]", "[", "[]", "[a", "[a-", "[]a]", "[-]", "[x-]", "a[", "\\", "[日-語]", "*b*b*", "*bc*c", "*.go", "*/*.go", "**", "a**c", "[a-c/]*", "[*]", "ab[c", "x["} {
		for _, name := range names {
			matched, err := path.Match(pattern, name)
			if matched || err != nil {
				fmt.Printf("%q %q %t %v\n", pattern, name, matched, err)
			}
		}
	}
}
