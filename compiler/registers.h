// Registers: where values lie in the frame of the function that is being compiled.
//
// A frame has two areas (vm/frame.h): local slots, each of one kind (pointer or word) for the whole
// function, and above them the outgoing windows, whose slots take the kind of what was put there
// last. How many local slots there are is only known at the end, so a register in the window area
// is written as kWindowArea + offset and resolved by Code::Finish.
//
// Local slots are handed out and taken back in runs of equal pattern. The window area is a stack of
// regions: a region that is closed below an open one is given back when it comes to the top, so the
// results of a call may stay where they are while the next calls open their windows above.
//
// Test: tests/compiler/registers_test.cc.
#ifndef GOKNOT_COMPILER_REGISTERS_H_
#define GOKNOT_COMPILER_REGISTERS_H_

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace goknot::compiler {

using Reg = uint32_t;
inline constexpr Reg kWindowArea = 1u << 20;
inline constexpr Reg kNoReg = 0xffffffff;

constexpr bool InWindowArea(Reg reg) { return (reg & kWindowArea) != 0; }

// A run of slots; bit i of `pointers` says that slot i is a pointer. Those past 63 are words.
struct Pattern {
  uint32_t slots = 0;
  uint64_t pointers = 0;

  bool IsPointer(uint32_t slot) const { return slot < 64 && (pointers >> slot & 1) != 0; }

  friend auto operator<=>(const Pattern&, const Pattern&) = default;
};
inline constexpr Pattern kWord = {1, 0};
inline constexpr Pattern kPointer = {1, 1};
inline constexpr Pattern kStringPattern = {2, 1};
inline constexpr Pattern kInterfacePattern = {2, 2};

class Registers {
 public:
  // Local slots. A pattern without slots gives register 0.
  Reg Allocate(Pattern pattern);
  // One run with a kind per slot (1 = pointer), never given back.
  Reg AllocateBlock(const std::vector<uint8_t>& kinds);
  void Free(Reg reg, Pattern pattern);

  // A callee's window of `slots` slots, with the two header slots below it.
  Reg OpenWindow(uint32_t slots);
  // Consecutive scratch slots in the window area.
  Reg OpenScratch(uint32_t slots);
  // Gives the open region at `base`, which must be the topmost, another size.
  void Resize(Reg base, uint32_t slots);
  bool IsTopmost(Reg base) const;
  void Close(Reg base);

  const std::vector<uint8_t>& local_kinds() const { return kinds_; }
  uint32_t window_slots() const { return most_window_slots_; }

 private:
  struct Region {
    uint32_t base;
    uint32_t end;
    bool open;
  };

  uint32_t Top() const { return regions_.empty() ? 0 : regions_.back().end; }
  Reg Open(uint32_t base, uint32_t slots);

  std::vector<uint8_t> kinds_;
  std::map<Pattern, std::vector<Reg>> free_;
  std::vector<Region> regions_;
  uint32_t most_window_slots_ = 0;
};

// A value in slots, and the duty to give the slots back.
class Operand {
 public:
  Operand() = default;
  // Slots that belong to somebody else: a variable's.
  static Operand Borrowed(Reg reg) { return Operand(nullptr, reg, {}, Kind::kBorrowed); }
  static Operand Local(Registers& registers, Pattern pattern) {
    return Operand(&registers, registers.Allocate(pattern), pattern, Kind::kLocal);
  }
  // Takes over a region of the window area.
  static Operand Window(Registers& registers, Reg base) {
    return Operand(&registers, base, {}, Kind::kWindow);
  }
  Operand(Operand&& other) noexcept { *this = std::move(other); }
  Operand& operator=(Operand&& other) noexcept {
    if (this != &other) {
      Release();
      registers_ = other.registers_;
      reg_ = other.reg_;
      offset_ = other.offset_;
      pattern_ = other.pattern_;
      kind_ = std::exchange(other.kind_, Kind::kBorrowed);
    }
    return *this;
  }
  Operand(const Operand&) = delete;
  Operand& operator=(const Operand&) = delete;
  ~Operand() { Release(); }

  Reg reg() const { return reg_ + offset_; }
  // The same duty, but the value meant begins `slots` further on.
  Operand Advanced(uint32_t slots) && {
    offset_ += slots;
    return std::move(*this);
  }
  bool IsBorrowed() const { return kind_ == Kind::kBorrowed; }
  // A temporary that nobody else knows.
  bool IsLocal() const { return kind_ == Kind::kLocal; }
  bool IsWindow() const { return kind_ == Kind::kWindow; }
  void Release();

 private:
  enum class Kind : uint8_t { kBorrowed, kLocal, kWindow };
  Operand(Registers* registers, Reg reg, Pattern pattern, Kind kind)
      : registers_(registers), reg_(reg), pattern_(pattern), kind_(kind) {}

  Registers* registers_ = nullptr;
  Reg reg_ = kNoReg;
  uint32_t offset_ = 0;
  Pattern pattern_;
  Kind kind_ = Kind::kBorrowed;
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_REGISTERS_H_
