// Package url parses URLs and escapes what stands in them (RFC 3986).
package url

import (
	"fmt"
	"strings"
)

// Error says what failed for which URL.
type Error struct {
	Op  string
	URL string
	Err error
}

func (e *Error) Unwrap() error { return e.Err }
func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

func (e *Error) Timeout() bool {
	err, ok := e.Err.(interface{ Timeout() bool })
	return ok && err.Timeout()
}

func (e *Error) Temporary() bool {
	err, ok := e.Err.(interface{ Temporary() bool })
	return ok && err.Temporary()
}

// URL is [scheme:][//[user@]host][/]path[?query][#fragment] or scheme:opaque[?query][#fragment].
type URL struct {
	Scheme      string
	Opaque      string
	User        *Userinfo
	Host        string // with the port
	Path        string // without escapes
	Fragment    string // without escapes
	RawQuery    string
	RawPath     string // as it was, if it was not escaped as usual
	RawFragment string // as RawPath
	ForceQuery  bool   // a ? without a query behind it
	OmitHost    bool   // no // in front of an empty host
}

// Userinfo is a user's name, perhaps with a password.
type Userinfo struct {
	username    string
	password    string
	hasPassword bool
}

func User(username string) *Userinfo { return &Userinfo{username: username} }

func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.hasPassword
}

func (u *Userinfo) String() string {
	if u == nil {
		return ""
	}
	s := escape(u.username, userPassword)
	if u.hasPassword {
		s += ":" + escape(u.password, userPassword)
	}
	return s
}

// EscapedPath is RawPath if that stands for Path.
func (u *URL) EscapedPath() string {
	if u.RawPath != "" && isEscaped(u.RawPath, path) {
		if text, err := unescape(u.RawPath, path); err == nil && text == u.Path {
			return u.RawPath
		}
	}
	if u.Path == "*" {
		return "*"
	}
	return escape(u.Path, path)
}

// EscapedFragment is RawFragment if that stands for Fragment.
func (u *URL) EscapedFragment() string {
	if u.RawFragment != "" && isEscaped(u.RawFragment, fragment) {
		if text, err := unescape(u.RawFragment, fragment); err == nil && text == u.Fragment {
			return u.RawFragment
		}
	}
	return escape(u.Fragment, fragment)
}

func (u *URL) String() string {
	var buf strings.Builder
	if u.Scheme != "" {
		buf.WriteString(u.Scheme)
		buf.WriteByte(':')
	}
	if u.Opaque != "" {
		buf.WriteString(u.Opaque)
	} else {
		u.writeHierarchy(&buf)
	}
	if u.ForceQuery || u.RawQuery != "" {
		buf.WriteByte('?')
		buf.WriteString(u.RawQuery)
	}
	if u.Fragment != "" {
		buf.WriteByte('#')
		buf.WriteString(u.EscapedFragment())
	}
	return buf.String()
}

// writeHierarchy writes authority and path, so that reading them gives the same ones.
func (u *URL) writeHierarchy(buf *strings.Builder) {
	noHost := u.Host == "" && u.User == nil
	if !noHost || u.Scheme != "" && u.Path != "" && !u.OmitHost {
		buf.WriteString("//")
		if u.User != nil {
			buf.WriteString(u.User.String())
			buf.WriteByte('@')
		}
		buf.WriteString(escape(u.Host, host))
	}
	text := u.EscapedPath()
	if u.OmitHost && noHost && strings.HasPrefix(text, "//") {
		buf.WriteString("%2F")
		text = text[1:]
	}
	if text != "" && text[0] != '/' && u.Host != "" {
		buf.WriteByte('/')
	}
	if buf.Len() == 0 && startsWithColon(text) {
		buf.WriteString("./")
	}
	buf.WriteString(text)
}

// Redacted is String with x's for a password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	shown := *u
	if _, has := u.User.Password(); has {
		shown.User = UserPassword(u.User.Username(), "xxxxx")
	}
	return shown.String()
}

func (u *URL) Clone() *URL {
	if u == nil {
		return nil
	}
	clone := *u
	if u.User != nil {
		user := *u.User
		clone.User = &user
	}
	return &clone
}

func (u *URL) IsAbs() bool { return u.Scheme != "" }

// RequestURI is what stands in a request for it.
func (u *URL) RequestURI() string {
	text := u.Opaque
	if text == "" {
		if text = u.EscapedPath(); text == "" {
			text = "/"
		}
	} else if strings.HasPrefix(text, "//") {
		text = u.Scheme + ":" + text
	}
	if u.ForceQuery || u.RawQuery != "" {
		text += "?" + u.RawQuery
	}
	return text
}

// Hostname is the host without brackets and port.
func (u *URL) Hostname() string {
	name, _ := splitPort(u.Host)
	return name
}

// Port is the one that the host names, or nothing.
func (u *URL) Port() string {
	_, port := splitPort(u.Host)
	return port
}

func splitPort(s string) (name, port string) {
	name = s
	if colon := strings.LastIndexByte(s, ':'); colon >= 0 && isPort(s[colon:]) {
		name, port = s[:colon], s[colon+1:]
	}
	if strings.HasPrefix(name, "[") && strings.HasSuffix(name, "]") {
		name = name[1 : len(name)-1]
	}
	return name, port
}

func (u *URL) MarshalBinary() (text []byte, err error) { return u.AppendBinary(nil) }

func (u *URL) AppendBinary(b []byte) ([]byte, error) { return append(b, u.String()...), nil }

func (u *URL) UnmarshalBinary(text []byte) error {
	read, err := Parse(string(text))
	if err != nil {
		return err
	}
	*u = *read
	return nil
}
