#include "widgets/plots/series_table.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace sdm::ui {
namespace {

constexpr int kXDigits = 2;

QString exact(double value)
{
    return std::isnan(value) ? QString() : QString::number(value, 'g', 17);
}

QString quoted(QString text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

QString seriesCsv(const std::vector<Series>& series)
{
    QString text = QStringLiteral("series,x,y,lower,upper,note\n");
    for (const Series& line : series) {
        for (const SeriesPoint& point : line.points) {
            text += quoted(line.name) + QLatin1Char(',') + exact(point.x) + QLatin1Char(',') + exact(point.y) + QLatin1Char(',') +
                    exact(point.lower) + QLatin1Char(',') + exact(point.upper) + QLatin1Char(',') + quoted(point.note) + QLatin1Char('\n');
        }
    }
    return text;
}

QString readableNumber(double value, int digits)
{
    if (std::isnan(value))
        return {};
    if (value == std::round(value) && std::abs(value) < 1e15)
        return QLocale().toString(value, 'f', 0);
    const bool small = std::abs(value) < std::pow(10.0, -digits);
    return small ? QLocale().toString(value, 'g', 3) : QLocale().toString(value, 'f', digits + 1);
}

SeriesTableWindow::SeriesTableWindow(const QString& title, const QString& xTitle, const std::vector<Series>& series, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Data of \"%1\"").arg(title));
    resize(640, 480);
    auto* table = new QTableWidget(0, 6, this);
    table->setHorizontalHeaderLabels(
        {tr("Series"), xTitle.isEmpty() ? tr("x") : xTitle, tr("Value"), tr("Lower"), tr("Upper"), tr("Note")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setAccessibleName(windowTitle());
    for (const Series& line : series) {
        for (const SeriesPoint& point : line.points) {
            const int row = table->rowCount();
            table->insertRow(row);
            const QStringList cells{line.name,
                                    readableNumber(point.x, kXDigits),
                                    readableNumber(point.y, line.digits),
                                    readableNumber(point.lower, line.digits),
                                    readableNumber(point.upper, line.digits),
                                    point.note};
            for (int column = 0; column < cells.size(); ++column) {
                auto* cell = new QTableWidgetItem(cells[column]);
                if (column > 0 && column < 5)
                    cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                table->setItem(row, column, cell);
            }
        }
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("Copy as CSV"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [csv = seriesCsv(series)] { QApplication::clipboard()->setText(csv); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
}

} // namespace sdm::ui
