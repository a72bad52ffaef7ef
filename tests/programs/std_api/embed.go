// run
// What Go exports from embed, with Go's types (make_signatures.py).
package main

import "embed"
import "io/fs"

var _ func(embed.FS, string) (fs.File, error) = (embed.FS).Open
var _ func(embed.FS, string) ([]fs.DirEntry, error) = (embed.FS).ReadDir
var _ func(embed.FS, string) ([]uint8, error) = (embed.FS).ReadFile
var _ embed.FS

func main() {}
