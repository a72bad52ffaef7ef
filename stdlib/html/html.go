// Package html turns the characters that mean something in HTML into references, and references into
// characters.
package html

// EscapeString replaces <, >, &, ' and ".
func EscapeString(s string) string

// UnescapeString replaces all references that HTML knows, by name and by number, also those without a
// semicolon that browsers accept.
func UnescapeString(s string) string
