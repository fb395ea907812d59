#pragma once

#include "core/base/error.h"

#include <string>
#include <utility>
#include <vector>

namespace sdm::engine {

/// What keeps a run from starting, and the check that found it.
struct RunRefusal {
    std::string check; ///< configuration, model, tokenizer, data, lengths, layers, device
    Error error;
    std::string field; ///< config path for a form to mark; may be empty
};

/// What a run goes on with, but a person should know.
struct RunWarning {
    std::string check;
    std::string text;
    std::string remedy;
    std::string field;
};

struct RunFindings {
    std::vector<RunRefusal> refusals;
    std::vector<RunWarning> warnings;

    void refuse(std::string check, Error error, std::string field)
    {
        refusals.push_back({std::move(check), std::move(error), std::move(field)});
    }
    void warn(std::string check, std::string text, std::string remedy, std::string field)
    {
        warnings.push_back({std::move(check), std::move(text), std::move(remedy), std::move(field)});
    }
};

} // namespace sdm::engine
