// Package path handles paths with slashes, such as those of URLs.
package path

func lastSlash(path string) int {
	i := len(path) - 1
	for i >= 0 && path[i] != '/' {
		i--
	}
	return i
}

// Clean is the shortest path that means the same.
func Clean(path string) string {
	if path == "" {
		return "."
	}
	root := ""
	if path[0] == '/' {
		root = "/"
	}
	out := make([]byte, 0, len(path))
	keep := 0 // out[:keep] are the .. at the front, which nothing takes back
	for path != "" {
		n := 0
		for n < len(path) && path[n] != '/' {
			n++
		}
		elem := path[:n]
		path = path[min(n+1, len(path)):]
		switch {
		case elem == "" || elem == ".":
			continue
		case elem != "..":
		case len(out) > keep:
			out = out[:max(keep, lastSlash(string(out)))]
			continue
		case root != "":
			continue
		}
		if len(out) > 0 {
			out = append(out, '/')
		}
		out = append(out, elem...)
		if elem == ".." {
			keep = len(out)
		}
	}
	if root == "" && len(out) == 0 {
		return "."
	}
	return root + string(out)
}

// Split cuts behind the last slash.
func Split(path string) (dir, file string) {
	i := lastSlash(path) + 1
	return path[:i], path[i:]
}

// Join puts slashes between the elements that are not empty, and cleans the result.
func Join(elem ...string) string {
	joined := ""
	for _, e := range elem {
		if joined != "" {
			joined += "/" + e
		} else {
			joined = e
		}
	}
	if joined == "" {
		return ""
	}
	return Clean(joined)
}

// Ext is what follows the last dot of the last element, with the dot.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base is the last element.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for path != "" && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	return path[lastSlash(path)+1:]
}

func IsAbs(path string) bool { return path != "" && path[0] == '/' }

// Dir is all but the last element.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}
