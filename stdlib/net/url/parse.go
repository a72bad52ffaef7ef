package url

import (
	"errors"
	"strings"
)

// Parse reads a URL, which may be relative.
func Parse(rawURL string) (*URL, error) {
	before, fragmentText, _ := strings.Cut(rawURL, "#")
	u, err := parse(before, false)
	if err != nil {
		return nil, &Error{"parse", before, err}
	}
	if fragmentText != "" {
		if err := u.setFragment(fragmentText); err != nil {
			return nil, &Error{"parse", rawURL, err}
		}
	}
	return u, nil
}

// ParseRequestURI reads what stands in a request: an absolute URL or path, without a fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// cutScheme: text that does not begin with one has none.
func cutScheme(s string) (scheme, rest string, err error) {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		case i == 0 && c == ':':
			return "", "", errors.New("missing protocol scheme")
		case c == ':':
			return strings.ToLower(s[:i]), s[i+1:], nil
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return "", s, nil
		}
	}
	return "", s, nil
}

func parse(s string, ofRequest bool) (*URL, error) {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			return nil, errors.New("net/url: invalid control character in URL")
		}
	}
	if s == "" && ofRequest {
		return nil, errors.New("empty url")
	}
	u := new(URL)
	if s == "*" {
		u.Path = "*"
		return u, nil
	}
	var rest string
	var err error
	if u.Scheme, rest, err = cutScheme(s); err != nil {
		return nil, err
	}
	rest, u.RawQuery, u.ForceQuery = strings.Cut(rest, "?")
	u.ForceQuery = u.ForceQuery && u.RawQuery == ""

	if !strings.HasPrefix(rest, "/") {
		if u.Scheme != "" {
			u.Opaque = rest
			return u, nil
		}
		if ofRequest {
			return nil, errors.New("invalid URI for request")
		}
		// RFC 3986, section 4.2: it would be a scheme.
		if startsWithColon(rest) {
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	if strings.HasPrefix(rest, "//") && (u.Scheme != "" || !ofRequest && !strings.HasPrefix(rest, "///")) {
		end := strings.IndexByte(rest[2:], '/') + 2
		if end < 2 {
			end = len(rest)
		}
		if u.User, u.Host, err = parseAuthority(u.Scheme, rest[2:end]); err != nil {
			return nil, err
		}
		rest = rest[end:]
	} else if u.Scheme != "" && strings.HasPrefix(rest, "/") {
		u.OmitHost = true
	}
	if err := u.setPath(rest); err != nil {
		return nil, err
	}
	return u, nil
}

// startsWithColon: the first segment of a path has a colon.
func startsWithColon(s string) bool {
	segment, _, _ := strings.Cut(s, "/")
	return strings.IndexByte(segment, ':') >= 0
}

// setPath keeps the text itself where it is not the one that would be made.
func (u *URL) setPath(s string) error {
	text, err := unescape(s, path)
	if err != nil {
		return err
	}
	u.Path, u.RawPath = text, ""
	if escape(text, path) != s {
		u.RawPath = s
	}
	return nil
}

func (u *URL) setFragment(s string) error {
	text, err := unescape(s, fragment)
	if err != nil {
		return err
	}
	u.Fragment, u.RawFragment = text, ""
	if escape(text, fragment) != s {
		u.RawFragment = s
	}
	return nil
}
