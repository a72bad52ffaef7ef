// Checks for what can never be: a failing one prints file, line and message, and aborts.
//
//   CHECK(p != nullptr) << "no page for " << address;
//   CHECK_EQ(frame.size(), 8u);          prints both values
//   DCHECK(...), DCHECK_EQ(...)          the same, in builds without NDEBUG only
//   UNREACHABLE() << "kind " << kind;    a place that no execution reaches
//
// They guard GoKnot's own invariants. What a Go program or a file may do wrong is never a CHECK: it
// is a diagnostic, a panic value or an absl::Status.
//
// Any thread may call them. No <ostream> here, since every file includes this one.
// Test: tests/base/check_test.cc.
#ifndef GOKNOT_BASE_CHECK_H_
#define GOKNOT_BASE_CHECK_H_

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace goknot::base {

// The message of a check that failed. Takes text, numbers, bools, enums (as numbers) and pointers;
// of anything else it only says that there is a value.
class CheckMessage {
 public:
  CheckMessage() = default;
  CheckMessage(const CheckMessage&) = delete;
  CheckMessage& operator=(const CheckMessage&) = delete;

  template <typename T>
  CheckMessage& operator<<(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      AppendText(value ? "true" : "false");
    } else if constexpr (std::is_same_v<T, char>) {
      AppendText(std::string_view(&value, 1));
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
      AppendText(value);
    } else if constexpr (std::is_enum_v<T>) {
      AppendSigned(static_cast<long long>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
      AppendFloat(static_cast<double>(value));
    } else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
      AppendSigned(static_cast<long long>(value));
    } else if constexpr (std::is_integral_v<T>) {
      AppendUnsigned(static_cast<unsigned long long>(value));
    } else if constexpr (std::is_null_pointer_v<T>) {
      AppendText("nullptr");
    } else if constexpr (std::is_pointer_v<T> && !std::is_function_v<std::remove_pointer_t<T>>) {
      AppendPointer(value);
    } else {
      AppendText("(a value)");
    }
    return *this;
  }

  const std::string& text() const { return text_; }

 private:
  void AppendText(std::string_view text);
  void AppendSigned(long long value);
  void AppendUnsigned(unsigned long long value);
  void AppendFloat(double value);
  void AppendPointer(const volatile void* value);

  std::string text_;
};

// Prints and aborts in its destructor, when the whole message has been put in.
class CheckFailure : public CheckMessage {
 public:
  CheckFailure(const char* file, int line, std::string_view condition)
      : file_(file), line_(line), condition_(condition) {}
  [[noreturn]] ~CheckFailure();

  CheckMessage& message() { return *this; }

 private:
  const char* file_;
  int line_;
  std::string condition_;
};

// Gives both branches of the conditional in CHECK the type void: `&` binds weaker than `<<` and
// stronger than `?:`.
struct CheckVoidify {
  void operator&(const CheckMessage&) const {}
};

// The two values of a comparison that failed, as "condition (3 vs. 4)". Never freed: the caller
// aborts.
template <typename A, typename B>
[[gnu::noinline, gnu::cold]] std::string* DescribeComparison(std::string_view condition, const A& a,
                                                             const B& b) {
  CheckMessage message;
  message << condition << " (" << a << " vs. " << b << ")";
  return new std::string(message.text());
}

template <typename T>
inline constexpr bool kIsCheckedInteger =
    std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, char>;

// Null when `a op b` holds, else the description. Integers compare by value, whatever their sign.
#define GOKNOT_DEFINE_COMPARISON(Name, op, cmp)                                        \
  template <typename A, typename B>                                                    \
  inline std::string* Name(const A& a, const B& b, std::string_view condition) {       \
    bool holds;                                                                        \
    if constexpr (kIsCheckedInteger<A> && kIsCheckedInteger<B>) {                      \
      holds = std::cmp(a, b);                                                          \
    } else {                                                                           \
      holds = static_cast<bool>(a op b);                                               \
    }                                                                                  \
    return __builtin_expect(holds, 1) ? nullptr : DescribeComparison(condition, a, b); \
  }
GOKNOT_DEFINE_COMPARISON(CheckEq, ==, cmp_equal)
GOKNOT_DEFINE_COMPARISON(CheckNe, !=, cmp_not_equal)
GOKNOT_DEFINE_COMPARISON(CheckLt, <, cmp_less)
GOKNOT_DEFINE_COMPARISON(CheckLe, <=, cmp_less_equal)
GOKNOT_DEFINE_COMPARISON(CheckGt, >, cmp_greater)
GOKNOT_DEFINE_COMPARISON(CheckGe, >=, cmp_greater_equal)
#undef GOKNOT_DEFINE_COMPARISON

}  // namespace goknot::base

#define GOKNOT_CHECK_FAILURE(condition) \
  ::goknot::base::CheckFailure(__FILE__, __LINE__, condition).message()

#define CHECK(condition)             \
  __builtin_expect(!!(condition), 1) \
      ? (void)0                      \
      : ::goknot::base::CheckVoidify() & GOKNOT_CHECK_FAILURE(#condition)

// Evaluates each operand once; the loop's body, if it runs, does not come back.
#define GOKNOT_CHECK_OP(Compare, op, a, b)                                                     \
  while (::std::string* goknot_failure = ::goknot::base::Compare((a), (b), #a " " #op " " #b)) \
  GOKNOT_CHECK_FAILURE(*goknot_failure)

#define CHECK_EQ(a, b) GOKNOT_CHECK_OP(CheckEq, ==, a, b)
#define CHECK_NE(a, b) GOKNOT_CHECK_OP(CheckNe, !=, a, b)
#define CHECK_LT(a, b) GOKNOT_CHECK_OP(CheckLt, <, a, b)
#define CHECK_LE(a, b) GOKNOT_CHECK_OP(CheckLe, <=, a, b)
#define CHECK_GT(a, b) GOKNOT_CHECK_OP(CheckGt, >, a, b)
#define CHECK_GE(a, b) GOKNOT_CHECK_OP(CheckGe, >=, a, b)

#define UNREACHABLE() \
  ::goknot::base::CheckFailure(__FILE__, __LINE__, "place that nothing reaches").message()

// In builds with NDEBUG these compile their operands (so that names stay used) and run nothing.
#ifdef NDEBUG
#define GOKNOT_DCHECK_ONLY while (false)
#else
#define GOKNOT_DCHECK_ONLY
#endif
#define DCHECK(condition) GOKNOT_DCHECK_ONLY CHECK(condition)
#define DCHECK_EQ(a, b) GOKNOT_DCHECK_ONLY CHECK_EQ(a, b)
#define DCHECK_NE(a, b) GOKNOT_DCHECK_ONLY CHECK_NE(a, b)
#define DCHECK_LT(a, b) GOKNOT_DCHECK_ONLY CHECK_LT(a, b)
#define DCHECK_LE(a, b) GOKNOT_DCHECK_ONLY CHECK_LE(a, b)
#define DCHECK_GT(a, b) GOKNOT_DCHECK_ONLY CHECK_GT(a, b)
#define DCHECK_GE(a, b) GOKNOT_DCHECK_ONLY CHECK_GE(a, b)

#endif  // GOKNOT_BASE_CHECK_H_
