#include "widgets/boards/board.h"

namespace sdm::ui {

Board liveBoard()
{
    return {QStringLiteral("live"),
            {{QStringLiteral("phases"), 0, 0, 12},
             {QStringLiteral("hr_share"), 1, 0, 4},
             {QStringLiteral("hr_accuracy"), 1, 4, 4},
             {QStringLiteral("verdict_composition"), 1, 8, 4},
             {QStringLiteral("training_loss"), 2, 0, 4},
             {QStringLiteral("loss_base"), 2, 4, 3},
             {QStringLiteral("calibration"), 2, 7, 3},
             {QStringLiteral("hard_negatives"), 2, 10, 2}}};
}

Board compareBoard()
{
    return {QStringLiteral("compare"),
            {{QStringLiteral("hr_share"), 0, 0, 6},
             {QStringLiteral("hr_accuracy"), 0, 6, 6},
             {QStringLiteral("training_loss"), 1, 0, 4},
             {QStringLiteral("verdict_composition"), 1, 4, 4},
             {QStringLiteral("calibration"), 1, 8, 4}}};
}

} // namespace sdm::ui
