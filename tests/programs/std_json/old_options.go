// Each of the options in which encoding/json differs from its v2, alone: what it writes and what it reads.
package main

import (
	"bytes"
	"encoding/json"
	"encoding/json/jsontext"
	jsonv2 "encoding/json/v2"
	"fmt"
	"strings"
	"time"
)

type upper string

func (u *upper) MarshalJSON() ([]byte, error) {
	return []byte(`"` + strings.ToUpper(string(*u)) + `"`), nil
}

type all struct {
	Bytes    []byte
	Array    [3]byte
	Duration time.Duration `json:",format:units"`
	Time     time.Time
	Upper    upper
	Map      map[string]int
	Slice    []int
	Empty    []int  `json:",omitempty"`
	Zero     int    `json:",omitempty"`
	Quoted   int    `json:",string"`
	Text     string `json:"some_text"`
	Inner    struct{ A, B int }
}

func main() {
	value := all{Bytes: []byte{1, 2}, Array: [3]byte{3, 4, 5}, Upper: "up", Quoted: 7, Text: "x", Time: time.Unix(0, 0).UTC(), Duration: time.Second}
	texts := []string{
		`{"SomeText":"a","SOME_TEXT":"b","some-text":"c"}`, `{"Array":[1]}`, `{"Array":"AQID"}`, `{"Bytes":"AQI"}`, `{"Bytes":"AQ I="}`,
		`{"Time":"2000-1-1T00:00:00Z"}`, `{"Quoted":"5"}`, `{"Quoted":5}`, `{"Inner":{"A":1},"Inner":{"B":2}}`, `{"Map":{"a":1},"Slice":[1,2]}`, `{"Slice":null,"Upper":"q"}`,
	}
	for _, o := range []struct {
		name   string
		option jsonv2.Options
	}{
		{"none", jsonv2.JoinOptions()},
		{"v1", json.DefaultOptionsV1()},
		{"CallMethods", json.CallMethodsWithLegacySemantics(true)},
		{"FormatByteArrayAsArray", json.FormatByteArrayAsArray(true)},
		{"FormatBytes", json.FormatBytesWithLegacySemantics(true)},
		{"FormatDurationAsNano", json.FormatDurationAsNano(true)},
		{"MatchCaseSensitiveDelimiter", json.MatchCaseSensitiveDelimiter(true)},
		{"Merge", json.MergeWithLegacySemantics(true)},
		{"OmitEmpty", json.OmitEmptyWithLegacySemantics(true)},
		{"ParseBytes", json.ParseBytesWithLooseRFC4648(true)},
		{"ParseTime", json.ParseTimeWithLooseRFC3339(true)},
		{"ReportErrors", json.ReportErrorsWithLegacySemantics(true)},
		{"Stringify", json.StringifyWithLegacySemantics(true)},
		{"UnmarshalArray", json.UnmarshalArrayFromAnyLength(true)},
	} {
		text, err := jsonv2.Marshal(value, o.option)
		fmt.Printf("%s: %s %v\n", o.name, text, err != nil)
		for _, text := range texts {
			got := all{Map: map[string]int{"old": 1}, Slice: []int{9, 9, 9}}
			err := jsonv2.Unmarshal([]byte(text), &got, o.option, jsonv2.MatchCaseInsensitiveNames(true))
			fmt.Printf(" %q %v %v %v %v %v %v %v %v\n", got.Text, got.Array, got.Bytes, got.Time.Unix(), got.Quoted, got.Inner, got.Map, got.Slice, err != nil)
		}
	}

	var b bytes.Buffer
	enc := jsontext.NewEncoder(&b)
	for _, n := range []json.Number{"12.50", "", "x"} {
		fmt.Println(n.MarshalJSONTo(enc) != nil)
	}
	fmt.Printf("%q\n", b.String())
	dec := jsontext.NewDecoder(strings.NewReader(`1e3 "7" null true`))
	for range 4 {
		var n json.Number
		err := n.UnmarshalJSONFrom(dec)
		fmt.Println(n, err != nil)
	}
}
