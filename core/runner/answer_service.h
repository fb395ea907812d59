#pragma once

#include "core/protocol/event.h"
#include "core/protocol/request.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace sdm::runner {

/// Single answers and their verdicts outside a run: what `generate` and `score` of the protocol ask for. Keeps the model and the layer of
/// the last request, so that asking again costs no loading. A layer is held against what it was made from (see LayerOrigin): a request of
/// another model or other settings is refused, or warned about where it insists. Not for several threads at once.
class AnswerService {
public:
    /// \param onWarning  one sentence; called before the answer of a request that insists
    AnswerService(std::filesystem::path projectFolder, std::function<void(const std::string&)> onWarning);
    ~AnswerService();

    /// Greedy answer to one user text, judged by the layer. The record has label -1: nobody knows the reference.
    /// \param onText  called after each token with what it adds to the answer, whole characters only and possibly none; may
    ///                throw to end the generation
    /// \throws Error (NotFound) for a run, checkpoint, model or layer that is not there, (BadInput) when model and layer do not fit
    protocol::Judgement generate(const protocol::Generate& request, const std::function<void(std::string_view)>& onText);
    /// Verdict on a given answer. \throws Error as generate
    protocol::Judgement score(const protocol::Score& request);

private:
    struct Loaded;
    template <typename Request>
    Loaded& load(const Request& request);
    protocol::Judgement judged(Loaded& loaded, const std::string& prompt, std::string answer) const;

    std::filesystem::path m_folder;
    std::function<void(const std::string&)> m_onWarning;
    std::unique_ptr<Loaded> m_loaded;
};

} // namespace sdm::runner
