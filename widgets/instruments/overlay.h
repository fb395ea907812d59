#pragma once

#include "widgets/drawing/drawing.h"

namespace sdm::ui {

/// The drawing of one of several runs that are laid over each other.
struct RunDrawing {
    QString runId;
    QString legend; ///< what the run is called
    Drawing drawing;
    int place = 0;        ///< of the run among those that are looked at: its colour
    bool isGroup = false; ///< of several seeds at once: its bands stay bands
};

/// One drawing of the lines of several runs, the first of which is the baseline: its lines are dashed and thick, the others solid, and a
/// colour stands for a run. What a colour meant in each drawing is told by the line's name and its mark. Raw points behind a mean
/// are left out, since they hide the other runs; bands become whiskers, but for those over seeds. Lanes of stacked shares
/// stand under one another instead. Drawings that are not lines cannot be laid over each other.
/// \param runs  at least one, all of one instrument
Drawing overlaid(const std::vector<RunDrawing>& runs);

} // namespace sdm::ui
