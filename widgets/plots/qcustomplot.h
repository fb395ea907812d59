#pragma once

// QCustomPlot's header uses Qt's short keywords, which QT_NO_KEYWORDS takes away everywhere else. This is the only place that
// includes it.
#include <QtGlobal>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
