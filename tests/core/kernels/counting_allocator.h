#pragma once

#include <atomic>
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <memory>

namespace sdm::test {

/// Counts the bytes that tensors on the host hold while it lives; passes every request on to torch's own allocator.
class CountingAllocator final : public c10::Allocator {
public:
    CountingAllocator() : m_inner(c10::GetCPUAllocator()) { c10::SetCPUAllocator(this); }
    ~CountingAllocator() override { c10::SetCPUAllocator(m_inner); }
    CountingAllocator(const CountingAllocator&) = delete;
    CountingAllocator& operator=(const CountingAllocator&) = delete;

    /// Bytes asked for and not given back.
    std::int64_t held() const { return *m_held; }

    c10::DataPtr allocate(std::size_t bytes) override
    {
        auto block = std::make_unique<Block>(Block{m_inner->allocate(bytes), static_cast<std::int64_t>(bytes), m_held});
        *m_held += block->bytes;
        void* const data = block->memory.get();
        const c10::Device device = block->memory.device();
        return {data, block.release(), &giveBack, device};
    }
    void copy_data(void* to, const void* from, std::size_t bytes) const override { default_copy_data(to, from, bytes); }

private:
    struct Block {
        c10::DataPtr memory;
        std::int64_t bytes = 0;
        std::shared_ptr<std::atomic<std::int64_t>> held; // tensors may outlive the allocator
    };
    static void giveBack(void* context)
    {
        const std::unique_ptr<Block> block(static_cast<Block*>(context));
        *block->held -= block->bytes;
    }

    c10::Allocator* m_inner;
    std::shared_ptr<std::atomic<std::int64_t>> m_held = std::make_shared<std::atomic<std::int64_t>>(0);
};

} // namespace sdm::test
