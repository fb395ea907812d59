#pragma once

#include "core/config/run_config.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

/// What a client asks of `sdm-runner serve`. Every request carries an id of the client's choice and ends in exactly one `finished`
/// or `failed` event with that id.
namespace sdm::protocol {

inline constexpr int kProtocolVersion = 1;

/// Train, build the final layers, evaluate. Relative paths of the configuration are taken from `folder` (the project when empty).
struct StartRun {
    RunConfig config;
    std::string folder;
};
struct ResumeRun {
    std::string run; ///< id, unique prefix or name
    std::optional<std::int64_t> fromStep;
};
struct StopRun {
    std::string run;
    bool now = false; ///< at once, rather than after the next checkpoint
};
/// Stop after the next checkpoint, to be resumed later; frees the device.
struct PauseRun {
    std::string run;
};
/// Greedy answer to a prompt and its verdict. Exactly one of `run` and `model` is given.
struct Generate {
    std::string text;
    std::string run;                        ///< its best checkpoint, or the one of `checkpoint`
    std::string model;                      ///< folder
    std::optional<std::int64_t> checkpoint; ///< step
    std::string layer;                      ///< id of a layer of the run, or a layer folder; empty: the run's first final layer
    std::optional<std::int64_t> maxNewTokens;
    bool force = false; ///< answer although model or settings are not the layer's own, with a warning
    std::string device; ///< as model.device of a configuration: where, say, another run has the card; empty: the run's
};
/// Verdict on a given answer. Fields as Generate.
struct Score {
    std::string prompt;
    std::string answer;
    std::string run;
    std::string model;
    std::optional<std::int64_t> checkpoint;
    std::string layer;
    bool force = false;
};
/// The region of a layer for another alpha, without training.
struct Recalibrate {
    std::string layer; ///< layer folder, or id of a layer in the project's store
    double alpha = 0.95;
};
/// Checks and estimates of a configuration; nothing is written.
struct Preflight {
    RunConfig config;
    std::string folder;
};
struct Ping {};
/// Give up another request of this client: dropped while it waits for its turn, cut short while it generates. The cancelled request
/// ends in `failed` with code `cancelled`.
struct Cancel {
    std::string request; ///< its id
};
/// Finish the run in progress at its next checkpoint, drop the queue, exit 0.
struct Shutdown {};

using RequestBody = std::variant<StartRun, ResumeRun, StopRun, PauseRun, Generate, Score, Recalibrate, Preflight, Ping, Shutdown, Cancel>;

struct Request {
    std::string id;
    RequestBody body;
};

} // namespace sdm::protocol
