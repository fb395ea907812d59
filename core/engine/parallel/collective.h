#pragma once

#include <ATen/core/Tensor.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// Something begun with the other processes that is not at its end yet.
class PendingExchange {
public:
    virtual ~PendingExchange() = default;
    /// \throws Error as the methods of Collective
    virtual void wait() = 0;
};

/// What the processes of one run tell each other. Every process calls the same methods in the same order: a call ends when all have made
/// it. Tensors are float32, float64 or int64 and contiguous, on any device. Owned by the job's thread. \throws Error (Cancelled) when
/// another process ended because it was asked to stop, (Failed) when one failed or was lost; every method
///         can, and none is of use afterwards
class Collective {
public:
    virtual ~Collective() = default;

    virtual int rank() const = 0;  ///< of this process, from 0
    virtual int world() const = 0; ///< how many processes
    bool isFirst() const { return rank() == 0; }
    bool isAlone() const { return world() == 1; }

    /// Adds up the tensors of all processes, in place, in an order that depends on their number alone. All get the same bits.
    virtual void sum(const at::Tensor& tensor) = 0;
    /// Element by element the highest of all processes', in place.
    virtual void highest(const at::Tensor& tensor) = 0;
    /// Gives every process the tensor of one, in place; of any dtype.
    virtual void broadcast(const at::Tensor& tensor, int from) = 0;
    /// Gives every process the bytes of one. \param bytes  looked at there only
    virtual std::string broadcastBytes(std::string bytes, int from) = 0;
    /// The bytes of every process, by rank.
    virtual std::vector<std::string> gather(std::string_view bytes) = 0;
    /// Comes back when all processes have called it.
    virtual void barrier() = 0;

    /// Begins to add up the tensors of all at one of them; what the others' hold afterwards is undefined.
    virtual std::unique_ptr<PendingExchange> beginSumAt(const at::Tensor& tensor, int owner) = 0;
    /// Begins to give every process the tensor of one.
    virtual std::unique_ptr<PendingExchange> beginBroadcast(const at::Tensor& tensor, int from) = 0;
};

/// One process that does everything: nothing is sent, and nothing costs anything.
Collective& alone();

} // namespace sdm::engine
