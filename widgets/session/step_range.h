#pragma once

#include <QtGlobal>

namespace sdm::ui {

/// Optimiser steps of one run, both ends included.
struct StepRange {
    qint64 first = 0, last = 0;
    bool holds(qint64 step) const { return first <= step && step <= last; }
    bool operator==(const StepRange&) const = default;
};

} // namespace sdm::ui
