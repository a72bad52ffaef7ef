// How fmt lays out single values: flags, width and precision applied to booleans, integers, floats,
// strings and bytes. What a verb means for a Go value, and the walk over composite values, is the
// printer's matter (printer.h); nothing here knows of types.
//
// Test: tests/stdlib/text_format_test.cc; tests/programs/std_fmt/.
#ifndef GOKNOT_STDLIB_FMT_TEXT_FORMAT_H_
#define GOKNOT_STDLIB_FMT_TEXT_FORMAT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stdlib/strconv/float_format.h"

namespace goknot::stdlib {

// What stands between % and the verb.
struct FormatFlags {
  std::optional<int64_t> width;
  std::optional<int64_t> precision;
  bool minus = false;
  bool plus = false;
  bool sharp = false;
  bool space = false;
  bool zero = false;
  bool plus_v = false;   // %+v: field names
  bool sharp_v = false;  // %#v: Go syntax
};

enum class Signedness : uint8_t { kSigned, kUnsigned };

class TextFormat {
 public:
  std::string out;
  FormatFlags flags;

  void Pad(std::string_view text);
  // With the flags, but never with zeros.
  void PadWithBlanks(std::string_view text);
  void WritePadding(int64_t count);

  void Boolean(bool value);
  // `upper` digits and prefix for %X; verb 'O' adds 0o.
  void Integer(uint64_t value, int base, Signedness signedness, int32_t verb, bool upper);
  // 0x..., or without the prefix.
  void Hexadecimal(uint64_t value, bool prefix);
  void Unicode(uint64_t value);          // %U
  void Character(uint64_t value);        // %c
  void QuotedCharacter(uint64_t value);  // %q of an integer
  // `format` as for AppendFloat; `precision` counts when the flags give none.
  void Float(double value, FloatWidth width, char format, int precision);
  void String(std::string_view text);                 // %s
  void Quoted(std::string_view text);                 // %q
  void HexBytes(std::string_view bytes, bool upper);  // %x of strings and bytes

 private:
  std::string_view Truncate(std::string_view text) const;
  void RestoreDigits(std::string* number, char format, int precision) const;
};

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_FMT_TEXT_FORMAT_H_
