#pragma once

namespace sdm::ui {

/// What stands on the x axis of a drawing over steps.
enum class XAxis {
    Step,  ///< optimiser steps
    Epoch, ///< passes over the training documents
    Work,  ///< hours at work since the run began, without the time between a stop and a resume
    Share, ///< part of the run's steps so far: runs of different lengths side by side
};

/// What a reader has chosen for a panel.
struct DrawingChoices {
    static constexpr double kUsualSmoothing = 12;

    XAxis x = XAxis::Step;
    double smoothing = kUsualSmoothing; ///< span of the exponential mean in steps; 1 or less draws the points alone
    bool operator==(const DrawingChoices&) const = default;
};

} // namespace sdm::ui
