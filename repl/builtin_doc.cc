// See the header.
#include "repl/builtin_doc.h"

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "repl/doc_comment.h"

namespace goknot::repl {
namespace {

struct BuiltinDoc {
  std::string_view name;
  std::string_view declaration;
  std::string_view comment;
};

constexpr BuiltinDoc kBuiltins[] = {
    {"append", "func append(s []T, elements ...T) []T",
     "// The elements of s, then these: in the array of s when it has room, else in a new one. To\n"
     "// []byte the bytes of a string may be appended: append(b, text...)."},
    {"cap", "func cap(v T) int",
     "// How many elements v has room for: a slice, an array, a pointer to one, a channel's "
     "buffer."},
    {"clear", "func clear(v T)",
     "// Deletes all entries of a map, or sets all elements of a slice to zero."},
    {"close", "func close(c chan<- T)",
     "// Says that nothing more is sent: who receives gets what is buffered, then zeros with "
     "false.\n"
     "// Closing a closed or nil channel panics."},
    {"complex", "func complex(r, i Float) Complex", "// The complex number r + i*1i."},
    {"copy", "func copy(to, from []T) int",
     "// Copies as many elements as the shorter slice has, and says how many that were. The "
     "slices\n"
     "// may overlap; from may be a string when to holds bytes."},
    {"delete", "func delete(m map[K]V, key K)",
     "// Removes the entry of a map; nothing happens when there is none."},
    {"imag", "func imag(c Complex) Float", "// The imaginary part."},
    {"len", "func len(v T) int",
     "// How many elements v has: a slice, an array, a pointer to one, a map, what a channel's "
     "buffer\n"
     "// holds, a string's bytes."},
    {"make", "func make(T, sizes ...int) T",
     "// A slice of a length and perhaps a capacity, a map with room for so many entries, or a "
     "channel\n"
     "// with a buffer: make([]int, 3, 10), make(map[string]int), make(chan int, 1)."},
    {"max", "func max(x T, more ...T) T", "// The largest of ordered values."},
    {"min", "func min(x T, more ...T) T", "// The smallest of ordered values."},
    {"new", "func new(v) *T",
     "// A pointer to a new variable: the zero value of a type, new(int), or a copy of a value,\n"
     "// new(42)."},
    {"panic", "func panic(v any)",
     "// Ends the function, runs what it deferred, and so on upwards, until a deferred function\n"
     "// recovers; else the program, or the prompt's entry, fails."},
    {"print", "func print(args ...T)", "// Writes to standard error, for debugging."},
    {"println", "func println(args ...T)",
     "// Writes to standard error with blanks in between and a newline, for debugging."},
    {"real", "func real(c Complex) Float", "// The real part."},
    {"recover", "func recover() any",
     "// In a deferred function: the value of the panic under way, which ends; else nil."},
};

}  // namespace

std::string DocumentBuiltin(std::string_view name, size_t columns) {
  constexpr size_t kIndentation = 4;
  for (const BuiltinDoc& builtin : kBuiltins) {
    if (builtin.name != name) continue;
    return absl::StrCat(base::ToAbsl(builtin.declaration), "\n",
                        FormatDocComment(builtin.comment, kIndentation, columns));
  }
  return {};
}

}  // namespace goknot::repl
