#pragma once

#include "widgets/session/run_summary.h"

#include <QStringList>

#include <vector>

namespace sdm::ui {

/// A run that was chosen, and how far the store had it then: what was read of it is read again only when that has changed.
struct ChosenRun {
    store::RunRow row;
    store::RunState state = store::RunState::Queued;
    std::int64_t seq = 0; ///< of the newest event

    QString id() const { return QString::fromStdString(row.id); }
    bool operator==(const ChosenRun& other) const
    {
        return row.id == other.row.id && row.name == other.row.name && row.resumes == other.row.resumes && state == other.state &&
               seq == other.seq;
    }
};
ChosenRun chosenRun(const RunSummary& run);

/// What a comparison is about. The first run is the baseline.
struct RunChoice {
    std::vector<ChosenRun> runs;
    QStringList legends; ///< what each is called beside the others
    Bound bound = kDefaultBound;
    bool operator==(const RunChoice&) const = default;

    std::vector<store::RunRow> rows() const;
};

} // namespace sdm::ui
