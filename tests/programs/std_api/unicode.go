// run
// What Go exports from unicode, with Go's types (make_signatures.py).
package main

import "unicode"

const _ uint64 = unicode.LowerCase
const _ rune = unicode.MaxASCII
const _ uint64 = unicode.MaxCase
const _ rune = unicode.MaxLatin1
const _ rune = unicode.MaxRune
const _ rune = unicode.ReplacementChar
const _ uint64 = unicode.TitleCase
const _ uint64 = unicode.UpperCase
const _ string = unicode.Version
var _ func(int32) bool = unicode.IsControl
var _ func(int32) bool = unicode.IsDigit
var _ func(int32) bool = unicode.IsGraphic
var _ func(int32) bool = unicode.IsLetter
var _ func(int32) bool = unicode.IsLower
var _ func(int32) bool = unicode.IsMark
var _ func(int32) bool = unicode.IsNumber
var _ func(int32) bool = unicode.IsPrint
var _ func(int32) bool = unicode.IsPunct
var _ func(int32) bool = unicode.IsSpace
var _ func(int32) bool = unicode.IsSymbol
var _ func(int32) bool = unicode.IsTitle
var _ func(int32) bool = unicode.IsUpper
var _ func(int32) int32 = unicode.SimpleFold
var _ func(int, int32) int32 = unicode.To
var _ func(int32) int32 = unicode.ToLower
var _ func(int32) int32 = unicode.ToTitle
var _ func(int32) int32 = unicode.ToUpper
var _ = map[bool]int{false: 0, unicode.LowerCase == 1: 1}
var _ = map[bool]int{false: 0, unicode.MaxASCII == 127: 1}
var _ = map[bool]int{false: 0, unicode.MaxCase == 3: 1}
var _ = map[bool]int{false: 0, unicode.MaxLatin1 == 255: 1}
var _ = map[bool]int{false: 0, unicode.MaxRune == 1114111: 1}
var _ = map[bool]int{false: 0, unicode.ReplacementChar == 65533: 1}
var _ = map[bool]int{false: 0, unicode.TitleCase == 2: 1}
var _ = map[bool]int{false: 0, unicode.UpperCase == 0: 1}
var _ = map[bool]int{false: 0, unicode.Version == "17.0.0": 1}

func main() {}

// Not there yet:
//   const UpperLower
//   field CaseRange.Hi
//   field CaseRange.Lo
//   field Range16.Hi
//   field Range16.Lo
//   field Range16.Stride
//   field Range32.Hi
//   field Range32.Lo
//   field Range32.Stride
//   field RangeTable.LatinOffset
//   field RangeTable.R16
//   field RangeTable.R32
//   func In
//   func Is
//   func IsOneOf
//   method SpecialCase.ToLower
//   method SpecialCase.ToTitle
//   method SpecialCase.ToUpper
//   type CaseRange
//   type Range16
//   type Range32
//   type RangeTable
//   type SpecialCase
//   value UpperLower
//   var ASCII_Hex_Digit
//   var Adlam
//   var Ahom
//   var Anatolian_Hieroglyphs
//   var Arabic
//   var Armenian
//   var Avestan
//   var AzeriCase
//   var Balinese
//   var Bamum
//   var Bassa_Vah
//   var Batak
//   var Bengali
//   var Beria_Erfe
//   var Bhaiksuki
//   var Bidi_Control
//   var Bopomofo
//   var Brahmi
//   var Braille
//   var Buginese
//   var Buhid
//   var C
//   var Canadian_Aboriginal
//   var Carian
//   var CaseRanges
//   var Categories
//   var CategoryAliases
//   var Caucasian_Albanian
//   var Cc
//   var Cf
//   var Chakma
//   var Cham
//   var Cherokee
//   var Chorasmian
//   var Cn
//   var Co
//   var Common
//   var Coptic
//   var Cs
//   var Cuneiform
//   var Cypriot
//   var Cypro_Minoan
//   var Cyrillic
//   var Dash
//   var Deprecated
//   var Deseret
//   var Devanagari
//   var Diacritic
//   var Digit
//   var Dives_Akuru
//   var Dogra
//   var Duployan
//   var Egyptian_Hieroglyphs
//   var Elbasan
//   var Elymaic
//   var Ethiopic
//   var Extender
//   var FoldCategory
//   var FoldScript
//   var Garay
//   var Georgian
//   var Glagolitic
//   var Gothic
//   var Grantha
//   var GraphicRanges
//   var Greek
//   var Gujarati
//   var Gunjala_Gondi
//   var Gurmukhi
//   var Gurung_Khema
//   var Han
//   var Hangul
//   var Hanifi_Rohingya
//   var Hanunoo
//   var Hatran
//   var Hebrew
//   var Hex_Digit
//   var Hiragana
//   var Hyphen
//   var IDS_Binary_Operator
//   var IDS_Trinary_Operator
//   var IDS_Unary_Operator
//   var ID_Compat_Math_Continue
//   var ID_Compat_Math_Start
//   var Ideographic
//   var Imperial_Aramaic
//   var Inherited
//   var Inscriptional_Pahlavi
//   var Inscriptional_Parthian
//   var Javanese
//   var Join_Control
//   var Kaithi
//   var Kannada
//   var Katakana
//   var Kawi
//   var Kayah_Li
//   var Kharoshthi
//   var Khitan_Small_Script
//   var Khmer
//   var Khojki
//   var Khudawadi
//   var Kirat_Rai
//   var L
//   var LC
//   var Lao
//   var Latin
//   var Lepcha
//   var Letter
//   var Limbu
//   var Linear_A
//   var Linear_B
//   var Lisu
//   var Ll
//   var Lm
//   var Lo
//   var Logical_Order_Exception
//   var Lower
//   var Lt
//   var Lu
//   var Lycian
//   var Lydian
//   var M
//   var Mahajani
//   var Makasar
//   var Malayalam
//   var Mandaic
//   var Manichaean
//   var Marchen
//   var Mark
//   var Masaram_Gondi
//   var Mc
//   var Me
//   var Medefaidrin
//   var Meetei_Mayek
//   var Mende_Kikakui
//   var Meroitic_Cursive
//   var Meroitic_Hieroglyphs
//   var Miao
//   var Mn
//   var Modi
//   var Modifier_Combining_Mark
//   var Mongolian
//   var Mro
//   var Multani
//   var Myanmar
//   var N
//   var Nabataean
//   var Nag_Mundari
//   var Nandinagari
//   var Nd
//   var New_Tai_Lue
//   var Newa
//   var Nko
//   var Nl
//   var No
//   var Noncharacter_Code_Point
//   var Number
//   var Nushu
//   var Nyiakeng_Puachue_Hmong
//   var Ogham
//   var Ol_Chiki
//   var Ol_Onal
//   var Old_Hungarian
//   var Old_Italic
//   var Old_North_Arabian
//   var Old_Permic
//   var Old_Persian
//   var Old_Sogdian
//   var Old_South_Arabian
//   var Old_Turkic
//   var Old_Uyghur
//   var Oriya
//   var Osage
//   var Osmanya
//   var Other
//   var Other_Alphabetic
//   var Other_Default_Ignorable_Code_Point
//   var Other_Grapheme_Extend
//   var Other_ID_Continue
//   var Other_ID_Start
//   var Other_Lowercase
//   var Other_Math
//   var Other_Uppercase
//   var P
//   var Pahawh_Hmong
//   var Palmyrene
//   var Pattern_Syntax
//   var Pattern_White_Space
//   var Pau_Cin_Hau
//   var Pc
//   var Pd
//   var Pe
//   var Pf
//   var Phags_Pa
//   var Phoenician
//   var Pi
//   var Po
//   var Prepended_Concatenation_Mark
//   var PrintRanges
//   var Properties
//   var Ps
//   var Psalter_Pahlavi
//   var Punct
//   var Quotation_Mark
//   var Radical
//   var Regional_Indicator
//   var Rejang
//   var Runic
//   var S
//   var STerm
//   var Samaritan
//   var Saurashtra
//   var Sc
//   var Scripts
//   var Sentence_Terminal
//   var Sharada
//   var Shavian
//   var Siddham
//   var Sidetic
//   var SignWriting
//   var Sinhala
//   var Sk
//   var Sm
//   var So
//   var Soft_Dotted
//   var Sogdian
//   var Sora_Sompeng
//   var Soyombo
//   var Space
//   var Sundanese
//   var Sunuwar
//   var Syloti_Nagri
//   var Symbol
//   var Syriac
//   var Tagalog
//   var Tagbanwa
//   var Tai_Le
//   var Tai_Tham
//   var Tai_Viet
//   var Tai_Yo
//   var Takri
//   var Tamil
//   var Tangsa
//   var Tangut
//   var Telugu
//   var Terminal_Punctuation
//   var Thaana
//   var Thai
//   var Tibetan
//   var Tifinagh
//   var Tirhuta
//   var Title
//   var Todhri
//   var Tolong_Siki
//   var Toto
//   var Tulu_Tigalari
//   var TurkishCase
//   var Ugaritic
//   var Unified_Ideograph
//   var Upper
//   var Vai
//   var Variation_Selector
//   var Vithkuqi
//   var Wancho
//   var Warang_Citi
//   var White_Space
//   var Yezidi
//   var Yi
//   var Z
//   var Zanabazar_Square
//   var Zl
//   var Zp
//   var Zs
