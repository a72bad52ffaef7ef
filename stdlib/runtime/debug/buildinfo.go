package debug

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// BuildInfo says what a program was built from.
type BuildInfo struct {
	GoVersion string
	Path      string // of the main package
	Main      Module // the one that it is in
	Deps      []*Module
	Settings  []BuildSetting
}

// Module is one of the modules.
type Module struct {
	Path    string
	Version string
	Sum     string
	Replace *Module
}

// BuildSetting is a setting of the build.
type BuildSetting struct {
	Key, Value string
}

// ReadBuildInfo has nothing to tell: a program is run from its source, not built.
func ReadBuildInfo() (info *BuildInfo, ok bool) { return nil, false }

const quotedInValues = " \t\r\n\"`"

func mustQuoteKey(key string) bool     { return key == "" || strings.ContainsAny(key, "="+quotedInValues) }
func mustQuoteValue(value string) bool { return strings.ContainsAny(value, quotedInValues) }

func (m *Module) appendLine(b []byte, word string) []byte {
	b = append(b, word+"\t"+m.Path+"\t"+m.Version...)
	if m.Replace != nil {
		return m.Replace.appendLine(append(b, '\n'), "=>")
	}
	return append(b, "\t"+m.Sum+"\n"...)
}

// String is the text that ParseBuildInfo reads.
func (bi *BuildInfo) String() string {
	var b []byte
	if bi.GoVersion != "" {
		b = append(b, "go\t"+bi.GoVersion+"\n"...)
	}
	if bi.Path != "" {
		b = append(b, "path\t"+bi.Path+"\n"...)
	}
	if bi.Main != (Module{}) {
		b = bi.Main.appendLine(b, "mod")
		if bi.Main.Replace != nil {
			b = append(b, '\n')
		}
	}
	for _, m := range bi.Deps {
		b = m.appendLine(b, "dep")
		if m.Replace != nil {
			b = append(b, '\n')
		}
	}
	for _, s := range bi.Settings {
		key, value := s.Key, s.Value
		if mustQuoteKey(key) {
			key = strconv.Quote(key)
		}
		if mustQuoteValue(value) {
			value = strconv.Quote(value)
		}
		b = append(b, "build\t"+key+"="+value+"\n"...)
	}
	return string(b)
}

// ParseBuildInfo reads the text of String. Lines that it does not know are left out.
func ParseBuildInfo(data string) (*BuildInfo, error) {
	bi := new(BuildInfo)
	var last *Module // what a replacement would replace
	for number := 1; ; number++ {
		line, rest, complete := strings.Cut(data, "\n")
		if !complete {
			return bi, nil
		}
		data = rest
		word, text, _ := strings.Cut(line, "\t")
		var err error
		switch word {
		case "path":
			bi.Path = text
		case "mod":
			last = &bi.Main
			*last, err = parseModule(text)
		case "dep":
			last = new(Module)
			*last, err = parseModule(text)
			bi.Deps = append(bi.Deps, last)
		case "=>":
			err = parseReplacement(text, last)
			last = nil
		case "build":
			var s BuildSetting
			s, err = parseSetting(text)
			bi.Settings = append(bi.Settings, s)
		}
		if err != nil {
			return nil, fmt.Errorf("could not parse Go build info: line %d: %w", number, err)
		}
	}
}

func parseModule(text string) (Module, error) {
	columns := strings.Split(text, "\t")
	switch len(columns) {
	case 2:
		return Module{Path: columns[0], Version: columns[1]}, nil
	case 3:
		return Module{Path: columns[0], Version: columns[1], Sum: columns[2]}, nil
	}
	return Module{}, fmt.Errorf("expected 2 or 3 columns; got %d", len(columns))
}

func parseReplacement(text string, last *Module) error {
	columns := strings.Split(text, "\t")
	if len(columns) != 3 {
		return fmt.Errorf("expected 3 columns for replacement; got %d", len(columns))
	}
	if last == nil {
		return errors.New("replacement with no module on previous line")
	}
	last.Replace = &Module{Path: columns[0], Version: columns[1], Sum: columns[2]}
	return nil
}

func parseSetting(text string) (s BuildSetting, err error) {
	if text == "" {
		return s, errors.New("build line missing '='")
	}
	value := ""
	switch text[0] {
	case '=':
		return s, errors.New("build line with missing key")
	case '"', '`':
		quoted, err := strconv.QuotedPrefix(text)
		if err != nil {
			return s, errors.New("invalid quoted key in build line")
		}
		rest := text[len(quoted):]
		if rest == "" {
			return s, errors.New("build line missing '=' after quoted key")
		}
		if rest[0] != '=' {
			return s, fmt.Errorf("unexpected character after quoted key: %q", rest[0])
		}
		s.Key, _ = strconv.Unquote(quoted)
		value = rest[1:]
	default:
		found := false
		if s.Key, value, found = strings.Cut(text, "="); !found {
			return s, errors.New("build line missing '=' after key")
		}
		if mustQuoteKey(s.Key) {
			return s, fmt.Errorf("unquoted key %q must be quoted", s.Key)
		}
	}
	switch {
	case value != "" && (value[0] == '"' || value[0] == '`'):
		if s.Value, err = strconv.Unquote(value); err != nil {
			return s, errors.New("invalid quoted value in build line")
		}
	case mustQuoteValue(value):
		return s, fmt.Errorf("unquoted value %q must be quoted", value)
	default:
		s.Value = value
	}
	return s, nil
}
