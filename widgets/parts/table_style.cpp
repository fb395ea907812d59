#include "widgets/parts/table_style.h"

#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>

#include <vector>

namespace sdm::ui {
namespace {

/// Rows of a tree as high as those of a table.
class RowDelegate final : public QStyledItemDelegate {
public:
    RowDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(0, m_theme.rowHeight()));
    }

private:
    const Theme& m_theme;
};

} // namespace

void styleTable(const Theme& theme, QTableView* table, const QString& accessibleName)
{
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const auto fit = [&theme, table] {
        table->verticalHeader()->setMinimumSectionSize(theme.rowHeight());
        table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    };
    QObject::connect(&theme, &Theme::changed, table, fit);
    fit();
}

void styleTree(const Theme& theme, QTreeView* tree, const QString& accessibleName)
{
    tree->setAccessibleName(accessibleName);
    tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    tree->setWordWrap(false);
    tree->setUniformRowHeights(true);
    tree->setIndentation(16);
    tree->setItemDelegate(new RowDelegate(theme, tree));
    tree->header()->setHighlightSections(false);
    QObject::connect(&theme, &Theme::changed, tree, &QTreeView::doItemsLayout);
}

namespace {

template <typename View>
void fitColumns(const Theme& theme, View* table, std::initializer_list<int> characters)
{
    const auto fit = [&theme, table, widths = std::vector<int>(characters)] {
        const int character = QFontMetrics(theme.body()).averageCharWidth();
        for (int column = 0; column < static_cast<int>(widths.size()); ++column)
            table->setColumnWidth(column, widths[static_cast<std::size_t>(column)] * character);
    };
    QObject::connect(&theme, &Theme::changed, table, [fit, scale = theme.textScale(), &theme]() mutable {
        if (qFuzzyCompare(scale, theme.textScale()))
            return; // only the colours: widths set by hand stay
        scale = theme.textScale();
        fit();
    });
    fit();
}

} // namespace

void setColumnCharacters(const Theme& theme, QTableView* table, std::initializer_list<int> characters)
{
    fitColumns(theme, table, characters);
}

void setColumnCharacters(const Theme& theme, QTreeView* tree, std::initializer_list<int> characters)
{
    fitColumns(theme, tree, characters);
}

} // namespace sdm::ui
