#include "core/engine/parallel/collective.h"

namespace sdm::engine {
namespace {

class NothingPending : public PendingExchange {
public:
    void wait() override {}
};

class Alone : public Collective {
public:
    int rank() const override { return 0; }
    int world() const override { return 1; }
    void sum(const at::Tensor&) override {}
    void highest(const at::Tensor&) override {}
    void broadcast(const at::Tensor&, int) override {}
    std::string broadcastBytes(std::string bytes, int) override { return bytes; }
    std::vector<std::string> gather(std::string_view bytes) override { return {std::string(bytes)}; }
    void barrier() override {}
    std::unique_ptr<PendingExchange> beginSumAt(const at::Tensor&, int) override { return std::make_unique<NothingPending>(); }
    std::unique_ptr<PendingExchange> beginBroadcast(const at::Tensor&, int) override { return std::make_unique<NothingPending>(); }
};

} // namespace

Collective& alone()
{
    static Alone one; // without a state
    return one;
}

} // namespace sdm::engine
