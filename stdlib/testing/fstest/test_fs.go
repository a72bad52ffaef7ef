package fstest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing/iotest"
)

// TestFS says what is wrong with a file system: it opens and reads all of it in every way there is. The expected
// files have to be there; if none are named it has to be empty.
func TestFS(fsys fs.FS, expected ...string) error {
	if err := testTree(fsys, expected); err != nil {
		return err
	}
	for _, name := range expected {
		directory, _, isBelow := strings.Cut(name, "/")
		if !isBelow {
			continue
		}
		var below []string
		for _, other := range expected {
			if inside, isInside := strings.CutPrefix(other, directory+"/"); isInside {
				below = append(below, inside)
			}
		}
		sub, err := fs.Sub(fsys, directory)
		if err != nil {
			return err
		}
		if err := testTree(sub, below); err != nil {
			return fmt.Errorf("testing fs.Sub(fsys, %s): %w", directory, err)
		}
		return nil // one is enough
	}
	return nil
}

// Of more unexpected files than this only the first ones are named.
const (
	manyFiles  = 15
	namedFiles = 10
)

func testTree(fsys fs.FS, expected []string) error {
	t := &tester{fsys: fsys, found: map[string]bool{}}
	t.testDirectory(".")
	t.testBadPaths(".", "Open", t.open)
	delete(t.found, ".")
	if len(expected) == 0 && len(t.found) > 0 {
		names := slices.Sorted(maps.Keys(t.found))
		if len(names) > manyFiles {
			names = append(names[:namedFiles], "...")
		}
		t.complain("expected empty file system but found files:\n%s", strings.Join(names, "\n"))
	}
	for _, name := range expected {
		if !t.found[name] {
			t.complain("expected but not found: %s", name)
		}
	}
	if t.problems == nil {
		return nil
	}
	return fmt.Errorf("TestFS found errors:\n%w", errors.Join(t.problems...))
}

type tester struct {
	fsys     fs.FS
	found    map[string]bool
	problems []error
}

func (t *tester) complain(format string, args ...any) {
	t.problems = append(t.problems, fmt.Errorf(format, args...))
}

func (t *tester) open(name string) error {
	file, err := t.fsys.Open(name)
	if err == nil {
		file.Close()
	}
	return err
}

// ---- directories

func (t *tester) openDirectory(name string) fs.ReadDirFile {
	file, err := t.fsys.Open(name)
	if err != nil {
		t.complain("%s: Open: %w", name, err)
		return nil
	}
	directory, is := file.(fs.ReadDirFile)
	if !is {
		file.Close()
		t.complain("%s: Open returned File type %T, not a fs.ReadDirFile", name, file)
		return nil
	}
	return directory
}

func (t *tester) testDirectory(name string) {
	t.found[name] = true
	directory := t.openDirectory(name)
	if directory == nil {
		return
	}
	entries, err := directory.ReadDir(-1)
	if err != nil {
		directory.Close()
		t.complain("%s: ReadDir(-1): %w", name, err)
		return
	}
	for _, entry := range entries {
		t.testEntry(name, entry)
	}
	if !t.testEnd(name, directory) {
		directory.Close()
		return
	}
	if err := directory.Close(); err != nil {
		t.complain("%s: Close: %w", name, err)
	}
	directory.Close() // once more must do no harm
	if t.testReadAgain(name, entries) && t.testReadInPieces(name, entries) {
		t.testListings(name, entries)
	}
}

func (t *tester) testEntry(directory string, entry fs.DirEntry) {
	name := entry.Name()
	switch {
	case name == "." || name == ".." || name == "":
		t.complain("%s: ReadDir: child has invalid name: %#q", directory, name)
		return
	case strings.Contains(name, "/"):
		t.complain("%s: ReadDir: child name contains slash: %#q", directory, name)
		return
	case strings.Contains(name, `\`):
		t.complain("%s: ReadDir: child name contains backslash: %#q", directory, name)
		return
	}
	full := path.Join(directory, name)
	t.testStat(full, entry)
	t.testBadPaths(full, "Open", t.open)
	switch entry.Type() {
	case fs.ModeDir:
		t.testDirectory(full)
	case fs.ModeSymlink:
		t.found[full] = true
	default:
		t.testFile(full)
	}
}

// testEnd: all has been read.
func (t *tester) testEnd(name string, directory fs.ReadDirFile) bool {
	if more, err := directory.ReadDir(-1); len(more) > 0 || err != nil {
		t.complain("%s: ReadDir(-1) at EOF = %d entries, %w, wanted 0 entries, nil", name, len(more), err)
		return false
	}
	if more, err := directory.ReadDir(1); len(more) > 0 || err != io.EOF {
		t.complain("%s: ReadDir(1) at EOF = %d entries, %w, wanted 0 entries, EOF", name, len(more), err)
		return false
	}
	return true
}

func (t *tester) testReadAgain(name string, entries []fs.DirEntry) bool {
	directory := t.openDirectory(name)
	if directory == nil {
		return false
	}
	defer directory.Close()
	again, err := directory.ReadDir(-1)
	if err != nil {
		t.complain("%s: second Open+ReadDir(-1): %w", name, err)
		return false
	}
	t.compare(name, "first Open+ReadDir(-1) vs second Open+ReadDir(-1)", entries, again)
	return true
}

// testReadInPieces reads one entry, then two at a time.
func (t *tester) testReadInPieces(name string, entries []fs.DirEntry) bool {
	directory := t.openDirectory(name)
	if directory == nil {
		return false
	}
	defer directory.Close()
	var all []fs.DirEntry
	for {
		count := 1
		if len(all) > 0 {
			count = 2
		}
		piece, err := directory.ReadDir(count)
		if len(piece) > count {
			t.complain("%s: third Open: ReadDir(%d) after %d: %d entries (too many)", name, count, len(all), len(piece))
			return false
		}
		all = append(all, piece...)
		if err == io.EOF {
			break
		}
		if err != nil {
			t.complain("%s: third Open: ReadDir(%d) after %d: %w", name, count, len(all), err)
			return false
		}
	}
	t.compare(name, "first Open+ReadDir(-1) vs third Open+ReadDir(1,2) loop", entries, all)
	return true
}

// testListings: what the file system itself and package fs list is the same, and sorted.
func (t *tester) testListings(name string, entries []fs.DirEntry) {
	if own, has := t.fsys.(fs.ReadDirFS); has {
		list, err := own.ReadDir(name)
		if err != nil {
			t.complain("%s: fsys.ReadDir: %w", name, err)
			return
		}
		t.compare(name, "first Open+ReadDir(-1) vs fsys.ReadDir", entries, list)
		t.testSorted(name, "fsys.ReadDir", list)
	}
	list, err := fs.ReadDir(t.fsys, name)
	if err != nil {
		t.complain("%s: fs.ReadDir: %w", name, err)
		return
	}
	t.compare(name, "first Open+ReadDir(-1) vs fs.ReadDir", entries, list)
	t.testSorted(name, "fs.ReadDir", list)
	if own, has := t.fsys.(fs.GlobFS); has {
		t.testGlob(own, name, list)
	}
}

func (t *tester) testSorted(name, what string, list []fs.DirEntry) {
	for i := 1; i < len(list); i++ {
		if before, after := list[i-1].Name(), list[i].Name(); before >= after {
			t.complain("%s: %s: list not sorted: %s before %s", name, what, before, after)
		}
	}
}

func entryText(e fs.DirEntry) string {
	return fmt.Sprintf("%s IsDir=%v Type=%v", e.Name(), e.IsDir(), e.Type())
}

// compare compares two lists, which may be in any order.
func (t *tester) compare(name, what string, one, two []fs.DirEntry) {
	missing := map[string]fs.DirEntry{}
	for _, entry := range one {
		missing[entry.Name()] = entry
		t.testMode(name, entry)
	}
	var different []string
	for _, entry := range two {
		other := missing[entry.Name()]
		delete(missing, entry.Name())
		if other == nil {
			t.testMode(name, entry)
			different = append(different, "+ "+entryText(entry))
		} else if entryText(other) != entryText(entry) {
			different = append(different, "- "+entryText(other), "+ "+entryText(entry))
		}
	}
	for _, entry := range missing {
		different = append(different, "- "+entryText(entry))
	}
	if different == nil {
		return
	}
	slices.SortFunc(different, func(a, b string) int { // by name, what is missing first
		x, y := strings.Fields(a), strings.Fields(b)
		return strings.Compare(x[1]+" "+y[0], y[1]+" "+x[0])
	})
	t.complain("%s: diff %s:\n\t%s", name, what, strings.Join(different, "\n\t"))
}

func (t *tester) testMode(name string, entry fs.DirEntry) {
	switch byMode := entry.Type()&fs.ModeDir != 0; {
	case entry.IsDir() && !byMode:
		t.complain("%s: ReadDir returned %s with IsDir() = true, Type() & ModeDir = 0", name, entry.Name())
	case !entry.IsDir() && byMode:
		t.complain("%s: ReadDir returned %s with IsDir() = false, Type() & ModeDir = ModeDir", name, entry.Name())
	}
}

// ---- files

func shortInfo(i fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%v Type=%v", i.Name(), i.IsDir(), i.Mode().Type())
}

func infoText(i fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%v Mode=%v Size=%d ModTime=%v", i.Name(), i.IsDir(), i.Mode(), i.Size(), i.ModTime())
}

// testStat: all that tells of a file tells the same. What a directory tells of a symbolic link is the link, what is
// opened is where it leads.
func (t *tester) testStat(name string, entry fs.DirEntry) {
	file, err := t.fsys.Open(name)
	if err != nil {
		t.complain("%s: Open: %w", name, err)
		return
	}
	info, err := file.Stat()
	file.Close()
	if err != nil {
		t.complain("%s: Stat: %w", name, err)
		return
	}
	isLink := entry.Type()&fs.ModeSymlink != 0
	if !isLink && entryText(entry) != shortInfo(info) {
		t.complain("%s: mismatch:\n\tentry = %s\n\tfile.Stat() = %s", name, entryText(entry), shortInfo(info))
	}
	listed, err := entry.Info()
	if err != nil {
		t.complain("%s: entry.Info: %w", name, err)
		return
	}
	if isLink && entryText(entry) != shortInfo(listed) {
		t.complain("%s: mismatch\n\tentry = %s\n\tentry.Info() = %s\n", name, entryText(entry), shortInfo(listed))
	}
	if !isLink && infoText(listed) != infoText(info) {
		t.complain("%s: mismatch:\n\tentry.Info() = %s\n\tfile.Stat() = %s\n", name, infoText(listed), infoText(info))
	}
	other, err := fs.Stat(t.fsys, name)
	if err != nil {
		t.complain("%s: fs.Stat: %w", name, err)
		return
	}
	if infoText(other) != infoText(info) {
		t.complain("%s: fs.Stat(...) = %s\n\twant %s", name, infoText(other), infoText(info))
	}
	t.testOwnStat(name, entry, listed, info)
}

// testOwnStat is for the methods Stat and Lstat of a file system.
func (t *tester) testOwnStat(name string, entry fs.DirEntry, listed, info fs.FileInfo) {
	if own, has := t.fsys.(fs.StatFS); has {
		other, err := own.Stat(name)
		if err != nil {
			t.complain("%s: fsys.Stat: %w", name, err)
			return
		}
		if infoText(other) != infoText(info) {
			t.complain("%s: fsys.Stat(...) = %s\n\twant %s", name, infoText(other), infoText(info))
		}
	}
	if own, has := t.fsys.(fs.ReadLinkFS); has {
		other, err := own.Lstat(name)
		if err != nil {
			t.complain("%s: fsys.Lstat: %v", name, err)
			return
		}
		if entryText(entry) != shortInfo(other) {
			t.complain("%s: mismatch:\n\tentry = %s\n\tfsys.Lstat(...) = %s", name, entryText(entry), shortInfo(other))
		}
		if infoText(listed) != infoText(other) {
			t.complain("%s: mismatch:\n\tentry.Info() = %s\n\tfsys.Lstat(...) = %s\n", name, infoText(listed), infoText(other))
		}
	}
}

func (t *tester) testFile(name string) {
	t.found[name] = true
	file, err := t.fsys.Open(name)
	if err != nil {
		t.complain("%s: Open: %w", name, err)
		return
	}
	data, err := io.ReadAll(file)
	if err != nil {
		file.Close()
		t.complain("%s: Open+ReadAll: %w", name, err)
		return
	}
	if err := file.Close(); err != nil {
		t.complain("%s: Close: %w", name, err)
	}
	file.Close() // once more must do no harm
	if own, has := t.fsys.(fs.ReadFileFS); has && !t.testReadFile(own, name, data) {
		return
	}
	other, err := fs.ReadFile(t.fsys, name)
	if err != nil {
		t.complain("%s: fs.ReadFile: %w", name, err)
		return
	}
	t.testData(name, "ReadAll vs fs.ReadFile", data, other)
	if file, err = t.fsys.Open(name); err != nil {
		t.complain("%s: second Open: %w", name, err)
		return
	}
	defer file.Close()
	if err := iotest.TestReader(file, data); err != nil {
		t.complain("%s: failed TestReader:\n\t%s", name, strings.ReplaceAll(err.Error(), "\n", "\n\t"))
	}
}

// testReadFile: who changes what ReadFile gave changes no file.
func (t *tester) testReadFile(own fs.ReadFileFS, name string, data []byte) bool {
	other, err := own.ReadFile(name)
	if err != nil {
		t.complain("%s: fsys.ReadFile: %w", name, err)
		return false
	}
	t.testData(name, "ReadAll vs fsys.ReadFile", data, other)
	for i := range other {
		other[i]++
	}
	if other, err = own.ReadFile(name); err != nil {
		t.complain("%s: second call to fsys.ReadFile: %w", name, err)
		return false
	}
	t.testData(name, "Readall vs second fsys.ReadFile", data, other)
	t.testBadPaths(name, "ReadFile", func(bad string) error {
		_, err := own.ReadFile(bad)
		return err
	})
	return true
}

func (t *tester) testData(name, what string, one, two []byte) {
	if string(one) != string(two) {
		t.complain("%s: %s: different data returned\n\t%q\n\t%q", name, what, one, two)
	}
}

// testBadPaths: what is not a valid path must not be opened.
func (t *tester) testBadPaths(name, what string, open func(string) error) {
	bad := []string{"/" + name, name + "/."}
	if name == "." {
		bad = append(bad, "/")
	}
	if i := strings.IndexByte(name, '/'); i >= 0 {
		first, rest := name[:i], name[i+1:]
		bad = append(bad, first+"//"+rest, first+"/./"+rest, first+`\`+rest, first+"/../"+name)
	}
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		directory, last := name[:i], name[i+1:]
		bad = append(bad, directory+"//"+last, directory+"/./"+last, directory+`\`+last, name+"/../"+last)
	}
	for _, b := range bad {
		if open(b) == nil {
			t.complain("%s: %s(%s) succeeded, want error", name, what, b)
		}
	}
}

// ---- Glob

func (t *tester) testGlob(own fs.GlobFS, directory string, list []fs.DirEntry) {
	prefix := ""
	if directory != "." {
		prefix = patternFor(directory) + "/"
	}
	if _, err := own.Glob(prefix + "nonexist/[]"); err == nil {
		t.complain("%s: Glob(%#q): bad pattern not detected", directory, prefix+"nonexist/[]")
	}
	letter := telling(list)
	pattern := prefix + "*" + letter + "*"
	var want []string
	for _, entry := range list {
		if strings.Contains(entry.Name(), letter) {
			want = append(want, path.Join(directory, entry.Name()))
		}
	}
	names, err := own.Glob(pattern)
	if err != nil {
		t.complain("%s: Glob(%#q): %w", directory, pattern, err)
		return
	}
	if slices.Equal(want, names) {
		return
	}
	if !slices.IsSorted(names) {
		t.complain("%s: Glob(%#q): unsorted output:\n%s", directory, pattern, strings.Join(names, "\n"))
		slices.Sort(names)
	}
	t.complain("%s: Glob(%#q): wrong output:\n%s", directory, pattern, strings.Join(difference(want, names), "\n"))
}

// patternFor is a pattern that matches the path alone, with something of everything that patterns may hold.
func patternFor(name string) string {
	elements := strings.Split(name, "/")
	for i, element := range elements {
		pattern := ""
		for j, c := range element {
			s := string(c)
			if strings.ContainsRune(`*?\[-`, c) {
				pattern += `\` + s
				continue
			}
			forms := [...]string{s, "[" + s + "]", "[" + s + "-" + s + "]", `[\` + s + "]", `[\` + s + `-\` + s + "]"}
			pattern += forms[(i+j)%len(forms)]
		}
		elements[i] = pattern
	}
	return strings.Join(elements, "/")
}

// telling is a letter that some names have and some have not; "a" if there is none.
func telling(list []fs.DirEntry) string {
	for c := 'a'; c <= 'z'; c++ {
		with := 0
		for _, entry := range list {
			if strings.ContainsRune(entry.Name(), c) {
				with++
			}
		}
		if with > 0 && with < len(list) {
			return string(c)
		}
	}
	return "a"
}

// difference tells two sorted lists apart.
func difference(want, got []string) (lines []string) {
	for len(want) > 0 || len(got) > 0 {
		switch {
		case len(want) > 0 && len(got) > 0 && want[0] == got[0]:
			want, got = want[1:], got[1:]
		case len(want) > 0 && (len(got) == 0 || want[0] < got[0]):
			lines = append(lines, "missing: "+want[0])
			want = want[1:]
		default:
			lines = append(lines, "extra: "+got[0])
			got = got[1:]
		}
	}
	return lines
}
