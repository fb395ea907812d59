#pragma once

#include <QString>

#include <vector>

namespace sdm::ui {

/// Where an instrument stands on a wide board; columns are twelfths of the width.
struct BoardPlace {
    QString instrument; ///< its id
    int row = 0, column = 0, columns = 12;
};

/// Instruments that are read together, and how they are laid out.
struct Board {
    QString id;
    std::vector<BoardPlace> places;
};

Board liveBoard();    ///< of one run as it goes
Board compareBoard(); ///< of several runs over each other

} // namespace sdm::ui
