#include "widgets/pages/reliability/layer_card.h"

#include "core/statistics/spread.h"
#include "widgets/parts/plain_label.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace sdm::ui {

LayerCard::LayerCard(const Theme& theme, QWidget* parent) : Panel(theme, tr("The layer"), parent), m_theme(theme) {}

QString LayerCard::text() const
{
    return m_lines.join(QLatin1Char('\n'));
}

void LayerCard::addRow(int row, const QString& name, const QStringList& values)
{
    auto* grid = static_cast<QGridLayout*>(m_facts->layout());
    grid->addWidget(captionLabel(m_theme, name), row, 0);
    const bool one = values.size() == 1; // of the layer, not of a class
    for (int i = 0; i < values.size(); ++i) {
        auto* value = new PlainLabel(values[i]);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(value, row, i + 1, 1, one ? -1 : 1);
    }
    m_lines << name + QLatin1Char('\t') + values.join(QLatin1Char('\t'));
}

void LayerCard::setLayer(const LayerRecord& layer, const std::vector<LayerRecord>& finals)
{
    delete m_facts;
    m_lines.clear();
    m_facts = new QWidget;
    auto* grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * Theme::kSpace);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    content()->addWidget(m_facts);
    const auto ofClasses = [&layer](auto&& text) {
        QStringList values;
        for (std::size_t c = 0; c < layer.classes.size(); ++c)
            values << text(layer.classes[c]);
        return values;
    };
    QStringList heads;
    for (std::size_t c = 0; c < layer.classes.size(); ++c)
        heads << tr("y = %1").arg(c);
    int row = 0;
    addRow(row++, tr("over its calibration half"), heads);
    addRow(row++, tr("loss"), ofClasses([](const ClassFacts& facts) { return fixedText(facts.loss, 3); }));
    addRow(row++, tr("accuracy"), ofClasses([](const ClassFacts& facts) { return accuracyText(facts.accuracy); }));
    addRow(row++, tr("mean q"), ofClasses([](const ClassFacts& facts) { return fixedText(facts.meanSimilarity, 1); }));
    addRow(row++, tr("ψ"), ofClasses([](const ClassFacts& facts) { return fixedText(facts.psi, 3); }));
    addRow(row++, tr("q′min"), {fixedText(layer.qrMin, 1)});
    addRow(row++, tr("α"), {QLocale().toString(layer.alpha, 'g', 4)});
    addRow(row++, tr("support"), {countText(layer.supportSize)});
    addRow(row++, tr("best of its epochs"), {countText(layer.bestEpoch)});
    addRow(row++, tr("features of the model of step"), {countText(layer.modelStep)});
    if (layer.role == LayerRole::Final && finals.size() > 1) {
        std::vector<double> thresholds;
        for (const LayerRecord& each : finals)
            thresholds.push_back(each.qrMin);
        const Spread spread = spreadOf(thresholds);
        addRow(row++, tr("q′min over %1 layers").arg(finals.size()),
               {tr("%1 [%2–%3]").arg(fixedText(spread.median, 1), fixedText(spread.lowest, 1), fixedText(spread.highest, 1))});
    }
    grid->setRowStretch(row, 1);
    setAccessibleDescription(m_lines.join(QStringLiteral("; ")).replace(QLatin1Char('\t'), QLatin1Char(' ')));
    setCaption(layer.role == LayerRole::Final ? tr("final layer %1").arg(layer.draw + 1)
                                              : tr("layer of step %1").arg(countText(layer.step)));
}

} // namespace sdm::ui
