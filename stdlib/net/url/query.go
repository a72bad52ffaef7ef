package url

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// Values are the values of each key of a query.
type Values map[string][]string

// Get is the first value, or nothing.
func (v Values) Get(key string) string {
	if values := v[key]; len(values) > 0 {
		return values[0]
	}
	return ""
}

func (v Values) Set(key, value string) { v[key] = []string{value} }
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }
func (v Values) Del(key string)        { delete(v, key) }

func (v Values) Has(key string) bool {
	_, has := v[key]
	return has
}

func (v Values) Clone() Values {
	if v == nil {
		return nil
	}
	clone := make(Values, len(v))
	for key, values := range v {
		clone[key] = slices.Clone(values)
	}
	return clone
}

// Encode is the query, sorted by keys.
func (v Values) Encode() string {
	var buf strings.Builder
	for _, key := range slices.Sorted(maps.Keys(v)) {
		escaped := QueryEscape(key)
		for _, value := range v[key] {
			if buf.Len() > 0 {
				buf.WriteByte('&')
			}
			buf.WriteString(escaped)
			buf.WriteByte('=')
			buf.WriteString(QueryEscape(value))
		}
	}
	return buf.String()
}

const maxParameters = 10000

// ParseQuery gives what could be read, and the first error.
func ParseQuery(query string) (Values, error) {
	values := make(Values)
	if strings.Count(query, "&") >= maxParameters {
		return values, errors.New("number of URL query parameters exceeded limit")
	}
	var failed error
	for query != "" {
		var setting string
		setting, query, _ = strings.Cut(query, "&")
		if setting == "" {
			continue
		}
		if strings.IndexByte(setting, ';') >= 0 {
			failed = errors.New("invalid semicolon separator in query")
			continue
		}
		key, value, _ := strings.Cut(setting, "=")
		key, err := QueryUnescape(key)
		if err == nil {
			value, err = QueryUnescape(value)
		}
		if err == nil {
			values[key] = append(values[key], value)
		} else if failed == nil {
			failed = err
		}
	}
	return values, failed
}

func (u *URL) Query() Values {
	values, _ := ParseQuery(u.RawQuery)
	return values
}
