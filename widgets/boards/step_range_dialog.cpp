#include "widgets/boards/step_range_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace sdm::ui {

StepRangeDialog::StepRangeDialog(const StepRange& proposed, qint64 newest, QWidget* parent)
    : QDialog(parent), m_first(new QSpinBox(this)), m_last(new QSpinBox(this))
{
    setObjectName(QStringLiteral("stepRange"));
    setWindowTitle(tr("Steps to look at"));
    auto* form = new QFormLayout(this);
    const auto most = static_cast<int>(std::min<qint64>(newest, std::numeric_limits<int>::max()));
    for (QSpinBox* box : {m_first, m_last}) {
        box->setRange(0, most);
        box->setGroupSeparatorShown(true);
    }
    m_first->setAccessibleName(tr("First step"));
    m_last->setAccessibleName(tr("Last step"));
    m_first->setValue(static_cast<int>(std::clamp<qint64>(proposed.first, 0, most)));
    m_last->setValue(static_cast<int>(std::clamp<qint64>(proposed.last, 0, most)));
    form->addRow(tr("From step"), m_first);
    form->addRow(tr("To step"), m_last);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Choose"));
    QPushButton* all = buttons->addButton(tr("All steps"), QDialogButtonBox::ResetRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const auto [first, last] = std::minmax({m_first->value(), m_last->value()});
        Q_EMIT chosen(StepRange{first, last});
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(std::nullopt);
        accept();
    });
}

} // namespace sdm::ui
