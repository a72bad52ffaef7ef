// The natives of package regexp: patterns compiled by RE2, and searches with them.
//
// A Regexp of Go holds a CompiledRegexp by its address; a cleanup of the Go object frees it, so it
// lives as long as natives have the object for their receiver. Both are immutable.
//
// Go reads a byte that is no UTF-8 as U+FFFD, RE2 matches it with nothing. Where the pattern could
// tell, such a text is searched in a copy that has U+FFFD for each of these bytes.
#include <algorithm>
#include <memory>
#include <vector>

#include "re2/re2.h"
#include "stdlib/guest.h"
#include "stdlib/long_work.h"
#include "stdlib/os/system_calls.h"
#include "stdlib/regexp/syntax_check.h"
#include "stdlib/registry.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// What an automaton may take. Debian's RE2 gives two thirds of it to the program.
constexpr int64_t kMaxAutomatonBytes = int64_t{192} << 20;
constexpr size_t kCostOfByte = 4;  // ns

struct CompiledRegexp {
  std::unique_ptr<RE2> re2;
  bool matches_rune_error;
};

// The fields of regexp.Regexp that the natives read.
struct GoRegexp {
  uint64_t handle;
};

// func compile(expr string, flags int, longest bool) (handle uintptr, code, part string, names
// []string,
//   prefix string, complete bool)
NativeResult Compile(NativeCall& call) {
  std::string_view expression = StringArgument(call, 0);
  CheckedRegexp checked = CheckRegexp(expression, static_cast<uint16_t>(IntArgument(call, 2)));
  bool longest = BoolArgument(call, 3);
  CompiledRegexp* compiled = nullptr;
  if (checked.error.empty()) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(longest);
    options.set_max_mem(kMaxAutomatonBytes);
    bool perl = (IntArgument(call, 2) & kPerlSyntax) != 0;
    options.set_posix_syntax(!perl);
    auto re2 = std::make_unique<RE2>(checked.for_re2, options);
    if (re2->ok()) {
      compiled = new CompiledRegexp{std::move(re2), checked.matches_rune_error};
    } else {
      checked.error = "expression too large";
      checked.error_part = expression;
    }
  }
  ReturnInt(call, 0, static_cast<int64_t>(reinterpret_cast<uintptr_t>(compiled)));
  ReturnString(call, 1, checked.error);
  ReturnString(call, 3, checked.error_part);
  call.Set(5, MakeStrings(call, checked.group_names));
  ReturnString(call, 7, checked.prefix);
  ReturnBool(call, 9, checked.is_literal);
  return NativeResult::kDone;
}

NativeResult Release(NativeCall& call) {
  delete reinterpret_cast<CompiledRegexp*>(call.slots()[0]);
  return NativeResult::kDone;
}

// The text as RE2 is to see it, and where its bytes stood before.
class SearchedText {
 public:
  SearchedText(std::string_view text, bool must_be_valid) : text_(text) {
    if (!must_be_valid || IsValidUtf8(text)) return;
    for (size_t at = 0; at < text.size();) {
      DecodedRune rune = DecodeRune(text.substr(at));
      auto width = static_cast<size_t>(rune.width);
      if (rune.rune == kRuneError && width == 1) {
        replaced_.push_back(copy_.size());
        AppendRune(&copy_, kRuneError);
      } else {
        copy_.append(text, at, width);
      }
      at += width;
    }
    text_ = copy_;
  }

  std::string_view view() const { return text_; }

  // The original's position for one of the view, and the other way round.
  int64_t Original(size_t at) const {
    auto before = std::lower_bound(replaced_.begin(), replaced_.end(), at) - replaced_.begin();
    return static_cast<int64_t>(at) - 2 * before;
  }
  size_t Seen(size_t original) const {
    size_t at = original;
    for (size_t replaced : replaced_) {
      if (replaced >= at) break;
      at += 2;
    }
    return at;
  }

 private:
  std::string_view text_;
  std::string copy_;
  std::vector<size_t> replaced_;  // where U+FFFD stands for a byte
};

// One search after the other, as package regexp goes on from match to match.
class Searcher {
 public:
  Searcher(const CompiledRegexp& compiled, const SearchedText& text, int64_t groups)
      : compiled_(compiled),
        re2_(*compiled.re2),
        text_(text),
        groups_(static_cast<size_t>(groups)) {}

  void FindAll(size_t from, int64_t limit) {
    int64_t previous_end = -1;
    for (size_t at = from; limit != 0 && at <= text_.view().size();) {
      if (!FindFrom(at)) break;
      size_t begin = Position(0);
      size_t end = begin + found_[0].size();
      bool accepted = true;
      if (begin == end) {
        // No empty match right behind the one before.
        accepted = static_cast<int64_t>(begin) != previous_end;
        at = end + WidthAt(end);
      } else {
        at = end;
      }
      previous_end = static_cast<int64_t>(end);
      if (!accepted) continue;
      Note();
      --limit;
    }
  }

  bool Exists() const {
    re2::StringPiece view(text_.view().data(), text_.view().size());
    // A yes or no costs less than a place; but an empty match may stand inside of a rune.
    if (!re2_.Match(view, 0, view.size(), RE2::UNANCHORED, nullptr, 0)) return false;
    if (re2_.pattern().find("\\B") == std::string::npos) return true;
    Searcher search(compiled_, text_, 1);
    search.FindAll(0, 1);
    return !search.positions().empty();
  }

  const std::vector<int64_t>& positions() const { return positions_; }

 private:
  size_t Position(size_t group) const {
    return static_cast<size_t>(found_[group].data() - text_.view().data());
  }
  // At least 1, so that a search behind the last rune ends.
  size_t WidthAt(size_t at) const {
    return static_cast<size_t>(std::max(DecodeRune(text_.view().substr(at)).width, 1));
  }
  bool IsInsideRune(size_t at) const {
    std::string_view view = text_.view();
    return at < view.size() && (static_cast<uint8_t>(view[at]) & 0xc0) == 0x80 &&
           !IsStartOfRune(at);
  }
  // A lone continuation byte counts as a rune.
  bool IsStartOfRune(size_t at) const {
    std::string_view view = text_.view();
    for (size_t back = 1; back <= 3 && back <= at; ++back) {
      if ((static_cast<uint8_t>(view[at - back]) & 0xc0) == 0x80) continue;
      return static_cast<size_t>(DecodeRune(view.substr(at - back)).width) <= back;
    }
    return true;
  }

  bool FindFrom(size_t at) {
    re2::StringPiece view(text_.view().data(), text_.view().size());
    found_.assign(groups_, {});
    // RE2 also looks between the bytes of a rune, where \B holds.
    for (;;) {
      if (!re2_.Match(view, at, view.size(), RE2::UNANCHORED, found_.data(),
                      static_cast<int>(groups_))) {
        return false;
      }
      at = Position(0);
      if (!found_[0].empty() || !IsInsideRune(at)) return true;
      while (IsInsideRune(at)) ++at;
    }
  }

  void Note() {
    for (size_t group = 0; group < groups_; ++group) {
      if (found_[group].data() == nullptr) {
        positions_.insert(positions_.end(), {-1, -1});
        continue;
      }
      size_t begin = Position(group);
      positions_.push_back(text_.Original(begin));
      positions_.push_back(text_.Original(begin + found_[group].size()));
    }
  }

  const CompiledRegexp& compiled_;
  const RE2& re2_;
  const SearchedText& text_;
  const size_t groups_;
  std::vector<re2::StringPiece> found_;
  std::vector<int64_t> positions_;
};

const CompiledRegexp* Receiver(const NativeCall& call) {
  const auto* regexp = call.Get<const GoRegexp*>(0);
  if (regexp == nullptr) return nullptr;
  return reinterpret_cast<const CompiledRegexp*>(base::Load64(&regexp->handle));
}

// func (re *Regexp) search(s string, from, limit, groups int) []int: the positions of up to `limit`
// matches one after the other, each as begin and end of its first `groups` groups.
NativeResult Search(NativeCall& call) {
  const CompiledRegexp* compiled = Receiver(call);
  if (compiled == nullptr) return call.NilDereference();
  std::string_view text = StringArgument(call, 1);
  if (text.data() == nullptr) text = "";
  auto from = static_cast<size_t>(IntArgument(call, 3));
  int64_t limit = IntArgument(call, 4);
  std::vector<int64_t> positions;
  auto search = [&] {
    SearchedText searched(text, compiled->matches_rune_error);
    Searcher searcher(*compiled, searched, IntArgument(call, 5));
    searcher.FindAll(searched.Seen(from), limit);
    positions = searcher.positions();
  };
  DoWork(call, text.size() * kCostOfByte, search);
  call.Set(0, MakeIntegers(call, positions));
  return NativeResult::kDone;
}

// func (re *Regexp) matches(s string) bool
NativeResult Matches(NativeCall& call) {
  const CompiledRegexp* compiled = Receiver(call);
  if (compiled == nullptr) return call.NilDereference();
  std::string_view text = StringArgument(call, 1);
  bool matches = false;
  auto search = [&] {
    SearchedText searched(text, compiled->matches_rune_error);
    matches = Searcher(*compiled, searched, 0).Exists();
  };
  DoWork(call, text.size() * kCostOfByte, search);
  ReturnBool(call, 0, matches);
  return NativeResult::kDone;
}

// func textOf(b []byte) string, without a copy.
NativeResult TextOf(NativeCall& call) {
  SliceValue bytes = call.Get<SliceValue>(0);
  call.Set(0, StringValue{static_cast<const char*>(bytes.data), bytes.size});
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"regexp.compile", &Compile},         {"regexp.release", &Release},
    {"regexp.(*Regexp).search", &Search}, {"regexp.(*Regexp).matches", &Matches},
    {"regexp.textOf", &TextOf},
};

}  // namespace

std::span<const vm::NativeRow> RegexpNatives() { return kRows; }

}  // namespace goknot::stdlib
