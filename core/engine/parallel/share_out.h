#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace sdm::engine {

/// Which items each process works on, so that each has about as much to do: the heaviest first, always to whoever has least so far, the
/// lowest of them among equals. Depends on nothing but its arguments.
/// \param weights  work of each item, e.g. its tokens
/// \return one list for each process, ascending; the items of a single process are all, in order
std::vector<std::vector<std::int64_t>> sharesOf(const std::vector<std::int64_t>& weights, int world);

/// The part of a batch that a process computes a loss of. The divisor of a mean is the whole batch's wherever it is computed: what the
/// processes have adds up to what one would have.
struct BatchPart {
    int rank = 0;
    int world = 1;
    /// Called before the last backward pass of the part: what it adds to a gradient is the last that comes. May be empty.
    std::function<void()> beforeLastBackward;

    std::vector<std::int64_t> of(const std::vector<std::int64_t>& weights) const
    {
        return sharesOf(weights, world)[static_cast<std::size_t>(rank)];
    }
    void lastBackwardComes() const
    {
        if (beforeLastBackward)
            beforeLastBackward();
    }
};

} // namespace sdm::engine
