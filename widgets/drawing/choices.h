#pragma once

#include "core/statistics/group_band.h"
#include "widgets/drawing/axis_mark.h"

namespace sdm::ui {

/// What stands on the x axis of a drawing over steps.
enum class XAxis {
    Step,  ///< optimiser steps
    Epoch, ///< passes over the training documents
    Work,  ///< hours at work since the run began, without the time between a stop and a resume
    Share, ///< part of the run's steps so far: runs of different lengths side by side
};

/// How raw points become a calmer line.
enum class SmoothingKind {
    Exponential, ///< over what came before, the newest weighing most; it can be drawn while the run goes on
    Centred,     ///< over as many steps before as after: no lag, but the end still moves
    Gaussian,    ///< as Centred, the nearest weighing most
};

/// A mean over raw points, which stay visible behind it.
struct Smoothing {
    double span = 1; ///< in steps; 1 or less draws the points alone
    SmoothingKind kind = SmoothingKind::Exponential;
    bool isOn() const { return span > 1; }
    bool operator==(const Smoothing&) const = default;
};

/// Whether runs that differ by nothing but their seed are drawn as one, and how.
struct SeedsTogether {
    bool on = false;
    Centre centre = Centre::Mean;
    BandKind band = BandKind::Range;
    bool operator==(const SeedsTogether&) const = default;
};

/// What a reader has chosen for a panel.
struct DrawingChoices {
    XAxis x = XAxis::Step;
    Smoothing smoothing;
    MarkKinds marks = kUsualMarks;
    bool operator==(const DrawingChoices&) const = default;
};

} // namespace sdm::ui
