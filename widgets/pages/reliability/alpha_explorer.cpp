#include "widgets/pages/reliability/alpha_explorer.h"

#include "widgets/parts/plain_label.h"
#include "widgets/parts/table_style.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace sdm::ui {
namespace {

constexpr int kLowest = 80, kHighest = 99, kHundred = 100;

QString alphaText(double alpha)
{
    return QLocale().toString(alpha, 'g', 4);
}

QString thresholdsText(const RegionThresholds& region)
{
    if (!region.found())
        return AlphaExplorer::tr("no region (R)");
    QStringList psi;
    for (std::size_t c = 0; c < region.psi.size(); ++c)
        psi << AlphaExplorer::tr("ψ(%1) %2").arg(c).arg(fixedText(region.psi[c], 3));
    return AlphaExplorer::tr("q′min %1 · %2").arg(fixedText(region.qrMin, 1), psi.join(QStringLiteral(" · ")));
}

QString insideText(const report::GroupMetric& inside)
{
    return inside.n == 0 ? QStringLiteral("R") : shareText(inside.proportion());
}

QString accuracyInside(const report::ConditionalCell& cell)
{
    if (cell.metric.n == 0)
        return QStringLiteral("R");
    return AlphaExplorer::tr("%1 · %2").arg(accuracyText(cell.metric.accuracy()), guardWord(*cell.guard));
}

} // namespace

AlphaExplorer::AlphaExplorer(const Theme& theme, QWidget* parent)
    : Panel(theme, tr("Another α"), parent), m_theme(theme), m_slider(new QSlider(Qt::Horizontal)),
      m_value(fontLabel(theme, &Theme::panelTitle)), m_watermark(fontLabel(theme, &Theme::strong)), m_thresholds(new PlainLabel),
      m_reset(new QPushButton(tr("Reset"))), m_command(new QPushButton(tr("Copy command"))), m_table(new QTableWidget)
{
    m_slider->setRange(kLowest, kHighest);
    m_slider->setPageStep(5);
    m_slider->setTickInterval(5);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setAccessibleName(tr("α of the preview, in hundredths"));
    m_slider->setToolTip(tr("What the same answers would be at another α (arrow keys)"));
    m_thresholds->setWordWrap(true);
    m_watermark->setText(tr("preview, not applied"));
    m_watermark->setProperty("chip", true);
    m_reset->setToolTip(tr("Back to the thresholds these answers were judged by"));
    header()->addWidget(m_watermark);
    m_command->setToolTip(tr("The command that calibrates this layer for this α. Answers that were judged stay as they were."));
    header()->addWidget(m_command);
    header()->addWidget(m_reset);
    connect(m_command, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(command()); });
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace);
    row->addWidget(captionLabel(theme, QLocale().toString(kLowest / 100.0, 'f', 2)));
    row->addWidget(m_slider, 1);
    row->addWidget(captionLabel(theme, QLocale().toString(kHighest / 100.0, 'f', 2)));
    row->addWidget(m_value);
    content()->addLayout(row);
    content()->addWidget(m_thresholds);
    content()->addWidget(m_table, 1);
    styleTable(theme, m_table, tr("Share and accuracy inside at the chosen α"));
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("Test set"), tr("inside, as judged"), tr("preview"), tr("accuracy, as judged"), tr("preview")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        if (!alpha())
            return reset();
        tell();
        Q_EMIT alphaChanged(alpha());
    });
    connect(m_reset, &QPushButton::clicked, this, &AlphaExplorer::reset);
    tell();
}

std::optional<double> AlphaExplorer::alpha() const
{
    const double chosen = m_slider->value() / static_cast<double>(kHundred);
    return std::abs(chosen - m_judgedAlpha) < 1e-9 || !m_unavailable.isEmpty() ? std::nullopt : std::optional(chosen);
}

QString AlphaExplorer::statusText() const
{
    return m_thresholds->text();
}

void AlphaExplorer::setJudged(const PagePictures& pictures)
{
    const LayerRecord& layer = pictures.judged->layer;
    if (layer.alpha != m_judgedAlpha || pictures.reports.empty() || m_region.qrMin != pictures.reports.front().region.qrMin) {
        const QSignalBlocker blocker(m_slider);
        m_judgedAlpha = layer.alpha;
        m_slider->setValue(static_cast<int>(std::lround(layer.alpha * kHundred)));
        m_previewRegion.reset();
    }
    m_region = pictures.reports.empty() ? RegionThresholds{} : pictures.reports.front().region;
    m_table->setRowCount(static_cast<int>(pictures.reports.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const report::ReliabilityReport& report = pictures.reports[static_cast<std::size_t>(row)];
        const QString name = QString::fromStdString(report.split);
        m_table->setItem(row, 0, new QTableWidgetItem(report.shifted ? tr("%1 (shifted)").arg(name) : name));
        if (!m_previewRegion) {
            m_table->setItem(row, 2, new QTableWidgetItem);
            m_table->setItem(row, 4, new QTableWidgetItem);
        }
    }
    fill(1, pictures.reports);
    tell();
}

void AlphaExplorer::setPreview(const AlphaPreview& preview)
{
    m_previewRegion = preview.region;
    fill(2, preview.reports);
    tell();
}

/// \param column  of the share; the accuracy stands two to the right
void AlphaExplorer::fill(int column, const std::vector<report::ReliabilityReport>& reports)
{
    for (int row = 0; row < m_table->rowCount() && row < static_cast<int>(reports.size()); ++row) {
        const report::ConditionalCell& marginal = reports[static_cast<std::size_t>(row)].grid.inside.back();
        auto* share = new QTableWidgetItem(insideText(marginal.metric));
        share->setToolTip(tr("%1 of %2").arg(countText(marginal.metric.n), countText(marginal.metric.denominator)));
        share->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, column, share);
        auto* accuracy = new QTableWidgetItem(accuracyInside(marginal));
        if (marginal.interval)
            accuracy->setToolTip(
                tr("%1 of %2 right, 95 %: %3")
                    .arg(countText(marginal.metric.correct), countText(marginal.metric.n), intervalText(*marginal.interval)));
        m_table->setItem(row, column + 2, accuracy);
    }
    m_table->resizeColumnsToContents();
}

void AlphaExplorer::setUnavailable(const QString& why)
{
    m_unavailable = why;
    m_slider->setEnabled(false);
    tell();
}

QString AlphaExplorer::command() const
{
    if (!alpha())
        return {};
    QString folder = m_layerFolder;
    folder.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QStringLiteral("sdm-runner layer calibrate --layer '%1' --alpha %2").arg(folder, QString::number(*alpha()));
}

void AlphaExplorer::setAvailable(const QString& layerFolder)
{
    m_unavailable.clear();
    m_layerFolder = layerFolder;
    m_slider->setEnabled(true);
    tell();
}

void AlphaExplorer::reset()
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(m_judgedAlpha * kHundred)));
    m_previewRegion.reset();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->setItem(row, 2, new QTableWidgetItem);
        m_table->setItem(row, 4, new QTableWidgetItem);
    }
    tell();
    Q_EMIT alphaChanged(std::nullopt);
}

void AlphaExplorer::tell()
{
    const auto chosen = alpha();
    m_value->setText(tr("α %1").arg(chosen ? QLocale().toString(*chosen, 'f', 2) : alphaText(m_judgedAlpha)));
    m_watermark->setVisible(chosen.has_value());
    m_reset->setVisible(chosen.has_value());
    m_command->setVisible(chosen.has_value());
    m_table->setColumnHidden(2, !chosen);
    m_table->setColumnHidden(4, !chosen);
    if (!m_unavailable.isEmpty())
        return m_thresholds->setText(m_unavailable);
    QString text = tr("As judged at α %1: %2").arg(alphaText(m_judgedAlpha), thresholdsText(m_region));
    if (chosen && m_previewRegion)
        text += QLatin1Char('\n') + tr("Preview at α %1: %2").arg(alphaText(m_previewRegion->alpha), thresholdsText(*m_previewRegion));
    m_thresholds->setText(text);
}

} // namespace sdm::ui
