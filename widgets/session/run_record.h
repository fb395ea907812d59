#pragma once

#include "widgets/session/run_facts.h"

#include <QObject>

namespace sdm::ui {

/// The facts of the selected run, which tell when they have grown. GUI thread only; views read them and listen.
/// A resume, which supersedes rows that were sent already, shows as reset() followed by the appended signals.
class RunRecord final : public QObject, public RunFacts {
    Q_OBJECT
public:
    using QObject::QObject;

    void clear(const QString& runId); ///< a different run was selected; its rows are on their way
    void apply(const RunDelta& delta);

Q_SIGNALS:
    void reset();
    void metricsAppended();
    void hardNegativesAppended(int first);
    void evaluationsChanged();
    void layersChanged();
    void checkpointsChanged();
    void updated(); ///< once after every delta, last: enough for views that simply redraw
};

} // namespace sdm::ui
