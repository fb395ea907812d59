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

SeriesTableWindow::SeriesTableWindow(const QString& title, const std::vector<Series>& series, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Data of \"%1\"").arg(title));
    resize(640, 480);
    auto* table = new QTableWidget(0, 6, this);
    table->setHorizontalHeaderLabels({tr("Series"), tr("x"), tr("y"), tr("Lower"), tr("Upper"), tr("Note")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setAccessibleName(windowTitle());
    for (const Series& line : series) {
        for (const SeriesPoint& point : line.points) {
            const int row = table->rowCount();
            table->insertRow(row);
            const QStringList cells{line.name, exact(point.x), exact(point.y), exact(point.lower), exact(point.upper), point.note};
            for (int column = 0; column < cells.size(); ++column)
                table->setItem(row, column, new QTableWidgetItem(cells[column]));
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
