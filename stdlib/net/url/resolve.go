package url

import (
	slashed "path"
	"strings"
)

// Parse reads a URL as it stands in the document at u.
func (u *URL) Parse(ref string) (*URL, error) {
	read, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(read), nil
}

// ResolveReference is ref as it is meant in the document at u (RFC 3986, section 5.2).
func (u *URL) ResolveReference(ref *URL) *URL {
	result := *ref
	if ref.Scheme == "" {
		result.Scheme = u.Scheme
	}
	if ref.Scheme != "" || ref.Host != "" || ref.User != nil {
		result.setPath(resolvePath(ref.EscapedPath(), ""))
		return &result
	}
	if ref.Opaque != "" {
		result.User, result.Host, result.Path = nil, "", ""
		return &result
	}
	if ref.Path == "" && !ref.ForceQuery && ref.RawQuery == "" {
		result.RawQuery = u.RawQuery
		if ref.Fragment == "" {
			result.Fragment, result.RawFragment = u.Fragment, u.RawFragment
		}
	}
	if ref.Path == "" && u.Opaque != "" {
		result.Opaque = u.Opaque
		result.User, result.Host, result.Path = nil, "", ""
		return &result
	}
	result.Host, result.User = u.Host, u.User
	result.setPath(resolvePath(u.EscapedPath(), ref.EscapedPath()))
	return &result
}

// resolvePath takes . and .. away (RFC 3986, section 5.2.4), from what ref is beside base.
func resolvePath(base, ref string) string {
	switch {
	case ref == "":
		ref = base
	case ref[0] != '/':
		ref = base[:strings.LastIndexByte(base, '/')+1] + ref
	}
	if ref == "" {
		return ""
	}
	// The result is a / and the segments kept, with a / before each but the first.
	kept, first := "/", true
	last := ""
	for segment := range strings.SplitSeq(ref, "/") {
		last = segment
		switch segment {
		case ".":
			first = false
		case "..":
			kept = kept[:1+max(0, strings.LastIndexByte(kept[1:], '/'))]
			first = len(kept) == 1
		default:
			if !first {
				kept += "/"
			}
			kept += segment
			first = false
		}
	}
	if last == "." || last == ".." {
		kept += "/"
	}
	if strings.HasPrefix(kept, "//") {
		return kept[1:]
	}
	return kept
}

// JoinPath is u with elements behind its path, which loses . and .. on the way.
func (u *URL) JoinPath(elem ...string) *URL {
	result, _ := u.joinPath(elem)
	return result
}

func (u *URL) joinPath(elements []string) (*URL, error) {
	elements = append([]string{u.EscapedPath()}, elements...)
	last := elements[len(elements)-1]
	joined := ""
	if strings.HasPrefix(elements[0], "/") {
		joined = slashed.Join(elements...)
	} else {
		elements[0] = "/" + elements[0]
		last = elements[len(elements)-1]
		joined = slashed.Join(elements...)[1:]
	}
	if strings.HasSuffix(last, "/") && !strings.HasSuffix(joined, "/") {
		joined += "/"
	}
	result := *u
	err := result.setPath(joined)
	return &result, err
}

func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	if u, err = u.joinPath(elem); err != nil {
		return "", err
	}
	return u.String(), nil
}
