// Package logoutput is how package log/slog writes with package log's default logger.
package logoutput

// Default writes a line; pc is a place in the function that it comes from. Package log sets it.
var Default func(pc uintptr, line []byte) error
