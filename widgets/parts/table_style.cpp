#include "widgets/parts/table_style.h"

#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>

#include <vector>

namespace sdm::ui {

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

void setColumnCharacters(const Theme& theme, QTableView* table, std::initializer_list<int> characters)
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

} // namespace sdm::ui
