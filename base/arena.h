// A bump arena: memory for things that are built one by one and die all together, such as a syntax
// tree or the types of a program.
//
//   Arena arena;
//   Node* node = arena.New<Node>(a, b);                  lives as long as the arena
//   std::span<Node*> list = arena.AllocateArray<Node*>(n);
//   std::string_view name = arena.CopyString(text);
//
// Blocks double from 4 KiB to 2 MiB; a request over a quarter of a block gets a block of its own.
// Objects whose type has a destructor are recorded and destroyed with the arena, the last one made
// first; the others cost nothing but their bytes. Pointers stay valid until the arena dies.
//
// Not thread-safe: an arena belongs to one thread at a time. Test: tests/base/arena_test.cc.
#ifndef GOKNOT_BASE_ARENA_H_
#define GOKNOT_BASE_ARENA_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace goknot::base {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();

  // Uninitialised memory. `alignment` is a power of two; a size of 0 gives a valid pointer.
  void* Allocate(size_t size, size_t alignment = alignof(std::max_align_t)) {
    uintptr_t start = (cursor_ + (alignment - 1)) & ~(uintptr_t{alignment} - 1);
    // Written so that nothing overflows when size is huge; an empty arena has cursor_ == limit_ ==
    // 0.
    if (start > limit_ || limit_ - start < size || cursor_ == 0) {
      return AllocateSlow(size, alignment);
    }
    cursor_ = start + size;
    return reinterpret_cast<void*>(start);
  }

  template <typename T, typename... Args>
  T* New(Args&&... args) {
    if constexpr (std::is_trivially_destructible_v<T>) {
      return new (Allocate(sizeof(T), alignof(T))) T(std::forward<Args>(args)...);
    } else {
      // The record is linked only when the object stands.
      void* record = Allocate(sizeof(Destructor), alignof(Destructor));
      T* object = new (Allocate(sizeof(T), alignof(T))) T(std::forward<Args>(args)...);
      destructors_ = new (record)
          Destructor{[](void* address) { static_cast<T*>(address)->~T(); }, object, destructors_};
      return object;
    }
  }

  // `count` value-initialised elements. Elements with destructors do not belong in an array here.
  template <typename T>
  std::span<T> AllocateArray(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    T* first = static_cast<T*>(Allocate(ArrayBytes(count, sizeof(T)), alignof(T)));
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
  }

  // A copy of any contiguous range (a vector that was collected first, say).
  template <typename Range>
  auto CopyArray(const Range& range) {
    using T = std::remove_cvref_t<decltype(*std::data(range))>;
    static_assert(std::is_trivially_destructible_v<T>);
    T* first = static_cast<T*>(Allocate(ArrayBytes(std::size(range), sizeof(T)), alignof(T)));
    std::uninitialized_copy_n(std::data(range), std::size(range), first);
    return std::span<T>(first, std::size(range));
  }

  // A copy of the text, followed by a zero byte that is not part of the view.
  std::string_view CopyString(std::string_view text);

  // Bytes of all blocks, used or not.
  size_t reserved_bytes() const { return reserved_bytes_; }

 private:
  struct Block;
  struct Destructor {
    void (*destroy)(void*);
    void* object;
    Destructor* next;
  };

  void* AllocateSlow(size_t size, size_t alignment);
  // Gives room for `size` bytes after the block's header.
  Block* AddBlock(size_t size);
  // Aborts when the product is more than any object may have.
  static size_t ArrayBytes(size_t count, size_t element_size);

  uintptr_t cursor_ = 0;  // The free part of the current block.
  uintptr_t limit_ = 0;
  size_t next_block_bytes_ = 4096;
  size_t reserved_bytes_ = 0;
  Block* blocks_ = nullptr;
  Destructor* destructors_ = nullptr;
};

}  // namespace goknot::base

#endif  // GOKNOT_BASE_ARENA_H_
