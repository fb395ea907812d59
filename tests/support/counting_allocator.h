#pragma once

#include <atomic>
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <cstdint>
#include <limits>

namespace sdm::test {

/// Counts the bytes of the host's tensors while it lives: those there are, and the most there were. One at a time.
class CountingAllocator : public c10::Allocator {
public:
    CountingAllocator() : m_before(c10::GetCPUAllocator())
    {
        s_live = 0;
        s_most = 0;
        c10::SetCPUAllocator(this, kPriority);
    }
    ~CountingAllocator() override { c10::SetCPUAllocator(m_before, kPriority); }
    CountingAllocator(const CountingAllocator&) = delete;
    CountingAllocator& operator=(const CountingAllocator&) = delete;

    static std::int64_t live() { return s_live; }
    static std::int64_t most() { return s_most; }
    /// The most from here on.
    static void forget() { s_most = s_live.load(); }

    c10::DataPtr allocate(std::size_t bytes) override
    {
        // The size stands in front of the memory that is given out, which stays aligned.
        c10::DataPtr whole = c10::GetDefaultCPUAllocator()->allocate(bytes + kHeader);
        auto* const block = static_cast<char*>(whole.release_context());
        *reinterpret_cast<std::size_t*>(block) = bytes;
        char* const data = block + kHeader;
        const std::int64_t now = s_live += static_cast<std::int64_t>(bytes);
        for (std::int64_t most = s_most; now > most && !s_most.compare_exchange_weak(most, now);) {
        }
        return {data, data, &CountingAllocator::release,
                c10::Device(c10::kCPU)}; // some products of torch ask for memory that is its own context
    }
    c10::DeleterFnPtr raw_deleter() const override { return &CountingAllocator::release; }
    void copy_data(void* to, const void* from, std::size_t bytes) const override { default_copy_data(to, from, bytes); }

private:
    static constexpr std::size_t kHeader = 64;
    static constexpr std::uint8_t kPriority = std::numeric_limits<std::uint8_t>::max();

    static void release(void* data)
    {
        char* const block = static_cast<char*>(data) - kHeader;
        s_live -= static_cast<std::int64_t>(*reinterpret_cast<std::size_t*>(block));
        c10::GetDefaultCPUAllocator()->raw_deleter()(block);
    }

    c10::Allocator* m_before;
    inline static std::atomic<std::int64_t> s_live{0}, s_most{0};
};

} // namespace sdm::test
