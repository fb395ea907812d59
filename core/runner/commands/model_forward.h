#pragma once

#include "core/engine/runtime/placement.h"

#include <string>

namespace sdm::runner {

/// Options every command that runs a language model has.
struct ModelOptions {
    std::string model;
    std::string device = "auto";
    std::string dtype = "auto";
    int threads = 0;
};

struct ForwardOptions {
    ModelOptions model;
    std::string inputs;
    std::string out;
    bool gradients = false;
};

/// `model forward`: reads ids.<k> [T_k], optionally labels.<k> [T_k] and beta [K]; writes hidden, logits, feature, and with labels
/// loss.<k>, loss and on request gradients. Returns the exit code.
int forward(const ForwardOptions& options, const engine::Placement& placement);

} // namespace sdm::runner
