#pragma once

#include "core/engine/kernels/cuda/block_reduction.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <vector>

namespace sdm::test {

/// In which order a block's lanes run between two waits. What a kernel computes must not depend on it.
enum class LaneOrder { Ascending, Descending };

/// The lanes of one block at a time, on one thread of the host: each runs until it waits for the others. A lane that leaves counts as
/// waiting for good, as on a device; if some wait while others have left, that is told by ending the program.
class LaneCrew {
public:
    LaneCrew(int lanes, std::int64_t room, LaneOrder order);
    ~LaneCrew();
    LaneCrew(const LaneCrew&) = delete;
    LaneCrew& operator=(const LaneCrew&) = delete;

    /// Runs body(lane) in every lane, to the end.
    void run(const std::function<void(int)>& body);

    int count() const { return m_count; }
    /// For a running lane: until all are here.
    void wait();
    std::byte* board() { return m_board.data(); }
    void* slots() { return m_slots; }
    float* room() { return m_room.empty() ? nullptr : m_room.data(); }

    /// Of one value that lanes exchange.
    static constexpr std::size_t kValueBytes = 16;

private:
    struct Fibers;

    int m_count;
    LaneOrder m_order;
    std::vector<std::byte> m_board;
    alignas(kValueBytes) std::byte m_slots[kValueBytes * engine::cuda::kWarp] = {};
    std::vector<float> m_room;
    std::unique_ptr<Fibers> m_fibers;
};

/// A block of host lanes, as block_reduction.h wants it, seen by one of them.
class HostBlock {
public:
    HostBlock(LaneCrew& crew, int lane) : m_crew(crew), m_lane(lane) {}

    int lane() const { return m_lane; }
    int lanes() const { return m_crew.count(); }
    void wait() const { m_crew.wait(); }
    template <typename T>
    T across(const T& value, int step) const
    {
        static_assert(sizeof(T) <= LaneCrew::kValueBytes);
        std::memcpy(m_crew.board() + place(m_lane), &value, sizeof value);
        wait();
        T other{};
        std::memcpy(static_cast<void*>(&other), m_crew.board() + place(m_lane ^ step), sizeof other);
        wait();
        return other;
    }
    template <typename T>
    T* slots() const
    {
        static_assert(sizeof(T) <= LaneCrew::kValueBytes);
        return static_cast<T*>(m_crew.slots());
    }
    float* room() const { return m_crew.room(); }

private:
    static std::size_t place(int lane) { return static_cast<std::size_t>(lane) * LaneCrew::kValueBytes; }

    LaneCrew& m_crew;
    int m_lane;
};

/// As launches.h wants it: all blocks, one after another.
class HostLauncher {
public:
    explicit HostLauncher(LaneOrder order) : m_order(order) {}

    template <typename Work>
    std::int32_t run(const Work& work, std::int64_t blocks, int lanes, std::int64_t room) const
    {
        LaneCrew crew(lanes, room, m_order);
        for (std::int64_t block = 0; block < blocks; ++block)
            crew.run([&](int lane) { work(HostBlock(crew, lane), block); });
        return 0;
    }

private:
    LaneOrder m_order;
};

} // namespace sdm::test
