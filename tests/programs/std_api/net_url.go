// run
// What Go exports from net/url, with Go's types (make_signatures.py).
package main

import "net/url"

var _ *error = &new(url.Error).Err
var _ *string = &new(url.Error).Op
var _ *string = &new(url.Error).URL
var _ *bool = &new(url.URL).ForceQuery
var _ *string = &new(url.URL).Fragment
var _ *string = &new(url.URL).Host
var _ *bool = &new(url.URL).OmitHost
var _ *string = &new(url.URL).Opaque
var _ *string = &new(url.URL).Path
var _ *string = &new(url.URL).RawFragment
var _ *string = &new(url.URL).RawPath
var _ *string = &new(url.URL).RawQuery
var _ *string = &new(url.URL).Scheme
var _ **url.Userinfo = &new(url.URL).User
var _ func(string, ...string) (string, error) = url.JoinPath
var _ func(string) (*url.URL, error) = url.Parse
var _ func(string) (url.Values, error) = url.ParseQuery
var _ func(string) (*url.URL, error) = url.ParseRequestURI
var _ func(string) string = url.PathEscape
var _ func(string) (string, error) = url.PathUnescape
var _ func(string) string = url.QueryEscape
var _ func(string) (string, error) = url.QueryUnescape
var _ func(string) *url.Userinfo = url.User
var _ func(string, string) *url.Userinfo = url.UserPassword
var _ func(*url.Error) string = (*url.Error).Error
var _ func(*url.Error) bool = (*url.Error).Temporary
var _ func(*url.Error) bool = (*url.Error).Timeout
var _ func(*url.Error) error = (*url.Error).Unwrap
var _ func(url.EscapeError) string = (url.EscapeError).Error
var _ func(url.InvalidHostError) string = (url.InvalidHostError).Error
var _ func(*url.URL, []uint8) ([]uint8, error) = (*url.URL).AppendBinary
var _ func(*url.URL) *url.URL = (*url.URL).Clone
var _ func(*url.URL) string = (*url.URL).EscapedFragment
var _ func(*url.URL) string = (*url.URL).EscapedPath
var _ func(*url.URL) string = (*url.URL).Hostname
var _ func(*url.URL) bool = (*url.URL).IsAbs
var _ func(*url.URL, ...string) *url.URL = (*url.URL).JoinPath
var _ func(*url.URL) ([]uint8, error) = (*url.URL).MarshalBinary
var _ func(*url.URL, string) (*url.URL, error) = (*url.URL).Parse
var _ func(*url.URL) string = (*url.URL).Port
var _ func(*url.URL) url.Values = (*url.URL).Query
var _ func(*url.URL) string = (*url.URL).Redacted
var _ func(*url.URL) string = (*url.URL).RequestURI
var _ func(*url.URL, *url.URL) *url.URL = (*url.URL).ResolveReference
var _ func(*url.URL) string = (*url.URL).String
var _ func(*url.URL, []uint8) error = (*url.URL).UnmarshalBinary
var _ func(*url.Userinfo) (string, bool) = (*url.Userinfo).Password
var _ func(*url.Userinfo) string = (*url.Userinfo).String
var _ func(*url.Userinfo) string = (*url.Userinfo).Username
var _ func(url.Values, string, string) = (url.Values).Add
var _ func(url.Values) url.Values = (url.Values).Clone
var _ func(url.Values, string) = (url.Values).Del
var _ func(url.Values) string = (url.Values).Encode
var _ func(url.Values, string) string = (url.Values).Get
var _ func(url.Values, string) bool = (url.Values).Has
var _ func(url.Values, string, string) = (url.Values).Set
var _ url.Error
var _ url.EscapeError
var _ url.InvalidHostError
var _ url.URL
var _ url.Userinfo
var _ url.Values

func main() {}
