#pragma once

#include <QString>

namespace sdm::ui {

/// One gate of a funnel: how many came through it.
struct FunnelStage {
    QString name;
    qint64 count = 0;
};

} // namespace sdm::ui
