#include "widgets/parts/shortcut_sheet.h"

#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sdm::ui {

ShortcutSheet::ShortcutSheet(const Theme& theme, QWidget* parent) : QDialog(parent), m_theme(theme), m_grid(new QGridLayout)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(fontLabel(theme, &Theme::panelTitle, tr("Keyboard shortcuts"), this));
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(2, 24);
    column->addLayout(m_grid);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void ShortcutSheet::setActions(const QList<QAction*>& actions)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<QAction*> shown;
    for (QAction* action : actions) {
        if (!action->shortcuts().isEmpty())
            shown.append(action);
    }
    const qsizetype rows = (shown.size() + 1) / 2;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QStringList keys;
        for (const QKeySequence& key : shown[i]->shortcuts()) {
            const QString text = key.toString(QKeySequence::NativeText);
            if (!keys.contains(text))
                keys.append(text);
        }
        const int row = static_cast<int>(i % rows);
        const int column = i < rows ? 0 : 3;
        auto* key = fontLabel(m_theme, &Theme::mono, keys.join(tr(" or ")), this);
        key->setProperty("secondary", true);
        QString name = shown[i]->iconText();
        m_grid->addWidget(key, row, column, Qt::AlignRight);
        m_grid->addWidget(new PlainLabel(name.remove(QLatin1Char('&')), this), row, column + 1);
    }
}

} // namespace sdm::ui
