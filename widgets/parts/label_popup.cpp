#include "widgets/parts/label_popup.h"

#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {

LabelPopup::LabelPopup(const Theme& theme, const QString& title, const QStringList& labels, Choice choice, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_choice(choice), m_line(new QLineEdit(this)), m_problem(new PlainLabel(this)),
      m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("panel", true);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPanelPadding, Theme::kPanelPadding, Theme::kPanelPadding, Theme::kPanelPadding);
    column->setSpacing(Theme::kSpace);
    column->addWidget(fontLabel(theme, &Theme::strong, title, this));
    m_line->setPlaceholderText(choice == Choice::Several ? tr("New tag, or filter") : tr("New group, or filter"));
    m_line->setAccessibleName(title);
    column->addWidget(m_line);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_list->setAccessibleName(choice == Choice::Several ? tr("Tags of the project") : tr("Groups of the project"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    column->addWidget(m_list);
    if (choice == Choice::One)
        addRow(tr("No group"), Qt::Unchecked);
    for (const QString& label : labels)
        addRow(label, Qt::Unchecked);
    setMinimumWidth(30 * QFontMetrics(theme.body()).averageCharWidth());
    m_list->setFixedHeight(theme.rowHeight() * std::clamp(m_list->count(), 2, 8) + 4);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_line, &QLineEdit::returnPressed, this, &LabelPopup::takeTyped);
    connect(m_line, &QLineEdit::textEdited, this, &LabelPopup::filterRows);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_isFilling && m_choice == Choice::Several)
            Q_EMIT chosen(item->text(), item->checkState() == Qt::Checked);
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        if (m_choice == Choice::Several)
            return item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        Q_EMIT chosen(m_list->row(item) == 0 ? QString() : item->text(), true);
        close();
    });
    if (choice == Choice::One) // one click chooses
        connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
}

void LabelPopup::addRow(const QString& label, Qt::CheckState state)
{
    m_isFilling = true;
    auto* item = new QListWidgetItem(label, m_list);
    if (m_choice == Choice::Several) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(state);
    }
    m_isFilling = false;
}

void LabelPopup::setChecked(const QStringList& all, const QStringList& some)
{
    m_isFilling = true;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool isAll = all.contains(item->text());
        if (m_choice == Choice::Several)
            item->setCheckState(isAll ? Qt::Checked : some.contains(item->text()) ? Qt::PartiallyChecked : Qt::Unchecked);
        else if (isAll)
            m_list->setCurrentItem(item);
    }
    m_isFilling = false;
}

void LabelPopup::openAt(const QPoint& global)
{
    adjustSize();
    move(global);
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void LabelPopup::filterRows(const QString& typed)
{
    m_problem->hide();
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(typed.trimmed(), Qt::CaseInsensitive));
}

void LabelPopup::takeTyped()
{
    const QString label = m_line->text().trimmed();
    if (label.isEmpty()) {
        close();
        return;
    }
    if (const QString fault = m_fault ? m_fault(label) : QString(); !fault.isEmpty()) {
        m_problem->setText(fault);
        m_problem->show();
        return;
    }
    Q_EMIT chosen(label, true);
    if (m_choice == Choice::One) {
        close();
        return;
    }
    if (const auto known = m_list->findItems(label, Qt::MatchExactly); known.isEmpty()) {
        addRow(label, Qt::Checked);
    } else {
        m_isFilling = true;
        known.front()->setCheckState(Qt::Checked);
        m_isFilling = false;
    }
    m_line->clear();
    filterRows({});
}

bool LabelPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        close();
        return true;
    }
    if (watched == m_line && key == Qt::Key_Down && m_list->count() > 0) {
        m_list->setFocus(Qt::TabFocusReason);
        if (m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace sdm::ui
