#pragma once

#include "core/engine/parallel/collective.h"
#include "core/engine/parallel/process_place.h"

#include <chrono>

namespace sdm::engine {

/// How a process of a run ended, as the others are told.
struct ProcessEnd {
    enum class Kind { Finished, Stopped, Failed, Lost } kind = Kind::Finished; ///< Lost: it lost another
    std::string message;                                                       ///< one line; of the last two
};

/// Processes that LibTorch's c10d connects over TCP with gloo. Tensors of a card go through the host's memory.
/// A process that dies is noticed at the next exchange, when its connections close; one whose machine is gone, when nothing has come for as
/// long as `patience`.
class C10dCollective : public Collective {
public:
    /// Comes back when all processes have met. \throws Error (Failed) when they have not within the patience
    C10dCollective(const ProcessPlace& place, std::chrono::milliseconds patience);
    ~C10dCollective() override;

    int rank() const override { return m_place.rank; }
    int world() const override { return m_place.world; }
    void sum(const at::Tensor& tensor) override;
    void highest(const at::Tensor& tensor) override;
    void broadcast(const at::Tensor& tensor, int from) override;
    std::string broadcastBytes(std::string bytes, int from) override;
    std::vector<std::string> gather(std::string_view bytes) override;
    void barrier() override;
    std::unique_ptr<PendingExchange> beginSumAt(const at::Tensor& tensor, int owner) override;
    std::unique_ptr<PendingExchange> beginBroadcast(const at::Tensor& tensor, int from) override;

    /// Tells the others how this process ends and lets go of them; they hear it at their next exchange. Nothing may be called after it.
    /// The first process waits some time for the others to have heard it: where they meet ends with it. The others wait for the first.
    void leave(const ProcessEnd& end) noexcept;

private:
    struct Connection;

    /// Of an exchange that failed. Remembers whether nobody said why.
    [[noreturn]] void throwWhy(const std::string& fault) const;
    void waitForFarewells(const ProcessEnd& end) const;

    ProcessPlace m_place;
    std::unique_ptr<Connection> m_connection;
    mutable bool m_hasLost = false;
};

} // namespace sdm::engine
