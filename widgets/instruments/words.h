#pragma once

#include <QCoreApplication>

namespace sdm::ui {

/// The translation context of all that instruments write.
struct InstrumentWords {
    Q_DECLARE_TR_FUNCTIONS(Instruments)
};

} // namespace sdm::ui
