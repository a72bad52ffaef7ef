package testing

import (
	"fmt"
	"internal/unicode"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// directories are what a test has asked for; its own mutex guards them.
type directories struct {
	mutex    sync.Mutex
	path     string // empty: none yet
	number   int
	artifact string
}

const (
	longestDirectoryName = 64
	plainSigns           = "!#$%&()+,-.=@^_{}~ "
)

// artifactFolder is where artifacts of the package lie: its path below that of its module.
var artifactFolder string

// plainName leaves out what is no letter, no number and none of the others.
func plainName(name, others string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || strings.ContainsRune(others, r) {
			return r
		}
		return -1
	}, name)
}

// TempDir is a new directory each time; all of them go when the test is over.
func (c *common) TempDir() string {
	c.refuseInFuzz("TempDir")
	dir, err := c.newTempDir()
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

func (c *common) newTempDir() (string, error) {
	d := &c.directory
	d.mutex.Lock()
	defer d.mutex.Unlock()
	isThere := false
	if d.path != "" {
		_, err := os.Stat(d.path)
		if err != nil && !os.IsNotExist(err) {
			return "", err
		}
		isThere = err == nil
	}
	if !isThere {
		c.Helper()
		name := c.name[:min(len(c.name), longestDirectoryName)]
		path, err := os.MkdirTemp(os.Getenv("GOTMPDIR"), plainName(name, plainSigns))
		if err != nil {
			return "", err
		}
		d.path = path
		c.Cleanup(func() {
			if err := os.RemoveAll(path); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	d.number++
	dir := fmt.Sprintf("%s%c%03d", d.path, os.PathSeparator, d.number)
	return dir, os.Mkdir(dir, 0o777)
}

// ArtifactDir is where a test may leave files: below the output directory with -artifacts, else a temporary
// one.
func (c *common) ArtifactDir() string {
	c.refuseInFuzz("ArtifactDir")
	d := &c.directory
	d.mutex.Lock()
	dir := d.artifact
	d.mutex.Unlock()
	if dir != "" {
		return dir
	}
	dir, err := c.newArtifactDir()
	if err != nil {
		c.Fatalf("ArtifactDir: %v", err)
	}
	d.mutex.Lock()
	d.artifact = dir
	d.mutex.Unlock()
	return dir
}

func (c *common) newArtifactDir() (string, error) {
	if !*settings.artifacts {
		return c.newTempDir()
	}
	base, err := filepath.Abs(filepath.Join(outputPath("_artifacts"), c.artifactPath()))
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(base, 0o777); err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(base, "")
	if err == nil && c.announcer != nil {
		c.announcer.announce(c.name, "=== ARTIFACTS %s %v\n", c.name, dir)
	}
	return dir, err
}

// artifactPath is where artifacts of the test lie, below those of all; empty when its name cannot be a path.
func (c *common) artifactPath() string {
	name := strings.ReplaceAll(c.name, "/", "__")
	if len(name) > longestDirectoryName {
		var hash uint64 // FNV-1a, from 0
		for _, c := range []byte(name) {
			hash = (hash ^ uint64(c)) * 1099511628211
		}
		sum := fmt.Sprintf("%x", hash)
		name = name[:longestDirectoryName-len(sum)] + sum
	}
	if artifactFolder != "" {
		name = artifactFolder + "/" + name
	}
	local, err := filepath.Localize(plainName(name, plainSigns+"/"))
	if err != nil {
		return ""
	}
	return local
}

// outputPath is a file below -test.outputdir.
func outputPath(path string) string {
	if *settings.outputDirectory == "" || path == "" || os.IsPathSeparator(path[0]) {
		return path
	}
	return *settings.outputDirectory + string(os.PathSeparator) + path
}
