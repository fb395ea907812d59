#include "widgets/pages/generations/derivation_view.h"

#include "widgets/models/verdict_derivation.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>

namespace sdm::ui {

DerivationView::DerivationView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::kSpace);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
}

QLabel* DerivationView::line(const QString& text, int row, int column, int span)
{
    QLabel* label = fontLabel(m_theme, &Theme::body, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(label, row, column, 1, span, Qt::AlignTop);
    return label;
}

void DerivationView::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_lines.clear();
}

void DerivationView::setAnswer(const GenerationRecord& answer, const LayerRecord& layer, Bound bound)
{
    clear();
    int row = 0;
    for (const DerivationStep& step : verdictDerivation(answer, layer, bound)) {
        withFont(line(step.quantity, row, 0, 1), m_theme, &Theme::strong)->setWordWrap(false);
        const QString working = step.stops ? tr("%1  ← stops here").arg(step.working) : step.working;
        QLabel* text = line(working, row++, 1, 1);
        if (step.stops)
            withFont(text, m_theme, &Theme::strong);
        m_lines << step.quantity + QStringLiteral(": ") + working;
    }
    const std::vector<QString> changes = whatWouldChangeIt(answer, layer, bound);
    if (!changes.empty()) {
        const bool inside = answer.at(bound).reason == Reason::Admitted;
        const QString heading = inside ? tr("It would still be admitted, all else as it is:") : tr("To be admitted, all else as it is:");
        auto* caption = captionLabel(m_theme, heading);
        caption->setContentsMargins(0, Theme::kSpace / 2, 0, 0);
        m_grid->addWidget(caption, row++, 0, 1, 2);
        m_lines << heading;
        for (const QString& change : changes) {
            line(change, row++, 1, 1);
            m_lines << change;
        }
    }
    setAccessibleName(tr("How the verdict came about"));
    setAccessibleDescription(m_lines.join(QLatin1Char('\n')));
}

QString DerivationView::text() const
{
    return m_lines.join(QLatin1Char('\n'));
}

} // namespace sdm::ui
