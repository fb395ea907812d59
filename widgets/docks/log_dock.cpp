#include "widgets/docks/log_dock.h"

#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kSearchDelayMs = 120;

/// A mark before what is not in order: the level's word stands in the line itself, so the mark is never alone.
class LogLineDelegate final : public QStyledItemDelegate {
public:
    LogLineDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto level = static_cast<LogLevel>(index.data(LogModel::LevelRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration; // every line keeps the place, so that all begin alike
        option->decorationSize = {12, 12};
        if (level == LogLevel::Info)
            return;
        const bool error = level == LogLevel::Error;
        option->icon =
            themedIcon(m_theme, error ? QStringLiteral("cross") : QStringLiteral("warning"), error ? IconTone::Danger : IconTone::Warning);
        if (error)
            option->palette.setColor(QPalette::Text, m_theme.colors().danger);
        option->font.setBold(true);
    }

private:
    const Theme& m_theme;
};

} // namespace

LogDock::LogDock(const DockContext& context, QWidget* parent)
    : Dock(parent), m_context(context), m_tail(new LogTail(this)), m_model(new LogModel(this)), m_view(new QListView(this)),
      m_level(new QComboBox(this)), m_search(new QLineEdit(this)), m_found(captionLabel(context.page.theme, {}, this)),
      m_state(captionLabel(context.page.theme, {}, this))
{
    const Theme& theme = context.page.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace, 4, Theme::kSpace, Theme::kSpace);
    column->setSpacing(4);
    column->addWidget(makeBar());
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LogLineDelegate(theme, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFont(theme.mono());
    m_view->setAccessibleName(tr("Lines of the run's log"));
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(&theme, &Theme::changed, m_view, [this, &theme] { m_view->setFont(theme.mono()); });
    column->addWidget(m_view, 1);
    column->addWidget(m_state);

    auto* copy = new QAction(tr("Copy"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LogDock::copySelected);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelayMs);
    connect(&m_searchDelay, &QTimer::timeout, this, &LogDock::search);
    connect(m_tail, &LogTail::restarted, this, [this] {
        m_model->clear();
        m_searchDelay.start();
        showState();
    });
    connect(m_tail, &LogTail::appended, this, &LogDock::take);
    connect(m_tail, &LogTail::prepended, this, &LogDock::takeEarlier);
    connect(m_tail, &LogTail::unreadable, this, [this](const QString& why) { showState(tr("No log can be read yet: %1").arg(why)); });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &LogDock::scrolled);
    connect(&context.page.selection, &SelectionContext::runChanged, this, &LogDock::followRun);
    connect(&context.page.session, &ProjectSession::projectOpened, this, &LogDock::followRun);
    connect(&context.page.selection, &SelectionContext::stepsChanged, this, &LogDock::showSteps);
    showState();
}

QToolButton* LogDock::button(const QString& icon, const QString& name, const QString& keys)
{
    auto* made = new QToolButton(this);
    made->setIcon(themedIcon(m_context.page.theme, icon, IconTone::Secondary));
    made->setIconSize({16, 16});
    made->setProperty("quiet", true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(name);
    made->setToolTip(keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys));
    return made;
}

QWidget* LogDock::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_level->addItem(tr("All lines"), static_cast<int>(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), static_cast<int>(LogLevel::Warning));
    m_level->addItem(tr("Errors"), static_cast<int>(LogLevel::Error));
    m_level->setAccessibleName(tr("Which lines to show"));
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setLowestLevel(static_cast<LogLevel>(m_level->currentData().toInt()));
        search();
        if (isFollowing())
            setFollowing(true);
        showState();
    });
    row->addWidget(m_level);
    m_search->setPlaceholderText(tr("Search the log (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search the log"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    connect(m_search, &QLineEdit::textChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] { step(QApplication::keyboardModifiers() & Qt::ShiftModifier ? -1 : 1); });
    row->addWidget(m_search, 1);
    m_found->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    row->addWidget(m_found);
    auto* before = button(QStringLiteral("arrow-left"), tr("Previous match"), tr("Shift+F3"));
    auto* after = button(QStringLiteral("arrow-right"), tr("Next match"), tr("F3"));
    for (const auto& [target, keys, direction] :
         {std::tuple(before, QStringLiteral("Shift+F3"), -1), std::tuple(after, QStringLiteral("F3"), 1)}) {
        connect(target, &QToolButton::clicked, this, [this, direction = direction] { step(direction); });
        auto* key = new QAction(target->accessibleName(), this);
        key->setShortcut(QKeySequence(keys));
        key->setShortcutContext(Qt::WidgetShortcut); // pages have this key as well
        connect(key, &QAction::triggered, this, [this, direction = direction] { step(direction); });
        m_search->addAction(key);
        m_view->addAction(key);
        row->addWidget(target);
    }
    m_earlier = button(QStringLiteral("clock"), tr("Earlier lines"));
    m_earlier->setToolTip(tr("Read the lines that stand before the first one here"));
    m_earlier->setEnabled(false);
    connect(m_earlier, &QToolButton::clicked, this, [this] {
        setFollowing(false);
        if (const auto first = m_model->firstOffset())
            m_tail->readBefore(*first);
    });
    row->addWidget(m_earlier);
    auto* copy =
        button(QStringLiteral("copy"), tr("Copy the selected lines"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    connect(copy, &QToolButton::clicked, this, &LogDock::copySelected);
    row->addWidget(copy);
    auto* editor = button(QStringLiteral("reveal"), tr("Open the whole file in an editor"));
    connect(editor, &QToolButton::clicked, this, [this] {
        if (!m_tail->path().isEmpty())
            QDesktopServices::openUrl(QUrl::fromLocalFile(m_tail->path()));
    });
    row->addWidget(editor);
    m_follow = new QToolButton(bar);
    m_follow->setText(tr("Follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setProperty("segment", true);
    m_follow->setFocusPolicy(Qt::TabFocus);
    m_follow->setAccessibleName(tr("Follow the end of the log"));
    m_follow->setToolTip(tr("Stay at the newest line. Scrolling up stops it."));
    connect(m_follow, &QToolButton::clicked, this, &LogDock::setFollowing);
    row->addWidget(m_follow);
    return bar;
}

void LogDock::shown()
{
    followRun();
    showSteps();
    m_tail->setActive(true);
}

void LogDock::hidden()
{
    m_tail->setActive(false);
}

bool LogDock::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

QWidget* LogDock::firstFocus()
{
    return m_view;
}

bool LogDock::isFollowing() const
{
    return m_follow->isChecked();
}

void LogDock::followRun()
{
    const QString run = m_context.page.selection.runId();
    m_tail->follow(run.isEmpty() ? QString() : QStringLiteral("%1/runs/%2/log.txt").arg(m_context.page.session.folder(), run));
    showState();
}

/// Lines that were written while the run was at the chosen steps, or all.
void LogDock::showSteps()
{
    const auto steps = m_context.page.selection.steps();
    if (steps)
        m_model->setMoments(
            [steps, &record = m_context.page.session.record()](qint64 timeMs) { return steps->holds(record.clock().stepAt(timeMs)); });
    else
        m_model->setMoments({});
    search();
    if (isFollowing())
        setFollowing(true);
    showState();
}

void LogDock::take(const LogPiece& piece)
{
    {
        const QScopedValueRollback ours(m_moving, true);
        m_model->append(piece.lines, isFollowing());
        if (isFollowing())
            m_view->scrollToBottom();
    }
    if (!m_search->text().isEmpty())
        m_searchDelay.start();
    if (const auto moment = std::exchange(m_wantedMoment, std::nullopt))
        showMoment(*moment);
    showState();
}

void LogDock::takeEarlier(const LogPiece& piece)
{
    const QScopedValueRollback ours(m_moving, true);
    const auto rows = m_model->rowCount();
    const int top = m_view->indexAt({2, 2}).row();
    m_model->prepend(piece.lines);
    if (top >= 0) // what was read stays where it is
        m_view->scrollTo(m_model->index(top + m_model->rowCount() - rows), QAbstractItemView::PositionAtTop);
    search();
    showState();
}

void LogDock::setFollowing(bool following)
{
    m_follow->setChecked(following);
    if (!following)
        return;
    const QScopedValueRollback ours(m_moving, true);
    m_view->scrollToBottom();
}

void LogDock::scrolled(int value)
{
    if (!m_moving)
        m_follow->setChecked(value >= m_view->verticalScrollBar()->maximum());
}

void LogDock::search()
{
    const int current = m_view->currentIndex().row();
    m_matches = m_model->find(m_search->text());
    if (m_search->text().isEmpty()) {
        m_found->clear();
        return;
    }
    const auto at = std::ranges::find(m_matches, current);
    m_found->setText(m_matches.empty() ? tr("none found")
                     : at == m_matches.end()
                         ? tr("%1 found").arg(countText(static_cast<qint64>(m_matches.size())))
                         : tr("%1 of %2").arg(countText(at - m_matches.begin() + 1), countText(static_cast<qint64>(m_matches.size()))));
}

void LogDock::step(int direction)
{
    m_searchDelay.stop();
    search();
    if (m_matches.empty())
        return;
    const int current = m_view->currentIndex().row();
    const auto count = static_cast<int>(m_matches.size());
    // From nowhere the first one forwards is the first, backwards the last.
    int at = 0;
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(m_matches, current);
        at = static_cast<int>(next - m_matches.begin()) % count;
    } else {
        const auto next = current < 0 ? m_matches.end() : std::ranges::lower_bound(m_matches, current);
        at = (static_cast<int>(next - m_matches.begin()) + count - 1) % count;
    }
    m_follow->setChecked(false);
    const QScopedValueRollback ours(m_moving, true);
    m_view->setCurrentIndex(m_model->index(m_matches[static_cast<std::size_t>(at)]));
    search();
}

void LogDock::showMoment(qint64 timeMs)
{
    followRun();
    if (m_model->rowCount() == 0) {
        m_wantedMoment = timeMs;
        return;
    }
    m_follow->setChecked(false);
    const QScopedValueRollback ours(m_moving, true);
    const QModelIndex row = m_model->index(m_model->rowAt(timeMs));
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row, QAbstractItemView::PositionAtCenter);
}

void LogDock::showState(const QString& text)
{
    const auto first = m_model->firstOffset();
    m_earlier->setEnabled(first && *first > 0);
    if (!text.isEmpty())
        return m_state->setText(text);
    if (m_tail->path().isEmpty())
        return m_state->setText(tr("No run is selected. The log of the one you choose appears here."));
    const QString lines = m_model->rowCount() == m_model->lineCount()
                              ? tr("%1 lines").arg(countText(m_model->lineCount()))
                              : tr("%1 of %2 lines").arg(countText(m_model->rowCount()), countText(m_model->lineCount()));
    if (const auto steps = m_context.page.selection.steps())
        return m_state->setText(tr("%1, of steps %2 to %3").arg(lines, countText(steps->first), countText(steps->last)));
    m_state->setText(first && *first > 0 ? tr("%1; there are earlier ones in the file").arg(lines) : lines);
}

void LogDock::copySelected()
{
    QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows)
        lines.append(m_model->textOf(row.row()));
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace sdm::ui
