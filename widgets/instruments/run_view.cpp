#include "widgets/instruments/run_view.h"

#include <QDateTime>

namespace sdm::ui {

RunView runView(const RunFacts& facts, const RunSummary* run, Bound bound)
{
    RunView view{facts};
    view.bound = bound;
    view.nowMs = QDateTime::currentMSecsSinceEpoch();
    if (run) {
        view.alpha = run->alpha;
        view.active = run->active();
        view.settings = run->settings;
        view.note = QString::fromStdString(run->annotations.note);
    }
    return view;
}

} // namespace sdm::ui
