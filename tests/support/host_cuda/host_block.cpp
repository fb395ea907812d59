#include "host_block.h"

#include <cstdio>
#include <cstdlib>
#include <ucontext.h>

namespace sdm::test {

struct LaneCrew::Fibers {
    static constexpr std::size_t kStackBytes = std::size_t{64} << 10;

    explicit Fibers(int lanes) : contexts(static_cast<std::size_t>(lanes)), stacks(static_cast<std::size_t>(lanes) * kStackBytes) {}

    ucontext_t scheduler{};
    std::vector<ucontext_t> contexts;
    std::vector<char> stacks;
    std::vector<bool> isDone;
    int running = 0;
    const std::function<void(int)>* body = nullptr;
};

namespace {

/// A context begins with numbers alone: the crew travels in two halves.
void enterLane(unsigned high, unsigned low)
{
    const auto address = (static_cast<std::uintptr_t>(high) << 32) | low;
    (*reinterpret_cast<const std::function<void()>*>(address))();
}

} // namespace

LaneCrew::LaneCrew(int lanes, std::int64_t room, LaneOrder order)
    : m_count(lanes), m_order(order), m_board(static_cast<std::size_t>(lanes) * kValueBytes), m_room(static_cast<std::size_t>(room)),
      m_fibers(std::make_unique<Fibers>(lanes))
{
}

LaneCrew::~LaneCrew() = default;

void LaneCrew::run(const std::function<void(int)>& body)
{
    Fibers& fibers = *m_fibers;
    const auto count = static_cast<std::size_t>(m_count);
    fibers.isDone.assign(count, false);
    const std::function<void()> lane = [&fibers, &body] {
        const int self = fibers.running;
        body(self);
        fibers.isDone[static_cast<std::size_t>(self)] = true;
    };
    const auto address = reinterpret_cast<std::uintptr_t>(&lane);
    for (std::size_t i = 0; i < count; ++i) {
        ucontext_t& context = fibers.contexts[i];
        ::getcontext(&context);
        context.uc_stack.ss_sp = fibers.stacks.data() + i * Fibers::kStackBytes;
        context.uc_stack.ss_size = Fibers::kStackBytes;
        context.uc_link = &fibers.scheduler;
        ::makecontext(&context, reinterpret_cast<void (*)()>(&enterLane), 2, static_cast<unsigned>(address >> 32),
                      static_cast<unsigned>(address));
    }
    for (std::size_t done = 0; done < count;) {
        done = 0;
        for (std::size_t turn = 0; turn < count; ++turn) {
            const std::size_t i = m_order == LaneOrder::Ascending ? turn : count - 1 - turn;
            if (!fibers.isDone[i]) {
                fibers.running = static_cast<int>(i);
                ::swapcontext(&fibers.scheduler, &fibers.contexts[i]);
            }
            done += fibers.isDone[i] ? 1 : 0;
        }
        if (done > 0 && done < count) {
            std::fputs("lanes of a block wait for others that have left\n", stderr);
            std::abort();
        }
    }
}

void LaneCrew::wait()
{
    ::swapcontext(&m_fibers->contexts[static_cast<std::size_t>(m_fibers->running)], &m_fibers->scheduler);
}

} // namespace sdm::test
