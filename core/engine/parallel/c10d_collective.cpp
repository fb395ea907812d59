#include "core/engine/parallel/c10d_collective.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/zeros.h>
#include <cstring>
#include <optional>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

namespace sdm::engine {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr const char* kRemedy = "resume the run: it goes on from its newest checkpoint, on any number of processes";
// For processes that are well but busy, and for those of which one is known to be gone.
constexpr seconds kLongFarewell{60}, kShortFarewell{5};
constexpr std::array<const char*, 4> kKinds{"finished", "stopped", "failed", "lost"};

std::string keyOf(int rank)
{
    return "end/" + std::to_string(rank);
}

std::vector<std::uint8_t> wordOf(const ProcessEnd& end)
{
    const std::string text = std::string(kKinds.at(static_cast<std::size_t>(end.kind))) + "\n" + end.message;
    return {text.begin(), text.end()};
}

ProcessEnd endOf(const std::vector<std::uint8_t>& word)
{
    const std::string text(word.begin(), word.end());
    const std::size_t line = std::min(text.find('\n'), text.size());
    const auto kind = std::ranges::find(kKinds, text.substr(0, line));
    const auto index = kind == kKinds.end() ? kKinds.size() - 1 : static_cast<std::size_t>(kind - kKinds.begin());
    return {static_cast<ProcessEnd::Kind>(index), text.substr(std::min(line + 1, text.size()))};
}

/// What a library says, without the place in its source and what follows the first sentence.
std::string firstSentence(std::string text)
{
    text.resize(std::min(text.find('\n'), text.size()));
    if (const std::size_t place = text.find("] "); text.starts_with('[') && place != std::string::npos)
        text.erase(0, place + 2);
    text.resize(std::min(text.find(". "), text.size()));
    return text;
}

/// Gloo knows the host's memory only.
at::Tensor onHost(const at::Tensor& tensor)
{
    return tensor.is_cpu() ? tensor : tensor.cpu();
}

void backTo(const at::Tensor& tensor, const at::Tensor& host)
{
    if (!tensor.is_cpu())
        tensor.copy_(host);
}

/// The bytes of a tensor, whatever its dtype.
at::Tensor bytesOf(const at::Tensor& tensor)
{
    return tensor.reshape({-1}).view(at::kByte);
}

} // namespace

struct C10dCollective::Connection {
    c10::intrusive_ptr<c10d::Store> store;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> group;

    /// Whatever a library throws means the same: the others cannot be reached.
    template <typename Call>
    static void guarded(const C10dCollective& owner, Call call)
    {
        std::string fault;
        try {
            call();
            return;
        } catch (const std::exception& error) {
            fault = firstSentence(error.what());
        }
        owner.throwWhy(fault);
    }

    class Pending : public PendingExchange {
    public:
        Pending(const C10dCollective& owner, c10::intrusive_ptr<c10d::Work> work, at::Tensor tensor, at::Tensor host)
            : m_owner(owner), m_work(std::move(work)), m_tensor(std::move(tensor)), m_host(std::move(host))
        {
        }
        void wait() override
        {
            guarded(m_owner, [&] { m_work->wait(); });
            backTo(m_tensor, m_host);
        }

    private:
        const C10dCollective& m_owner;
        c10::intrusive_ptr<c10d::Work> m_work;
        at::Tensor m_tensor, m_host;
    };

    void reduce(const C10dCollective& owner, const at::Tensor& tensor, c10d::ReduceOp::RedOpType operation) const
    {
        const at::Tensor host = onHost(tensor);
        c10d::AllreduceOptions options;
        options.reduceOp = operation;
        std::vector<at::Tensor> tensors{host};
        guarded(owner, [&] { group->allreduce(tensors, options)->wait(); });
        backTo(tensor, host);
    }
};

C10dCollective::C10dCollective(const ProcessPlace& place, milliseconds patience) : m_place(place)
{
    auto connection = std::make_unique<Connection>();
    try {
        c10d::TCPStoreOptions options;
        options.port = place.port;
        options.isServer = place.rank == 0 && !place.launcherKeepsStore;
        options.numWorkers = static_cast<std::size_t>(place.world);
        options.waitWorkers = false;
        options.timeout = patience;
        connection->store =
            c10::make_intrusive<c10d::PrefixStore>("sdm/" + place.attempt, c10::make_intrusive<c10d::TCPStore>(place.address, options));
        connection->store->setTimeout(patience);
        connection->group = c10::make_intrusive<c10d::ProcessGroupGloo>(connection->store, place.rank, place.world,
                                                                        c10d::ProcessGroupGloo::Options::create_default(patience));
    } catch (const std::exception& error) {
        throw Error(
            ErrorCode::Failed, "the " + std::to_string(place.world) + " processes of the run did not meet: " + firstSentence(error.what()),
            place.address + ":" + std::to_string(place.port),
            "check that all were started, and that they can reach this machine and port; GLOO_SOCKET_IFNAME names the network to use");
    }
    m_connection = std::move(connection);
}

C10dCollective::~C10dCollective()
{
    leave({ProcessEnd::Kind::Failed, "it ended without a word"});
}

void C10dCollective::sum(const at::Tensor& tensor)
{
    m_connection->reduce(*this, tensor, c10d::ReduceOp::SUM);
}

void C10dCollective::highest(const at::Tensor& tensor)
{
    m_connection->reduce(*this, tensor, c10d::ReduceOp::MAX);
}

void C10dCollective::broadcast(const at::Tensor& tensor, int from)
{
    beginBroadcast(tensor, from)->wait();
}

std::string C10dCollective::broadcastBytes(std::string bytes, int from)
{
    const at::Tensor size = at::full({1}, static_cast<std::int64_t>(rank() == from ? bytes.size() : 0), at::kLong);
    broadcast(size, from);
    const at::Tensor content = at::empty({size.item<std::int64_t>()}, at::kByte);
    if (rank() == from && !bytes.empty())
        std::memcpy(content.mutable_data_ptr(), bytes.data(), bytes.size());
    if (content.numel() > 0)
        broadcast(content, from);
    const auto* first = static_cast<const char*>(content.const_data_ptr());
    return {first, first + content.numel()};
}

std::vector<std::string> C10dCollective::gather(std::string_view bytes)
{
    const at::Tensor sizes = at::zeros({world()}, at::kLong);
    sizes[rank()].fill_(static_cast<std::int64_t>(bytes.size()));
    sum(sizes);
    const auto longest = std::max<std::int64_t>(sizes.max().item<std::int64_t>(), 1);
    std::vector<at::Tensor> own{at::zeros({longest}, at::kByte)};
    if (!bytes.empty())
        std::memcpy(own.front().mutable_data_ptr(), bytes.data(), bytes.size());
    std::vector<std::vector<at::Tensor>> all(1);
    for (int other = 0; other < world(); ++other)
        all.front().push_back(at::empty({longest}, at::kByte));
    Connection::guarded(*this, [&] { m_connection->group->allgather(all, own, {})->wait(); });
    std::vector<std::string> pieces;
    for (int other = 0; other < world(); ++other) {
        const auto* first = static_cast<const char*>(all.front()[static_cast<std::size_t>(other)].const_data_ptr());
        pieces.emplace_back(first, first + sizes[other].item<std::int64_t>());
    }
    return pieces;
}

void C10dCollective::barrier()
{
    sum(at::zeros({1}, at::kLong));
}

std::unique_ptr<PendingExchange> C10dCollective::beginSumAt(const at::Tensor& tensor, int owner)
{
    at::Tensor host = onHost(tensor);
    std::vector<at::Tensor> tensors{host};
    c10d::ReduceOptions options;
    options.reduceOp = c10d::ReduceOp::SUM;
    options.rootRank = owner;
    c10::intrusive_ptr<c10d::Work> work;
    Connection::guarded(*this, [&] { work = m_connection->group->reduce(tensors, options); });
    return std::make_unique<Connection::Pending>(*this, std::move(work), tensor, std::move(host));
}

std::unique_ptr<PendingExchange> C10dCollective::beginBroadcast(const at::Tensor& tensor, int from)
{
    at::Tensor host = onHost(tensor);
    std::vector<at::Tensor> tensors{bytesOf(host)};
    c10d::BroadcastOptions options;
    options.rootRank = from;
    c10::intrusive_ptr<c10d::Work> work;
    Connection::guarded(*this, [&] { work = m_connection->group->broadcast(tensors, options); });
    return std::make_unique<Connection::Pending>(*this, std::move(work), tensor, std::move(host));
}

/// A process says how it ends before its connections close, so the word is there when an exchange fails. One that has only lost another is
/// asked last: the other may have a word of its own.
void C10dCollective::throwWhy(const std::string& fault) const
{
    std::optional<Error> found;
    try {
        for (int other = 0; other < world(); ++other) {
            if (other == rank() || !m_connection->store->check({keyOf(other)}))
                continue;
            const ProcessEnd end = endOf(m_connection->store->get(keyOf(other)));
            const std::string who = "process " + std::to_string(other) + " of " + std::to_string(world());
            if (end.kind == ProcessEnd::Kind::Stopped)
                throw Error(ErrorCode::Cancelled, who + " was asked to stop");
            if (end.kind == ProcessEnd::Kind::Failed)
                throw Error(ErrorCode::Failed, who + " failed: " + end.message);
            if (end.kind == ProcessEnd::Kind::Finished)
                found = Error(ErrorCode::Failed, who + " ended before the run did", {}, kRemedy);
            else if (!found)
                found = Error(ErrorCode::Failed, end.message);
        }
    } catch (const Error&) {
        throw;
    } catch (const std::exception&) {
        m_hasLost = true;
        throw Error(ErrorCode::Failed, "the first process of the run was lost (" + fault + ")", {}, kRemedy);
    }
    if (found)
        throw Error(*found);
    m_hasLost = true;
    throw Error(ErrorCode::Failed, "a process of the run was lost (" + fault + ")", {}, kRemedy);
}

void C10dCollective::waitForFarewells(const ProcessEnd& end) const
{
    const auto until = std::chrono::steady_clock::now() + (end.kind == ProcessEnd::Kind::Lost ? kShortFarewell : kLongFarewell);
    for (int other = 0; other < (isFirst() ? world() : 1); ++other) {
        const auto left = std::chrono::duration_cast<milliseconds>(until - std::chrono::steady_clock::now());
        if (other != rank() && left > milliseconds(0))
            m_connection->store->wait({keyOf(other)}, left);
    }
}

void C10dCollective::leave(const ProcessEnd& said) noexcept
{
    if (!m_connection)
        return;
    try {
        ProcessEnd end = said;
        if (end.kind == ProcessEnd::Kind::Failed && m_hasLost)
            end.kind = ProcessEnd::Kind::Lost;
        m_connection->store->set(keyOf(rank()), wordOf(end));
        // Only what went well keeps the connections: the others are to notice at once that something did not.
        if (end.kind != ProcessEnd::Kind::Finished)
            m_connection->group.reset();
        waitForFarewells(end);
    } catch (const std::exception&) {
        // Where they met is gone, or somebody does not answer: there is nobody left to tell.
    }
    m_connection.reset();
}

} // namespace sdm::engine
