#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Allocator.h>
#include <cstddef>
#include <map>
#include <mutex>

namespace sdm::test {

/// Memory of the pretend device: pages of this process that may not be touched, but for the moments a kernel works on them. Who reads a
/// device tensor through its pointer ends the program with a sentence and a stack, as a real card would end it with a fault.
class PretendMemory final : public c10::Allocator {
public:
    /// Lives as long as the program.
    static PretendMemory& instance();

    c10::DataPtr allocate(std::size_t bytes) override;
    void copy_data(void* to, const void* from, std::size_t bytes) const override;
    c10::DeleterFnPtr raw_deleter() const override;

    /// The block of this address is open to the host until as many calls of `close`.
    void open(const void* address);
    void close(const void* address);
    /// Whether a block lies here. Does not wait: a signal handler asks.
    bool holds(const void* address);

private:
    struct Block {
        std::size_t bytes = 0;
        int openings = 0;
    };

    PretendMemory();
    static void release(void* address);
    std::map<char*, Block>::iterator find(const void* address);

    std::mutex m_mutex;
    std::map<char*, Block> m_blocks;
};

/// A host tensor over the memory of a device tensor, whose block is open as long as this lives. A host tensor stands for itself.
class HostView {
public:
    explicit HostView(const at::Tensor& tensor);
    ~HostView();
    HostView(const HostView&) = delete;
    HostView& operator=(const HostView&) = delete;

    const at::Tensor& tensor() const { return m_tensor; }

private:
    const void* m_address = nullptr;
    at::Tensor m_tensor;
};

} // namespace sdm::test
