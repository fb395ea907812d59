#include "widgets/parts/command_palette.h"

#include "widgets/parts/panel.h"
#include "widgets/text/format.h"
#include "widgets/text/fuzzy_match.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

enum PaletteRole { EntryRole = Qt::UserRole + 1, DetailRole, KeysRole, KindRole, EnabledRole };

constexpr int kMostShown = 200;
constexpr int kTitleBonus = 10;
constexpr int kRecentBonus = 30; ///< of the latest; less for each before it

/// In small print words must stand as they are: letters in order are found in any long text.
bool standsIn(const QString& query, const QString& text)
{
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Title, detail behind it in small print; kind and keys at the right.
class EntryDelegate final : public QStyledItemDelegate {
public:
    EntryDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, m_theme.rowHeight() + 6}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeColors& colors = m_theme.colors();
        const bool enabled = index.data(EnabledRole).toBool();
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, colors.selected);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colors.accent);
        }
        QRect rect = option.rect.adjusted(12, 0, -12, 0);
        const QFontMetrics small(m_theme.caption());
        const QString right = index.data(KeysRole).toString().isEmpty()
                                  ? index.data(KindRole).toString()
                                  : QStringLiteral("%1   %2").arg(index.data(KindRole).toString(), index.data(KeysRole).toString());
        painter->setFont(m_theme.caption());
        painter->setPen(colors.secondary);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, right);
        rect.setRight(rect.right() - small.horizontalAdvance(right) - 16);
        painter->setFont(m_theme.body());
        painter->setPen(enabled ? colors.text : colors.secondary);
        const QFontMetrics body(m_theme.body());
        const QString title = body.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rect.width());
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, title);
        rect.setLeft(rect.left() + body.horizontalAdvance(title) + 10);
        if (rect.width() > 40) {
            painter->setFont(m_theme.caption());
            painter->setPen(colors.secondary);
            painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                              small.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, rect.width()));
        }
        painter->restore();
    }

private:
    const Theme& m_theme;
};

} // namespace

CommandPalette::CommandPalette(const Theme& theme, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_line(new QLineEdit(this)), m_list(new QListView(this)), m_count(captionLabel(theme, {}, this)),
      m_model(new QStandardItemModel(this))
{
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(6);
    m_line->setPlaceholderText(tr("Type a command, run, page or setting"));
    m_line->setAccessibleName(tr("Search commands"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(themedIcon(theme, QStringLiteral("search"), IconTone::Secondary), QLineEdit::LeadingPosition);
    column->addWidget(m_line);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Commands found"));
    column->addWidget(m_list, 1);
    column->addWidget(m_count);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 26);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::activated, this, &CommandPalette::runCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellCurrent);
}

void CommandPalette::setEntries(std::vector<PaletteEntry> entries, const QStringList& recent)
{
    m_entries = std::move(entries);
    m_recent = recent;
    m_line->clear();
    filter();
    m_line->setFocus();
}

QStringList CommandPalette::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.append(m_entries[m_model->item(row)->data(EntryRole).toULongLong()].id);
    return ids;
}

void CommandPalette::filter()
{
    struct Found {
        std::size_t at;
        int score;
    };
    std::vector<Found> found;
    const QString query = m_line->text();
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        const PaletteEntry& entry = m_entries[at];
        const auto title = fuzzyMatch(query, entry.title);
        if (!title && !standsIn(query, QStringLiteral("%1 %2 %3 %4").arg(entry.title, entry.detail, entry.kind, entry.id)))
            continue;
        const auto lately = m_recent.indexOf(entry.id);
        const int recent = lately < 0 ? 0 : std::max(kRecentBonus - static_cast<int>(lately), 1);
        found.push_back({at, (title ? title->score * 2 + kTitleBonus : 0) + recent});
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Found::score);
    m_model->clear();
    for (const Found& one : found) {
        if (m_model->rowCount() == kMostShown)
            break;
        const PaletteEntry& entry = m_entries[one.at];
        auto* item = new QStandardItem(entry.title);
        item->setData(static_cast<qulonglong>(one.at), EntryRole);
        item->setData(entry.why.isEmpty() ? entry.detail : entry.why, DetailRole);
        item->setData(entry.keys, KeysRole);
        item->setData(entry.kind, KindRole);
        item->setData(entry.why.isEmpty(), EnabledRole);
        QStringList words{entry.title, entry.kind, entry.why.isEmpty() ? entry.detail : entry.why, entry.keys};
        words.removeAll(QString());
        item->setData(words.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_count->setText(found.empty() ? tr("Nothing is called that.")
                                   : tr("%1 found. Enter does it, Escape leaves.").arg(countText(static_cast<qint64>(found.size()))));
}

/// A screen reader stays with the line and hears what Enter would do.
void CommandPalette::tellCurrent()
{
    m_line->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !current.data(EnabledRole).toBool())
        return;
    const PaletteEntry entry = m_entries[current.data(EntryRole).toULongLong()];
    accept(); // what it does may open something of its own
    Q_EMIT used(entry.id);
    entry.run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace sdm::ui
