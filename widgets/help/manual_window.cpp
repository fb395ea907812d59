#include "widgets/help/manual_window.h"

#include "widgets/help/manual.h"
#include "widgets/help/manual_view.h"
#include "widgets/parts/panel.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace sdm::ui {

ManualWindow::ManualWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window), m_theme(theme), m_search(new QLineEdit(this)), m_count(captionLabel(theme, {}, this)),
      m_list(new QListWidget(this)), m_view(new ManualView(theme, this))
{
    setWindowTitle(tr("Manual"));
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 42);
    auto* split = new QSplitter(Qt::Horizontal, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);

    auto* side = new QWidget(split);
    auto* left = new QVBoxLayout(side);
    left->setContentsMargins(12, 12, 8, 12);
    auto* bar = new QHBoxLayout;
    const std::tuple<QToolButton**, QString, QString, int> steps[] = {
        {&m_back, QStringLiteral("arrow-left"), tr("Back (Alt+Left)"), -1},
        {&m_forward, QStringLiteral("arrow-right"), tr("Forward (Alt+Right)"), 1},
    };
    for (const auto& [button, icon, name, direction] : steps) {
        *button = new QToolButton(side);
        (*button)->setIcon(themedIcon(theme, icon));
        (*button)->setProperty("quiet", true);
        (*button)->setFocusPolicy(Qt::TabFocus);
        (*button)->setAccessibleName(name);
        (*button)->setToolTip(name);
        connect(*button, &QToolButton::clicked, this, [this, direction = direction] { step(direction); });
        bar->addWidget(*button);
    }
    m_search->setPlaceholderText(tr("Search the manual (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    bar->addWidget(m_search, 1);
    left->addLayout(bar);
    m_list->setAccessibleName(tr("Pages of the manual"));
    m_list->setProperty("sections", true);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->addWidget(m_list, 1);
    left->addWidget(m_count);
    split->addWidget(side);
    split->addWidget(m_view);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);

    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr)
            go(item->data(Qt::UserRole).toString());
    });
    connect(m_view, &ManualView::anchorClicked, this, &ManualWindow::follow);
    const auto key = [this](const char* keys, auto call) {
        connect(new QShortcut(QKeySequence(QLatin1String(keys)), this), &QShortcut::activated, this, call);
    };
    key("Alt+Left", [this] { step(-1); });
    key("Alt+Right", [this] { step(1); });
    key("Esc", [this] { close(); });
    key("Ctrl+F", [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    search();
}

void ManualWindow::showPage(const QString& page)
{
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    search();
    go(page);
    m_view->setFocus();
}

void ManualWindow::go(const QString& page)
{
    const ManualPage* found = findManualPage(page.section(QLatin1Char('#'), 0, 0));
    const QString wanted = found == nullptr ? QStringLiteral("index") : page;
    if (wanted != currentPage()) {
        m_history = m_history.mid(0, m_at + 1);
        m_history.append(wanted);
        m_at = m_history.size() - 1;
    }
    step(0);
}

void ManualWindow::step(int direction)
{
    if (m_at + direction < 0 || m_at + direction >= m_history.size())
        return;
    m_at += direction;
    const QString page = currentPage();
    const QString id = page.section(QLatin1Char('#'), 0, 0);
    m_view->showText(findManualPage(id)->markdown);
    m_view->mark(m_search->text());
    if (page.contains(QLatin1Char('#')))
        m_view->goTo(page.section(QLatin1Char('#'), 1));
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_history.size());
    setWindowTitle(tr("%1 – Manual").arg(findManualPage(id)->title));
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void ManualWindow::search()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto hits = searchManual(m_search->text());
    for (const ManualHit& hit : hits) {
        auto* item =
            new QListWidgetItem(hit.excerpt.isEmpty() ? hit.page->title : hit.page->title + QLatin1Char('\n') + hit.excerpt, m_list);
        item->setData(Qt::UserRole, hit.page->id);
    }
    m_count->setText(hits.empty()                 ? tr("Nothing is said of this.")
                     : m_search->text().isEmpty() ? tr("%1 pages").arg(countText(static_cast<qint64>(hits.size())))
                                                  : tr("On %1 pages").arg(countText(static_cast<qint64>(hits.size()))));
    m_view->mark(m_search->text());
}

void ManualWindow::follow(const QUrl& url)
{
    if (!url.scheme().isEmpty()) {
        QDesktopServices::openUrl(url);
        return;
    }
    const QString file = url.path();
    const QString id = file.isEmpty() ? currentPage().section(QLatin1Char('#'), 0, 0) : file.chopped(3);
    go(url.hasFragment() ? id + QLatin1Char('#') + url.fragment() : id);
}

} // namespace sdm::ui
