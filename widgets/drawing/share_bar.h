#pragma once

#include "core/records/vocabulary.h"

#include <QString>

#include <vector>

namespace sdm::ui {

/// The answers of a test set that one gate stopped, or that passed them all.
struct SharePart {
    Reason reason = Reason::Admitted;
    QString name;
    qint64 count = 0, right = 0, wrong = 0;
};

/// A test set as one bar of 100 %.
struct ShareBar {
    QString name;
    qint64 total = 0;
    std::vector<SharePart> parts; ///< from the left; those of no answer are left out
    double share(const SharePart& part) const { return total > 0 ? static_cast<double>(part.count) / static_cast<double>(total) : 0; }
};

} // namespace sdm::ui
