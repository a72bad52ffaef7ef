// Package unicode tells what kinds of characters runes are.
package unicode

import "internal/unicode"

const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

const (
	UpperCase = unicode.UpperCase
	LowerCase = unicode.LowerCase
	TitleCase = unicode.TitleCase
	MaxCase   = unicode.MaxCase
)

const Version = "17.0.0"

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
func To(_case int, r rune) rune { return unicode.To(_case, r) }
