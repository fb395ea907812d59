#pragma once

namespace sdm::engine {

/// How a run's job, or a part of it, ended. Failures are exceptions.
enum class RunOutcome { Finished, Stopped };

} // namespace sdm::engine
