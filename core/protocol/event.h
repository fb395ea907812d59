#pragma once

#include "core/records/records.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What the runner tells: on stdout of `serve`, and as rows of the store's `event` table (the same payloads).
namespace sdm::protocol {

struct DeviceDescription {
    std::string name; ///< "cpu", "cuda:0"
    std::string description;
    std::int64_t memoryBytes = 0;
};
/// First line of a session.
struct Hello {
    int protocol = 0;
    std::string engineVersion;
    std::string project;
    std::vector<DeviceDescription> devices;
};
/// The request was understood and waits or works; for runs the header carries the run's id.
struct Accepted {
    std::string runName;
};
/// A phase began (seconds empty) or ended (seconds set).
struct Phase {
    PhaseKind phase = PhaseKind::Prepare;
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    std::int64_t total = 0;
    std::optional<double> seconds;
};
/// Progress inside a phase; at most about 20 a second, never stored.
struct Progress {
    PhaseProgress progress;
    std::optional<double> perSecond;        ///< units of `done` a second; empty until known
    std::optional<double> remainingSeconds; ///< of this phase
};
/// Metric points since the last such event, in order; also rows of the store's `metric` table.
struct Metrics {
    std::vector<MetricPoint> points;
};
struct Evaluation {
    EvaluationRecord evaluation;
};
/// A final layer's folder was changed after its run: what it says of an answer from now on is not what the run's results say. Recorded
/// by the command that changed it, so it is in the store only.
struct LayerChanged {
    std::string change; ///< calibrated, updated
    LayerRecord layer;  ///< as the folder has it now
};
/// A checkpoint was written, or judged the best so far: what a stop or a crash from here on does not lose.
struct Checkpoint {
    CheckpointRecord checkpoint;
};
/// Hard negatives as they are born; the store has them in a table of their own.
struct HardNegatives {
    std::vector<HardNegativeRecord> negatives;
};
/// A piece of a streamed generation; whole characters only.
struct Token {
    std::string text;
};
struct Log {
    std::string level; ///< info, warning, error
    std::string text;
};
/// Something a person should look at: no region found, store failing, disk nearly full.
struct Alert {
    std::string level; ///< warning, error
    std::string code;
    std::string text;
};
/// One checked point of a pre-flight.
struct Check {
    std::string name;
    std::string status; ///< ok, warning, refused
    std::string value;  ///< what was found: sizes, counts, or the fault and its place
    std::string remedy; ///< what to do about a warning or a refusal; may be empty
    std::string field;  ///< config path, may be empty
};
/// Answer of `generate` and `score`.
struct Judgement {
    std::string answer;
    GenerationRecord record;
    std::optional<std::int64_t> modelStep; ///< step of the weights that judged, 0: as they came; empty where nothing says it
};
/// The request is done (also when the run was stopped by request: `state` says so). Only what fits the request is set.
struct Finished {
    std::string state;                  ///< of the run: finished or stopped; empty for other requests
    std::vector<Check> checks;          ///< preflight
    std::string resolvedConfig;         ///< preflight: JSON text of the whole configuration
    std::optional<Judgement> judgement; ///< generate, score
    std::optional<double> qrMin;        ///< recalibrate; infinity when no region was found
    std::vector<double> psi;            ///< recalibrate: thresholds, one a class
    double seconds = 0; ///< of the request; of a run those of all its processes, without what they were held or the machine slept
};
struct Failed {
    std::string code; ///< bad_request, bad_input, not_found, unsupported, failed, out_of_memory, ...
    std::string message;
    std::string field; ///< config path, request key or file:line; may be empty
};

using EventBody = std::variant<Hello, Accepted, Phase, Progress, Metrics, Evaluation, LayerChanged, Checkpoint, HardNegatives, Token, Log,
                               Alert, Finished, Failed>;

struct Event {
    std::string request;  ///< id of the request it answers; empty for hello and for lines too broken to have one
    std::string run;      ///< run id, may be empty
    std::int64_t seq = 0; ///< of the run's row in the store's `event` table; 0 for events that are not stored
    std::int64_t timeMs = 0;
    EventBody body;
};

/// Name of the event's kind on the wire and in the store: "hello", "phase", ...
const char* kindOf(const EventBody& body);

} // namespace sdm::protocol
