#include "widgets/text/run_state_word.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

struct RunStateWords {
    Q_DECLARE_TR_FUNCTIONS(RunState)
};

} // namespace

QString runStateWord(store::RunState state)
{
    switch (state) {
    case store::RunState::Queued:
        return RunStateWords::tr("Queued");
    case store::RunState::Preparing:
        return RunStateWords::tr("Preparing");
    case store::RunState::Running:
        return RunStateWords::tr("Running");
    case store::RunState::Stopping:
        return RunStateWords::tr("Stopping");
    case store::RunState::Stopped:
        return RunStateWords::tr("Stopped");
    case store::RunState::Finished:
        return RunStateWords::tr("Finished");
    case store::RunState::Failed:
        return RunStateWords::tr("Failed");
    case store::RunState::Interrupted:
        return RunStateWords::tr("Interrupted");
    }
    return {};
}

} // namespace sdm::ui
