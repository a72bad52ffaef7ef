// run
// What Go exports from math/big, with Go's types (make_signatures.py).
package main

import "fmt"
import "math/big"
import "math/rand"

const _ big.Accuracy = big.Above
const _ big.RoundingMode = big.AwayFromZero
const _ big.Accuracy = big.Below
const _ big.RoundingMode = big.Ceil
const _ big.Accuracy = big.Exact
const _ big.RoundingMode = big.Floor
const _ rune = big.MaxBase
const _ uint64 = big.MaxExp
const _ uint64 = big.MaxPrec
const _ big.RoundingMode = big.Round
const _ big.RoundingMode = big.ToNearestAway
const _ big.RoundingMode = big.ToNearestEven
const _ big.RoundingMode = big.ToNegativeInf
const _ big.RoundingMode = big.ToPositiveInf
const _ big.RoundingMode = big.ToZero
const _ big.RoundingMode = big.Trunc
var _ func(*big.Int, *big.Int) int = big.Jacobi
var _ func(float64) *big.Float = big.NewFloat
var _ func(int64) *big.Int = big.NewInt
var _ func(int64, int64) *big.Rat = big.NewRat
var _ func(string, int, uint, big.RoundingMode) (*big.Float, int, error) = big.ParseFloat
var _ func(big.Accuracy) string = (big.Accuracy).String
var _ func(big.ErrNaN) string = (big.ErrNaN).Error
var _ func(*big.Float, *big.Float) *big.Float = (*big.Float).Abs
var _ func(*big.Float) big.Accuracy = (*big.Float).Acc
var _ func(*big.Float, *big.Float, *big.Float) *big.Float = (*big.Float).Add
var _ func(*big.Float, []uint8, uint8, int) []uint8 = (*big.Float).Append
var _ func(*big.Float, []uint8) ([]uint8, error) = (*big.Float).AppendText
var _ func(*big.Float, *big.Float) int = (*big.Float).Cmp
var _ func(*big.Float, *big.Float) *big.Float = (*big.Float).Copy
var _ func(*big.Float) (float32, big.Accuracy) = (*big.Float).Float32
var _ func(*big.Float) (float64, big.Accuracy) = (*big.Float).Float64
var _ func(*big.Float, fmt.State, int32) = (*big.Float).Format
var _ func(*big.Float, []uint8) error = (*big.Float).GobDecode
var _ func(*big.Float) ([]uint8, error) = (*big.Float).GobEncode
var _ func(*big.Float, *big.Int) (*big.Int, big.Accuracy) = (*big.Float).Int
var _ func(*big.Float) (int64, big.Accuracy) = (*big.Float).Int64
var _ func(*big.Float) bool = (*big.Float).IsInf
var _ func(*big.Float) bool = (*big.Float).IsInt
var _ func(*big.Float, *big.Float) int = (*big.Float).MantExp
var _ func(*big.Float) ([]uint8, error) = (*big.Float).MarshalText
var _ func(*big.Float) uint = (*big.Float).MinPrec
var _ func(*big.Float) big.RoundingMode = (*big.Float).Mode
var _ func(*big.Float, *big.Float, *big.Float) *big.Float = (*big.Float).Mul
var _ func(*big.Float, *big.Float) *big.Float = (*big.Float).Neg
var _ func(*big.Float, string, int) (*big.Float, int, error) = (*big.Float).Parse
var _ func(*big.Float) uint = (*big.Float).Prec
var _ func(*big.Float, *big.Float, *big.Float) *big.Float = (*big.Float).Quo
var _ func(*big.Float, *big.Rat) (*big.Rat, big.Accuracy) = (*big.Float).Rat
var _ func(*big.Float, fmt.ScanState, int32) error = (*big.Float).Scan
var _ func(*big.Float, *big.Float) *big.Float = (*big.Float).Set
var _ func(*big.Float, float64) *big.Float = (*big.Float).SetFloat64
var _ func(*big.Float, bool) *big.Float = (*big.Float).SetInf
var _ func(*big.Float, *big.Int) *big.Float = (*big.Float).SetInt
var _ func(*big.Float, int64) *big.Float = (*big.Float).SetInt64
var _ func(*big.Float, *big.Float, int) *big.Float = (*big.Float).SetMantExp
var _ func(*big.Float, big.RoundingMode) *big.Float = (*big.Float).SetMode
var _ func(*big.Float, uint) *big.Float = (*big.Float).SetPrec
var _ func(*big.Float, *big.Rat) *big.Float = (*big.Float).SetRat
var _ func(*big.Float, string) (*big.Float, bool) = (*big.Float).SetString
var _ func(*big.Float, uint64) *big.Float = (*big.Float).SetUint64
var _ func(*big.Float) int = (*big.Float).Sign
var _ func(*big.Float) bool = (*big.Float).Signbit
var _ func(*big.Float, *big.Float) *big.Float = (*big.Float).Sqrt
var _ func(*big.Float) string = (*big.Float).String
var _ func(*big.Float, *big.Float, *big.Float) *big.Float = (*big.Float).Sub
var _ func(*big.Float, uint8, int) string = (*big.Float).Text
var _ func(*big.Float) (uint64, big.Accuracy) = (*big.Float).Uint64
var _ func(*big.Float, []uint8) error = (*big.Float).UnmarshalText
var _ func(*big.Int, *big.Int) *big.Int = (*big.Int).Abs
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Add
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).And
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).AndNot
var _ func(*big.Int, []uint8, int) []uint8 = (*big.Int).Append
var _ func(*big.Int, []uint8) ([]uint8, error) = (*big.Int).AppendText
var _ func(*big.Int, int64, int64) *big.Int = (*big.Int).Binomial
var _ func(*big.Int, int) uint = (*big.Int).Bit
var _ func(*big.Int) int = (*big.Int).BitLen
var _ func(*big.Int) []big.Word = (*big.Int).Bits
var _ func(*big.Int) []uint8 = (*big.Int).Bytes
var _ func(*big.Int, *big.Int) int = (*big.Int).Cmp
var _ func(*big.Int, *big.Int) int = (*big.Int).CmpAbs
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Div
var _ func(*big.Int, *big.Int, *big.Int, *big.Int) (*big.Int, *big.Int) = (*big.Int).DivMod
var _ func(*big.Int, *big.Int, *big.Int, *big.Int, big.RoundingMode) (*big.Int, *big.Int) = (*big.Int).Divide
var _ func(*big.Int, *big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Exp
var _ func(*big.Int, []uint8) []uint8 = (*big.Int).FillBytes
var _ func(*big.Int) (float64, big.Accuracy) = (*big.Int).Float64
var _ func(*big.Int, fmt.State, int32) = (*big.Int).Format
var _ func(*big.Int, *big.Int, *big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).GCD
var _ func(*big.Int, []uint8) error = (*big.Int).GobDecode
var _ func(*big.Int) ([]uint8, error) = (*big.Int).GobEncode
var _ func(*big.Int) int64 = (*big.Int).Int64
var _ func(*big.Int) bool = (*big.Int).IsInt64
var _ func(*big.Int) bool = (*big.Int).IsUint64
var _ func(*big.Int, *big.Int, uint) *big.Int = (*big.Int).Lsh
var _ func(*big.Int) ([]uint8, error) = (*big.Int).MarshalJSON
var _ func(*big.Int) ([]uint8, error) = (*big.Int).MarshalText
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Mod
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).ModInverse
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).ModSqrt
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Mul
var _ func(*big.Int, int64, int64) *big.Int = (*big.Int).MulRange
var _ func(*big.Int, *big.Int) *big.Int = (*big.Int).Neg
var _ func(*big.Int, *big.Int) *big.Int = (*big.Int).Not
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Or
var _ func(*big.Int, int) bool = (*big.Int).ProbablyPrime
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Quo
var _ func(*big.Int, *big.Int, *big.Int, *big.Int) (*big.Int, *big.Int) = (*big.Int).QuoRem
var _ func(*big.Int, *rand.Rand, *big.Int) *big.Int = (*big.Int).Rand
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Rem
var _ func(*big.Int, *big.Int, uint) *big.Int = (*big.Int).Rsh
var _ func(*big.Int, fmt.ScanState, int32) error = (*big.Int).Scan
var _ func(*big.Int, *big.Int) *big.Int = (*big.Int).Set
var _ func(*big.Int, *big.Int, int, uint) *big.Int = (*big.Int).SetBit
var _ func(*big.Int, []big.Word) *big.Int = (*big.Int).SetBits
var _ func(*big.Int, []uint8) *big.Int = (*big.Int).SetBytes
var _ func(*big.Int, int64) *big.Int = (*big.Int).SetInt64
var _ func(*big.Int, string, int) (*big.Int, bool) = (*big.Int).SetString
var _ func(*big.Int, uint64) *big.Int = (*big.Int).SetUint64
var _ func(*big.Int) int = (*big.Int).Sign
var _ func(*big.Int, *big.Int) *big.Int = (*big.Int).Sqrt
var _ func(*big.Int) string = (*big.Int).String
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Sub
var _ func(*big.Int, int) string = (*big.Int).Text
var _ func(*big.Int) uint = (*big.Int).TrailingZeroBits
var _ func(*big.Int) uint64 = (*big.Int).Uint64
var _ func(*big.Int, []uint8) error = (*big.Int).UnmarshalJSON
var _ func(*big.Int, []uint8) error = (*big.Int).UnmarshalText
var _ func(*big.Int, *big.Int, *big.Int) *big.Int = (*big.Int).Xor
var _ func(*big.Rat, *big.Rat) *big.Rat = (*big.Rat).Abs
var _ func(*big.Rat, *big.Rat, *big.Rat) *big.Rat = (*big.Rat).Add
var _ func(*big.Rat, []uint8) ([]uint8, error) = (*big.Rat).AppendText
var _ func(*big.Rat, *big.Rat) int = (*big.Rat).Cmp
var _ func(*big.Rat) *big.Int = (*big.Rat).Denom
var _ func(*big.Rat) (float32, bool) = (*big.Rat).Float32
var _ func(*big.Rat) (float64, bool) = (*big.Rat).Float64
var _ func(*big.Rat) (int, bool) = (*big.Rat).FloatPrec
var _ func(*big.Rat, int) string = (*big.Rat).FloatString
var _ func(*big.Rat, []uint8) error = (*big.Rat).GobDecode
var _ func(*big.Rat) ([]uint8, error) = (*big.Rat).GobEncode
var _ func(*big.Rat, *big.Rat) *big.Rat = (*big.Rat).Inv
var _ func(*big.Rat) bool = (*big.Rat).IsInt
var _ func(*big.Rat) ([]uint8, error) = (*big.Rat).MarshalText
var _ func(*big.Rat, *big.Rat, *big.Rat) *big.Rat = (*big.Rat).Mul
var _ func(*big.Rat, *big.Rat) *big.Rat = (*big.Rat).Neg
var _ func(*big.Rat) *big.Int = (*big.Rat).Num
var _ func(*big.Rat, *big.Rat, *big.Rat) *big.Rat = (*big.Rat).Quo
var _ func(*big.Rat) string = (*big.Rat).RatString
var _ func(*big.Rat, fmt.ScanState, int32) error = (*big.Rat).Scan
var _ func(*big.Rat, *big.Rat) *big.Rat = (*big.Rat).Set
var _ func(*big.Rat, float64) *big.Rat = (*big.Rat).SetFloat64
var _ func(*big.Rat, *big.Int, *big.Int) *big.Rat = (*big.Rat).SetFrac
var _ func(*big.Rat, int64, int64) *big.Rat = (*big.Rat).SetFrac64
var _ func(*big.Rat, *big.Int) *big.Rat = (*big.Rat).SetInt
var _ func(*big.Rat, int64) *big.Rat = (*big.Rat).SetInt64
var _ func(*big.Rat, string) (*big.Rat, bool) = (*big.Rat).SetString
var _ func(*big.Rat, uint64) *big.Rat = (*big.Rat).SetUint64
var _ func(*big.Rat) int = (*big.Rat).Sign
var _ func(*big.Rat) string = (*big.Rat).String
var _ func(*big.Rat, *big.Rat, *big.Rat) *big.Rat = (*big.Rat).Sub
var _ func(*big.Rat, []uint8) error = (*big.Rat).UnmarshalText
var _ func(big.RoundingMode) string = (big.RoundingMode).String
var _ big.Accuracy
var _ big.ErrNaN
var _ big.Float
var _ big.Int
var _ big.Rat
var _ big.RoundingMode
var _ big.Word
var _ = map[bool]int{false: 0, big.Above == 1: 1}
var _ = map[bool]int{false: 0, big.AwayFromZero == 3: 1}
var _ = map[bool]int{false: 0, big.Below == -1: 1}
var _ = map[bool]int{false: 0, big.Ceil == 5: 1}
var _ = map[bool]int{false: 0, big.Exact == 0: 1}
var _ = map[bool]int{false: 0, big.Floor == 4: 1}
var _ = map[bool]int{false: 0, big.MaxBase == 62: 1}
var _ = map[bool]int{false: 0, big.MaxExp == 2147483647: 1}
var _ = map[bool]int{false: 0, big.MaxPrec == 4294967295: 1}
var _ = map[bool]int{false: 0, big.MinExp == -2147483648: 1}
var _ = map[bool]int{false: 0, big.Round == 0: 1}
var _ = map[bool]int{false: 0, big.ToNearestAway == 1: 1}
var _ = map[bool]int{false: 0, big.ToNearestEven == 0: 1}
var _ = map[bool]int{false: 0, big.ToNegativeInf == 4: 1}
var _ = map[bool]int{false: 0, big.ToPositiveInf == 5: 1}
var _ = map[bool]int{false: 0, big.ToZero == 2: 1}
var _ = map[bool]int{false: 0, big.Trunc == 2: 1}

func main() {}
