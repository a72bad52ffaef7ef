// Format strings: flags, argument indices, width, precision, verbs.
//
//   % flags* [n]? width? (. [n]? precision?)? [n]? verb        width, precision: digits or *
#include <cstdint>

#include "runtime/type_descriptor.h"
#include "stdlib/fmt/printer.h"
#include "stdlib/guest.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

using runtime::InterfaceValue;
using runtime::Kind;

// Larger widths, precisions and argument numbers are refused.
constexpr int64_t kMaxNumber = 1'000'000;

}  // namespace

struct Printer::Cursor {
  std::string_view format;
  const SliceValue& arguments;
  size_t i = 0;
  int64_t argument = 0;
  bool reordered = false;     // an [n] was seen anywhere
  bool after_index = false;   // the last item was an [n]
  bool good_argument = true;  // all [n] of this verb were

  bool AtEnd() const { return i >= format.size(); }
  char Peek() const { return format[i]; }

  // A decimal number up to `end`; nothing, and no progress, when there is none or it is too large.
  std::optional<int64_t> Number(size_t end) {
    int64_t number = 0;
    size_t start = i;
    for (; i < end && format[i] >= '0' && format[i] <= '9'; ++i) {
      if (number > kMaxNumber) {
        i = end;
        return std::nullopt;
      }
      number = number * 10 + (format[i] - '0');
    }
    if (i == start) return std::nullopt;
    return number;
  }
};

void Printer::SetGoSyntaxFlags() {
  FormatFlags& flags = format_.flags;
  flags.sharp_v = flags.sharp;
  flags.sharp = false;
  flags.plus_v = flags.plus;
  flags.plus = false;
}

void Printer::ArgumentIndex(Cursor& at) {
  at.after_index = false;
  if (at.AtEnd() || at.Peek() != '[') return;
  at.reordered = true;
  std::string_view rest = at.format.substr(at.i);
  size_t close = rest.size() < 3 ? std::string_view::npos : rest.find(']', 1);
  if (close == std::string_view::npos) {
    at.good_argument = false;
    ++at.i;
    return;
  }
  size_t end = at.i + close;
  ++at.i;
  std::optional<int64_t> number = at.Number(end);
  bool well_formed = number && at.i == end;
  at.i = end + 1;
  if (well_formed && *number >= 1 && *number <= at.arguments.size) {
    at.argument = *number - 1;
    at.after_index = true;
    return;
  }
  at.good_argument = false;
  at.after_index = well_formed;
}

// The next argument as the value of a *.
bool Printer::IntegerArgument(Cursor& at, int64_t* value) {
  *value = 0;
  if (at.argument >= at.arguments.size) return false;
  InterfaceValue argument = Argument(at.arguments, at.argument++);
  if (argument.type == nullptr) return false;
  Kind kind = argument.type->kind;
  if (kind < Kind::kInt || kind > Kind::kUintptr) return false;
  uint64_t bits = LoadInteger(kind, argument.data);
  int64_t number = static_cast<int64_t>(bits);
  if (kind >= Kind::kUint && number < 0) return false;
  if (number > kMaxNumber || number < -kMaxNumber) return false;
  *value = number;
  return true;
}

void Printer::ParseWidthAndPrecision(Cursor& at) {
  FormatFlags& flags = format_.flags;
  ArgumentIndex(at);
  if (!at.AtEnd() && at.Peek() == '*') {
    ++at.i;
    int64_t width;
    if (IntegerArgument(at, &width)) {
      if (width < 0) {
        width = -width;
        flags.minus = true;
        flags.zero = false;
      }
      flags.width = width;
    } else {
      format_.out += "%!(BADWIDTH)";
    }
    at.after_index = false;
  } else {
    flags.width = at.Number(at.format.size());
    if (at.after_index && flags.width) at.good_argument = false;
  }

  if (at.i + 1 < at.format.size() && at.Peek() == '.') {
    ++at.i;
    if (at.after_index) at.good_argument = false;
    ArgumentIndex(at);
    if (!at.AtEnd() && at.Peek() == '*') {
      ++at.i;
      int64_t precision;
      bool good = IntegerArgument(at, &precision);
      if (good && precision >= 0) flags.precision = precision;
      if (!flags.precision) format_.out += "%!(BADPREC)";
      at.after_index = false;
    } else {
      flags.precision = at.Number(at.format.size()).value_or(0);
    }
  }
  if (!at.after_index) ArgumentIndex(at);
}

// At the byte behind a %.
void Printer::OneVerb(Cursor& at) {
  FormatFlags& flags = format_.flags;
  flags = {};
  at.good_argument = true;
  for (; !at.AtEnd(); ++at.i) {
    switch (at.Peek()) {
      case '#':
        flags.sharp = true;
        continue;
      case '0':
        flags.zero = true;
        continue;
      case '+':
        flags.plus = true;
        continue;
      case '-':
        flags.minus = true;
        continue;
      case ' ':
        flags.space = true;
        continue;
      default:
        break;
    }
    break;
  }
  ParseWidthAndPrecision(at);
  if (at.AtEnd()) {
    format_.out += "%!(NOVERB)";
    return;
  }
  DecodedRune verb = DecodeRune(at.format.substr(at.i));
  at.i += static_cast<size_t>(verb.width);
  if (verb.rune == '%') {
    format_.out += '%';
    return;
  }
  if (!at.good_argument || at.argument >= at.arguments.size) {
    format_.out += "%!";
    AppendRune(&format_.out, verb.rune);
    format_.out += at.good_argument ? "(MISSING)" : "(BADINDEX)";
    return;
  }
  if (verb.rune == 'w') wrapped_.push_back(at.argument);
  if (verb.rune == 'w' || verb.rune == 'v') SetGoSyntaxFlags();
  PrintArgument(Argument(at.arguments, at.argument), verb.rune);
  ++at.argument;
}

void Printer::ExtraArguments(Cursor& at) {
  format_.flags = {};
  format_.out += "%!(EXTRA ";
  for (int64_t i = at.argument; i < at.arguments.size && !stopped(); ++i) {
    if (i > at.argument) format_.out += ", ";
    InterfaceValue argument = Argument(at.arguments, i);
    if (argument.type == nullptr) {
      format_.out += "<nil>";
      continue;
    }
    format_.out += argument.type->name;
    format_.out += '=';
    PrintArgument(argument, 'v');
  }
  format_.out += ')';
}

void Printer::Printf(std::string_view format, const SliceValue& arguments) {
  Cursor at{format, arguments};
  while (!at.AtEnd() && !stopped()) {
    size_t percent = format.find('%', at.i);
    format_.out += format.substr(at.i, percent - at.i);
    if (percent == std::string_view::npos) {
      at.i = format.size();
      break;
    }
    at.i = percent + 1;
    OneVerb(at);
  }
  if (!at.reordered && at.argument < arguments.size && !stopped()) ExtraArguments(at);
}

}  // namespace goknot::stdlib
