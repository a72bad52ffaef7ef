package unicode

import "internal/unicode"

// RangeTable is a set of runes: ranges in ascending order, those of 16 bits first. It is read only.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // how many ranges of R16 end below 256
}

// Range16 is the runes from Lo to Hi, each Stride above the last.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

type (
	CaseRange   = unicode.CaseRange
	SpecialCase = unicode.SpecialCase
)

const UpperLower = unicode.UpperLower

// Languages in which the letter i has a dot in upper case, too.
var (
	TurkishCase SpecialCase = dottedCase
	AzeriCase   SpecialCase = dottedCase
)

var dottedCase = SpecialCase{
	{'I', 'I', [MaxCase]rune{LowerCase: 'ı' - 'I'}},
	{'i', 'i', [MaxCase]rune{UpperCase: 'İ' - 'i', TitleCase: 'İ' - 'i'}},
	{'İ', 'İ', [MaxCase]rune{LowerCase: 'i' - 'İ'}},
	{'ı', 'ı', [MaxCase]rune{UpperCase: 'I' - 'ı', TitleCase: 'I' - 'ı'}},
}

// The kinds of tables as the natives number them (range_tables.h).
const (
	categoryTable = iota
	scriptTable
	propertyTable
	foldCategoryTable
	foldScriptTable
)

// table is the i-th of the kind by name, nil if there are no more.
func table(kind, i int) *RangeTable
func tableName(kind, i int) string

func caseRanges() []CaseRange

// categoryAlias is the i-th, "" if there are no more.
func categoryAlias(i int) (name, category string)

func tables(kind int) map[string]*RangeTable {
	all := map[string]*RangeTable{}
	for i := 0; ; i++ {
		t := table(kind, i)
		if t == nil {
			return all
		}
		all[tableName(kind, i)] = t
	}
}

// The tables by name.
var (
	Categories   = tables(categoryTable)
	Scripts      = tables(scriptTable)
	Properties   = tables(propertyTable)
	FoldCategory = tables(foldCategoryTable) // what folding adds to a category
	FoldScript   = tables(foldScriptTable)
)

// CategoryAliases are the long names of categories, and to what keys of Categories they lead.
var CategoryAliases = func() map[string]string {
	all := map[string]string{}
	for i := 0; ; i++ {
		name, category := categoryAlias(i)
		if name == "" {
			return all
		}
		all[name] = category
	}
}()

// CaseRanges are the usual mappings.
var CaseRanges = caseRanges()

var (
	GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}
	PrintRanges   = []*RangeTable{L, M, N, P, S}
)

// Is: is r in the table?
func Is(rangeTab *RangeTable, r rune) bool

// In: is r in one of the tables?
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// IsOneOf is In.
func IsOneOf(ranges []*RangeTable, r rune) bool { return In(r, ranges...) }
