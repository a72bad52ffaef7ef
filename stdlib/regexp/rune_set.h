// Sets of runes, as character classes of regular expressions make them.
#ifndef GOKNOT_STDLIB_REGEXP_RUNE_SET_H_
#define GOKNOT_STDLIB_REGEXP_RUNE_SET_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::stdlib {

class RuneSet {
 public:
  // The class of \d, \s or \w, also for \D, \S and \W; none for other letters.
  static std::optional<RuneSet> Perl(char letter);
  // That of [:name:].
  static std::optional<RuneSet> Posix(std::string_view name);
  // A category or a script of Unicode, by its name or an alias; case, spaces, _ and - do not
  // matter.
  static std::optional<RuneSet> Unicode(std::string_view name);

  void AddRange(int32_t low, int32_t high);
  void Add(const RuneSet& other);
  // Adds what differs from a member only by case.
  void Fold();
  void Negate();

  bool Contains(int32_t rune);
  // The rune, when it is exactly one.
  std::optional<int32_t> Single();
  // As RE2 writes it, whatever flags are in force there.
  std::string Text();

 private:
  struct Range {
    int32_t low;
    int32_t high;
  };
  // Sorts and joins.
  void Clean();

  std::vector<Range> ranges_;
  bool is_clean_ = true;
};

// A rune as RE2 reads it outside and inside of classes.
std::string RuneText(int32_t rune);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_REGEXP_RUNE_SET_H_
