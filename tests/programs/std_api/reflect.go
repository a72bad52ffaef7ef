// run
// What Go exports from reflect, with Go's types (make_signatures.py).
package main

import "iter"
import "reflect"
import "unsafe"

const _ reflect.Kind = reflect.Array
const _ reflect.Kind = reflect.Bool
const _ reflect.ChanDir = reflect.BothDir
const _ reflect.Kind = reflect.Chan
const _ reflect.Kind = reflect.Complex128
const _ reflect.Kind = reflect.Complex64
const _ reflect.Kind = reflect.Float32
const _ reflect.Kind = reflect.Float64
const _ reflect.Kind = reflect.Func
const _ reflect.Kind = reflect.Int
const _ reflect.Kind = reflect.Int16
const _ reflect.Kind = reflect.Int32
const _ reflect.Kind = reflect.Int64
const _ reflect.Kind = reflect.Int8
const _ reflect.Kind = reflect.Interface
const _ reflect.Kind = reflect.Invalid
const _ reflect.Kind = reflect.Map
const _ reflect.Kind = reflect.Pointer
const _ reflect.Kind = reflect.Ptr
const _ reflect.ChanDir = reflect.RecvDir
const _ reflect.SelectDir = reflect.SelectDefault
const _ reflect.SelectDir = reflect.SelectRecv
const _ reflect.SelectDir = reflect.SelectSend
const _ reflect.ChanDir = reflect.SendDir
const _ reflect.Kind = reflect.Slice
const _ reflect.Kind = reflect.String
const _ reflect.Kind = reflect.Struct
const _ reflect.Kind = reflect.Uint
const _ reflect.Kind = reflect.Uint16
const _ reflect.Kind = reflect.Uint32
const _ reflect.Kind = reflect.Uint64
const _ reflect.Kind = reflect.Uint8
const _ reflect.Kind = reflect.Uintptr
const _ reflect.Kind = reflect.UnsafePointer
var _ *reflect.Value = &new(reflect.Method).Func
var _ *int = &new(reflect.Method).Index
var _ *string = &new(reflect.Method).Name
var _ *string = &new(reflect.Method).PkgPath
var _ *reflect.Type = &new(reflect.Method).Type
var _ *reflect.Value = &new(reflect.SelectCase).Chan
var _ *reflect.SelectDir = &new(reflect.SelectCase).Dir
var _ *reflect.Value = &new(reflect.SelectCase).Send
var _ *int = &new(reflect.SliceHeader).Cap
var _ *uintptr = &new(reflect.SliceHeader).Data
var _ *int = &new(reflect.SliceHeader).Len
var _ *uintptr = &new(reflect.StringHeader).Data
var _ *int = &new(reflect.StringHeader).Len
var _ *bool = &new(reflect.StructField).Anonymous
var _ *[]int = &new(reflect.StructField).Index
var _ *string = &new(reflect.StructField).Name
var _ *uintptr = &new(reflect.StructField).Offset
var _ *string = &new(reflect.StructField).PkgPath
var _ *reflect.StructTag = &new(reflect.StructField).Tag
var _ *reflect.Type = &new(reflect.StructField).Type
var _ *reflect.Kind = &new(reflect.ValueError).Kind
var _ *string = &new(reflect.ValueError).Method
var _ func(reflect.Value, ...reflect.Value) reflect.Value = reflect.Append
var _ func(reflect.Value, reflect.Value) reflect.Value = reflect.AppendSlice
var _ func(int, reflect.Type) reflect.Type = reflect.ArrayOf
var _ func(reflect.ChanDir, reflect.Type) reflect.Type = reflect.ChanOf
var _ func(reflect.Value, reflect.Value) int = reflect.Copy
var _ func(interface{}, interface{}) bool = reflect.DeepEqual
var _ func([]reflect.Type, []reflect.Type, bool) reflect.Type = reflect.FuncOf
var _ func(reflect.Value) reflect.Value = reflect.Indirect
var _ func(reflect.Type, int) reflect.Value = reflect.MakeChan
var _ func(reflect.Type, func([]reflect.Value) []reflect.Value) reflect.Value = reflect.MakeFunc
var _ func(reflect.Type) reflect.Value = reflect.MakeMap
var _ func(reflect.Type, int) reflect.Value = reflect.MakeMapWithSize
var _ func(reflect.Type, int, int) reflect.Value = reflect.MakeSlice
var _ func(reflect.Type, reflect.Type) reflect.Type = reflect.MapOf
var _ func(reflect.Type) reflect.Value = reflect.New
var _ func(reflect.Type, unsafe.Pointer) reflect.Value = reflect.NewAt
var _ func(reflect.Type) reflect.Type = reflect.PointerTo
var _ func(reflect.Type) reflect.Type = reflect.PtrTo
var _ func([]reflect.SelectCase) (int, reflect.Value, bool) = reflect.Select
var _ func(reflect.Type, unsafe.Pointer, int) reflect.Value = reflect.SliceAt
var _ func(reflect.Type) reflect.Type = reflect.SliceOf
var _ func([]reflect.StructField) reflect.Type = reflect.StructOf
var _ func(interface{}) func(int, int) = reflect.Swapper
func _[T0 interface{}]() { var _ func(reflect.Value) (T0, bool) = reflect.TypeAssert[T0] }
func _[T0 interface{}]() { var _ func() reflect.Type = reflect.TypeFor[T0] }
var _ func(interface{}) reflect.Type = reflect.TypeOf
var _ func(interface{}) reflect.Value = reflect.ValueOf
var _ func(reflect.Type) []reflect.StructField = reflect.VisibleFields
var _ func(reflect.Type) reflect.Value = reflect.Zero
var _ func(reflect.ChanDir) string = (reflect.ChanDir).String
var _ func(reflect.Kind) string = (reflect.Kind).String
var _ func(*reflect.MapIter) reflect.Value = (*reflect.MapIter).Key
var _ func(*reflect.MapIter) bool = (*reflect.MapIter).Next
var _ func(*reflect.MapIter, reflect.Value) = (*reflect.MapIter).Reset
var _ func(*reflect.MapIter) reflect.Value = (*reflect.MapIter).Value
var _ func(reflect.Method) bool = (reflect.Method).IsExported
var _ func(reflect.StructField) bool = (reflect.StructField).IsExported
var _ func(reflect.StructTag, string) string = (reflect.StructTag).Get
var _ func(reflect.StructTag, string) (string, bool) = (reflect.StructTag).Lookup
var _ func(reflect.Type) int = (reflect.Type).Align
var _ func(reflect.Type, reflect.Type) bool = (reflect.Type).AssignableTo
var _ func(reflect.Type) int = (reflect.Type).Bits
var _ func(reflect.Type) bool = (reflect.Type).CanSeq
var _ func(reflect.Type) bool = (reflect.Type).CanSeq2
var _ func(reflect.Type) reflect.ChanDir = (reflect.Type).ChanDir
var _ func(reflect.Type) bool = (reflect.Type).Comparable
var _ func(reflect.Type, reflect.Type) bool = (reflect.Type).ConvertibleTo
var _ func(reflect.Type) reflect.Type = (reflect.Type).Elem
var _ func(reflect.Type, int) reflect.StructField = (reflect.Type).Field
var _ func(reflect.Type) int = (reflect.Type).FieldAlign
var _ func(reflect.Type, []int) reflect.StructField = (reflect.Type).FieldByIndex
var _ func(reflect.Type, string) (reflect.StructField, bool) = (reflect.Type).FieldByName
var _ func(reflect.Type, func(string) bool) (reflect.StructField, bool) = (reflect.Type).FieldByNameFunc
var _ func(reflect.Type) iter.Seq[reflect.StructField] = (reflect.Type).Fields
var _ func(reflect.Type, reflect.Type) bool = (reflect.Type).Implements
var _ func(reflect.Type, int) reflect.Type = (reflect.Type).In
var _ func(reflect.Type) iter.Seq[reflect.Type] = (reflect.Type).Ins
var _ func(reflect.Type) bool = (reflect.Type).IsVariadic
var _ func(reflect.Type) reflect.Type = (reflect.Type).Key
var _ func(reflect.Type) reflect.Kind = (reflect.Type).Kind
var _ func(reflect.Type) int = (reflect.Type).Len
var _ func(reflect.Type, int) reflect.Method = (reflect.Type).Method
var _ func(reflect.Type, string) (reflect.Method, bool) = (reflect.Type).MethodByName
var _ func(reflect.Type) iter.Seq[reflect.Method] = (reflect.Type).Methods
var _ func(reflect.Type) string = (reflect.Type).Name
var _ func(reflect.Type) int = (reflect.Type).NumField
var _ func(reflect.Type) int = (reflect.Type).NumIn
var _ func(reflect.Type) int = (reflect.Type).NumMethod
var _ func(reflect.Type) int = (reflect.Type).NumOut
var _ func(reflect.Type, int) reflect.Type = (reflect.Type).Out
var _ func(reflect.Type) iter.Seq[reflect.Type] = (reflect.Type).Outs
var _ func(reflect.Type, complex128) bool = (reflect.Type).OverflowComplex
var _ func(reflect.Type, float64) bool = (reflect.Type).OverflowFloat
var _ func(reflect.Type, int64) bool = (reflect.Type).OverflowInt
var _ func(reflect.Type, uint64) bool = (reflect.Type).OverflowUint
var _ func(reflect.Type) string = (reflect.Type).PkgPath
var _ func(reflect.Type) uintptr = (reflect.Type).Size
var _ func(reflect.Type) string = (reflect.Type).String
var _ func(reflect.Value) reflect.Value = (reflect.Value).Addr
var _ func(reflect.Value) bool = (reflect.Value).Bool
var _ func(reflect.Value) []uint8 = (reflect.Value).Bytes
var _ func(reflect.Value, []reflect.Value) []reflect.Value = (reflect.Value).Call
var _ func(reflect.Value, []reflect.Value) []reflect.Value = (reflect.Value).CallSlice
var _ func(reflect.Value) bool = (reflect.Value).CanAddr
var _ func(reflect.Value) bool = (reflect.Value).CanComplex
var _ func(reflect.Value, reflect.Type) bool = (reflect.Value).CanConvert
var _ func(reflect.Value) bool = (reflect.Value).CanFloat
var _ func(reflect.Value) bool = (reflect.Value).CanInt
var _ func(reflect.Value) bool = (reflect.Value).CanInterface
var _ func(reflect.Value) bool = (reflect.Value).CanSet
var _ func(reflect.Value) bool = (reflect.Value).CanUint
var _ func(reflect.Value) int = (reflect.Value).Cap
var _ func(reflect.Value) = (reflect.Value).Clear
var _ func(reflect.Value) = (reflect.Value).Close
var _ func(reflect.Value) bool = (reflect.Value).Comparable
var _ func(reflect.Value) complex128 = (reflect.Value).Complex
var _ func(reflect.Value, reflect.Type) reflect.Value = (reflect.Value).Convert
var _ func(reflect.Value) reflect.Value = (reflect.Value).Elem
var _ func(reflect.Value, reflect.Value) bool = (reflect.Value).Equal
var _ func(reflect.Value, int) reflect.Value = (reflect.Value).Field
var _ func(reflect.Value, []int) reflect.Value = (reflect.Value).FieldByIndex
var _ func(reflect.Value, []int) (reflect.Value, error) = (reflect.Value).FieldByIndexErr
var _ func(reflect.Value, string) reflect.Value = (reflect.Value).FieldByName
var _ func(reflect.Value, func(string) bool) reflect.Value = (reflect.Value).FieldByNameFunc
var _ func(reflect.Value) iter.Seq2[reflect.StructField, reflect.Value] = (reflect.Value).Fields
var _ func(reflect.Value) float64 = (reflect.Value).Float
var _ func(reflect.Value, int) = (reflect.Value).Grow
var _ func(reflect.Value, int) reflect.Value = (reflect.Value).Index
var _ func(reflect.Value) int64 = (reflect.Value).Int
var _ func(reflect.Value) interface{} = (reflect.Value).Interface
var _ func(reflect.Value) [2]uintptr = (reflect.Value).InterfaceData
var _ func(reflect.Value) bool = (reflect.Value).IsNil
var _ func(reflect.Value) bool = (reflect.Value).IsValid
var _ func(reflect.Value) bool = (reflect.Value).IsZero
var _ func(reflect.Value) reflect.Kind = (reflect.Value).Kind
var _ func(reflect.Value) int = (reflect.Value).Len
var _ func(reflect.Value, reflect.Value) reflect.Value = (reflect.Value).MapIndex
var _ func(reflect.Value) []reflect.Value = (reflect.Value).MapKeys
var _ func(reflect.Value) *reflect.MapIter = (reflect.Value).MapRange
var _ func(reflect.Value, int) reflect.Value = (reflect.Value).Method
var _ func(reflect.Value, string) reflect.Value = (reflect.Value).MethodByName
var _ func(reflect.Value) iter.Seq2[reflect.Method, reflect.Value] = (reflect.Value).Methods
var _ func(reflect.Value) int = (reflect.Value).NumField
var _ func(reflect.Value) int = (reflect.Value).NumMethod
var _ func(reflect.Value, complex128) bool = (reflect.Value).OverflowComplex
var _ func(reflect.Value, float64) bool = (reflect.Value).OverflowFloat
var _ func(reflect.Value, int64) bool = (reflect.Value).OverflowInt
var _ func(reflect.Value, uint64) bool = (reflect.Value).OverflowUint
var _ func(reflect.Value) uintptr = (reflect.Value).Pointer
var _ func(reflect.Value) (reflect.Value, bool) = (reflect.Value).Recv
var _ func(reflect.Value, reflect.Value) = (reflect.Value).Send
var _ func(reflect.Value) iter.Seq[reflect.Value] = (reflect.Value).Seq
var _ func(reflect.Value) iter.Seq2[reflect.Value, reflect.Value] = (reflect.Value).Seq2
var _ func(reflect.Value, reflect.Value) = (reflect.Value).Set
var _ func(reflect.Value, bool) = (reflect.Value).SetBool
var _ func(reflect.Value, []uint8) = (reflect.Value).SetBytes
var _ func(reflect.Value, int) = (reflect.Value).SetCap
var _ func(reflect.Value, complex128) = (reflect.Value).SetComplex
var _ func(reflect.Value, float64) = (reflect.Value).SetFloat
var _ func(reflect.Value, int64) = (reflect.Value).SetInt
var _ func(reflect.Value, *reflect.MapIter) = (reflect.Value).SetIterKey
var _ func(reflect.Value, *reflect.MapIter) = (reflect.Value).SetIterValue
var _ func(reflect.Value, int) = (reflect.Value).SetLen
var _ func(reflect.Value, reflect.Value, reflect.Value) = (reflect.Value).SetMapIndex
var _ func(reflect.Value, unsafe.Pointer) = (reflect.Value).SetPointer
var _ func(reflect.Value, string) = (reflect.Value).SetString
var _ func(reflect.Value, uint64) = (reflect.Value).SetUint
var _ func(reflect.Value) = (reflect.Value).SetZero
var _ func(reflect.Value, int, int) reflect.Value = (reflect.Value).Slice
var _ func(reflect.Value, int, int, int) reflect.Value = (reflect.Value).Slice3
var _ func(reflect.Value) string = (reflect.Value).String
var _ func(reflect.Value) (reflect.Value, bool) = (reflect.Value).TryRecv
var _ func(reflect.Value, reflect.Value) bool = (reflect.Value).TrySend
var _ func(reflect.Value) reflect.Type = (reflect.Value).Type
var _ func(reflect.Value) uint64 = (reflect.Value).Uint
var _ func(reflect.Value) uintptr = (reflect.Value).UnsafeAddr
var _ func(reflect.Value) unsafe.Pointer = (reflect.Value).UnsafePointer
var _ func(*reflect.ValueError) string = (*reflect.ValueError).Error
var _ reflect.ChanDir
var _ reflect.Kind
var _ reflect.MapIter
var _ reflect.Method
var _ reflect.SelectCase
var _ reflect.SelectDir
var _ reflect.SliceHeader
var _ reflect.StringHeader
var _ reflect.StructField
var _ reflect.StructTag
var _ reflect.Value
var _ reflect.ValueError
var _ = map[bool]int{false: 0, reflect.Array == 17: 1}
var _ = map[bool]int{false: 0, reflect.Bool == 1: 1}
var _ = map[bool]int{false: 0, reflect.BothDir == 3: 1}
var _ = map[bool]int{false: 0, reflect.Chan == 18: 1}
var _ = map[bool]int{false: 0, reflect.Complex128 == 16: 1}
var _ = map[bool]int{false: 0, reflect.Complex64 == 15: 1}
var _ = map[bool]int{false: 0, reflect.Float32 == 13: 1}
var _ = map[bool]int{false: 0, reflect.Float64 == 14: 1}
var _ = map[bool]int{false: 0, reflect.Func == 19: 1}
var _ = map[bool]int{false: 0, reflect.Int == 2: 1}
var _ = map[bool]int{false: 0, reflect.Int16 == 4: 1}
var _ = map[bool]int{false: 0, reflect.Int32 == 5: 1}
var _ = map[bool]int{false: 0, reflect.Int64 == 6: 1}
var _ = map[bool]int{false: 0, reflect.Int8 == 3: 1}
var _ = map[bool]int{false: 0, reflect.Interface == 20: 1}
var _ = map[bool]int{false: 0, reflect.Invalid == 0: 1}
var _ = map[bool]int{false: 0, reflect.Map == 21: 1}
var _ = map[bool]int{false: 0, reflect.Pointer == 22: 1}
var _ = map[bool]int{false: 0, reflect.Ptr == 22: 1}
var _ = map[bool]int{false: 0, reflect.RecvDir == 1: 1}
var _ = map[bool]int{false: 0, reflect.SelectDefault == 3: 1}
var _ = map[bool]int{false: 0, reflect.SelectRecv == 2: 1}
var _ = map[bool]int{false: 0, reflect.SelectSend == 1: 1}
var _ = map[bool]int{false: 0, reflect.SendDir == 2: 1}
var _ = map[bool]int{false: 0, reflect.Slice == 23: 1}
var _ = map[bool]int{false: 0, reflect.String == 24: 1}
var _ = map[bool]int{false: 0, reflect.Struct == 25: 1}
var _ = map[bool]int{false: 0, reflect.Uint == 7: 1}
var _ = map[bool]int{false: 0, reflect.Uint16 == 9: 1}
var _ = map[bool]int{false: 0, reflect.Uint32 == 10: 1}
var _ = map[bool]int{false: 0, reflect.Uint64 == 11: 1}
var _ = map[bool]int{false: 0, reflect.Uint8 == 8: 1}
var _ = map[bool]int{false: 0, reflect.Uintptr == 12: 1}
var _ = map[bool]int{false: 0, reflect.UnsafePointer == 26: 1}

func main() {}
