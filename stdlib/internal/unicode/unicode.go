// Package unicode is what the library itself needs of the public package of that name, which adds the
// tables: some hundred variables, which programs that do not import it do not pay for.
package unicode

const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// The cases, indices of CaseRange.Delta.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

func IsLetter(r rune) bool
func IsDigit(r rune) bool
func IsNumber(r rune) bool
func IsUpper(r rune) bool
func IsLower(r rune) bool
func IsTitle(r rune) bool
func IsMark(r rune) bool
func IsPunct(r rune) bool
func IsSymbol(r rune) bool
func IsControl(r rune) bool
func IsSpace(r rune) bool
func IsGraphic(r rune) bool
func IsPrint(r rune) bool
func ToUpper(r rune) rune
func ToLower(r rune) rune
func ToTitle(r rune) rune

// SimpleFold goes round the runes that differ from r in case only.
func SimpleFold(r rune) rune

// To maps r to the case.
func To(_case int, r rune) rune {
	switch _case {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	case TitleCase:
		return ToTitle(r)
	}
	return ReplacementChar
}

type d [MaxCase]rune

// CaseRange says what is added to the runes from Lo to Hi to map them to each case. A Delta of
// UpperLower stands for runes of which every other one, from Lo on, is the upper case of the next.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

const UpperLower = MaxRune + 1

// SpecialCase is mappings of a language that differ from the usual ones, in ascending order.
type SpecialCase []CaseRange

// mapped maps r if there is a special mapping.
func (special SpecialCase) mapped(_case int, r rune) (rune, bool) {
	for _, c := range special {
		if rune(c.Lo) <= r && r <= rune(c.Hi) {
			delta := c.Delta[_case]
			if delta <= MaxRune {
				return r + delta, true
			}
			offset := r - rune(c.Lo)
			if _case == LowerCase {
				return rune(c.Lo) + offset | 1, true
			}
			return rune(c.Lo) + offset&^1, true
		}
	}
	return r, false
}

func (special SpecialCase) ToUpper(r rune) rune {
	if to, ok := special.mapped(UpperCase, r); ok {
		return to
	}
	return ToUpper(r)
}

func (special SpecialCase) ToTitle(r rune) rune {
	if to, ok := special.mapped(TitleCase, r); ok {
		return to
	}
	return ToTitle(r)
}

func (special SpecialCase) ToLower(r rune) rune {
	if to, ok := special.mapped(LowerCase, r); ok {
		return to
	}
	return ToLower(r)
}
