#include "widgets/parts/busy_line.h"

#include "widgets/data/query_state.h"
#include "widgets/parts/panel.h"

namespace sdm::ui {

QLabel* busyLine(const Theme& theme, const QueryState& query, const QString& text)
{
    QLabel* line = captionLabel(theme, text);
    QSizePolicy policy = line->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    line->setSizePolicy(policy);
    line->setVisible(query.isBusy());
    QObject::connect(&query, &QueryState::busyChanged, line, &QLabel::setVisible);
    return line;
}

} // namespace sdm::ui
