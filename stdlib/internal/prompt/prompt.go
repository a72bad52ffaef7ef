// Package prompt is what the prompt has a session do on its behalf.
package prompt

var (
	// Value is what Describe asks; it is gone afterwards.
	Value any
	// Text is the answer; empty when there is none.
	Text string
)

// Describe sets Text to what Value's Error or String method says. One that panics says nothing.
func Describe() {
	value := Value
	Value, Text = nil, ""
	defer func() { recover() }()
	switch value := value.(type) {
	case error:
		Text = value.Error()
	case interface{ String() string }:
		Text = value.String()
	}
}
