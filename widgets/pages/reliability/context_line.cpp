#include "widgets/pages/reliability/context_line.h"

#include "core/report/standing_results.h"
#include "widgets/models/evaluation_titles.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/session/run_summary.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

QString setTitle(const report::JudgedSet& set)
{
    const QString name = QString::fromStdString(set.split);
    return set.shifted ? ContextLine::tr("%1 (shifted)").arg(name) : name;
}

QString layerTitle(const LayerRecord& layer, std::size_t finals)
{
    if (layer.role == LayerRole::Final)
        return ContextLine::tr("final layer %1 of %2").arg(layer.draw + 1).arg(std::max<std::size_t>(finals, 1));
    return ContextLine::tr("layer of step %1").arg(countText(layer.step));
}

/// What is shown and what is meant by it.
using Choices = std::vector<std::pair<QString, QString>>;

/// A list that is open must not be taken from under the pointer by news of the run: it is made again only where it differs.
void refill(QComboBox* combo, const Choices& choices, const QString& chosen)
{
    bool same = combo->count() == static_cast<int>(choices.size());
    for (int i = 0; same && i < combo->count(); ++i) {
        const auto& [text, data] = choices[static_cast<std::size_t>(i)];
        same = combo->itemText(i) == text && combo->itemData(i).toString() == data;
    }
    if (!same) {
        combo->clear();
        for (const auto& [text, data] : choices)
            combo->addItem(text, data);
    }
    combo->setCurrentIndex(combo->findData(chosen));
}

QComboBox* chooser(const QString& name, const QString& tip)
{
    auto* combo = new QComboBox;
    combo->setAccessibleName(name);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

} // namespace

ContextLine::ContextLine(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_context(fontLabel(theme, &Theme::panelTitle)), m_history(captionLabel(theme)), m_newest(new QPushButton),
      m_tools(new WrapBar(Theme::kSpace)), m_set(chooser(tr("Test set"), tr("The test set all of this page is about"))),
      m_layer(chooser(tr("Layer"), tr("Which layer judged; final layer 1 is the published procedure's"))),
      m_beside(chooser(tr("Test set beside it"), tr("A second test set on the same axes"))), m_apart(captionLabel(theme))
{
    m_context->setWordWrap(true);
    m_context->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_history->setWordWrap(true);
    m_apart->setToolTip(
        tr("The largest gap between the two distributions: 0 where the sets are alike, 1 where they have no place in common"));
    m_apart->setObjectName(QStringLiteral("setsApart"));
    m_newest->hide();
    for (QComboBox* combo : {m_set, m_layer, m_beside})
        m_tools->items()->addWidget(combo);
    m_tools->items()->addWidget(m_apart);
    auto* history = new QHBoxLayout;
    history->setSpacing(Theme::kSpace);
    history->addWidget(m_history, 1);
    history->addWidget(m_newest);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_context);
    column->addLayout(history);
    column->addWidget(m_tools);
    connect(m_set, &QComboBox::activated, this, [this](int index) { Q_EMIT splitChosen(m_set->itemData(index).toString()); });
    connect(m_layer, &QComboBox::activated, this, [this](int index) { Q_EMIT evaluationChosen(m_layer->itemData(index).toString()); });
    connect(m_beside, &QComboBox::activated, this, [this](int index) { Q_EMIT besideChosen(m_beside->itemData(index).toString()); });
    connect(m_newest, &QPushButton::clicked, this, [this] { Q_EMIT evaluationChosen(m_newestId); });
}

void ContextLine::addTool(QWidget* tool)
{
    m_tools->items()->addWidget(tool);
}

QString ContextLine::contextText() const
{
    return m_context->text();
}

QString ContextLine::stalenessText() const
{
    return m_history->text();
}

void ContextLine::show(const RunSummary& run, const RunFacts& facts, const PagePictures& pictures)
{
    const report::JudgedSet& set = *pictures.set;
    const std::size_t finals = report::finalLayersOf(facts.layers()).size();
    m_context->setText(tr("%1 · %2 · model of step %3 · %4 · %5 · α %6 · n %7")
                           .arg(run.name(), setTitle(set), countText(set.evaluation.modelStep), layerTitle(set.layer, finals),
                                boundWord(pictures.choices.bound), QLocale().toString(set.layer.alpha, 'g', 4),
                                countText(static_cast<std::int64_t>(set.answers.size()))));
    fillSets(pictures);
    fillLayers(facts, pictures);
    m_apart->setText(pictures.apart);
    m_apart->setVisible(!pictures.apart.isEmpty());
    tellHistory(run, facts, pictures);
}

void ContextLine::fillSets(const PagePictures& pictures)
{
    const QString shown = QString::fromStdString(pictures.set->split);
    Choices sets, beside{{tr("nothing beside"), QString()}};
    for (const report::JudgedSet& set : pictures.judged->sets) {
        const QString name = QString::fromStdString(set.split);
        sets.emplace_back(setTitle(set), name);
        if (name != shown)
            beside.emplace_back(tr("beside %1").arg(setTitle(set)), name);
    }
    refill(m_set, sets, shown);
    refill(m_beside, beside, pictures.besideSet ? QString::fromStdString(pictures.besideSet->split) : QString());
    m_beside->setVisible(pictures.judged->sets.size() > 1);
}

/// One entry a layer that has judged this test set.
void ContextLine::fillLayers(const RunFacts& facts, const PagePictures& pictures)
{
    Choices layers;
    const std::size_t finals = report::finalLayersOf(facts.layers()).size();
    for (const EvaluationChoice& choice : evaluationChoices(facts)) {
        if (choice.split.toStdString() != pictures.set->split)
            continue;
        if (const LayerRecord* layer = facts.layer(facts.evaluation(choice.id.toStdString())->layerId))
            layers.emplace_back(layerTitle(*layer, finals), choice.id);
    }
    refill(m_layer, layers, QString::fromStdString(pictures.set->evaluation.id));
}

void ContextLine::tellHistory(const RunSummary& run, const RunFacts& facts, const PagePictures& pictures)
{
    const JudgedLayer& judged = *pictures.judged;
    const EvaluationRecord& evaluation = pictures.set->evaluation;
    QStringList words{tr("From the model of step %1; the layer was made at step %2 with %3 training documents as support.")
                          .arg(countText(evaluation.modelStep), countText(judged.layer.step), countText(judged.layer.supportSize))};
    m_stale = false;
    for (const report::LayerChange& change : judged.changes) {
        m_stale = true;
        const QString when = startedText(change.timeMs);
        words
            << (change.change == "calibrated"
                    ? tr("The layer was calibrated again (%1) after it judged these answers: the numbers are those of the layer as it was.")
                          .arg(when)
                    : tr("The layer was updated (%1) after it judged these answers: the numbers are those of the layer as it was.")
                          .arg(when));
    }
    if (run.active() && run.step > evaluation.modelStep)
        words << tr("The run has moved on to step %1.").arg(countText(run.step));
    const EvaluationRecord* newer = newerEvaluation(facts, evaluation);
    if (newer) {
        m_stale = true;
        words << tr("There is a newer evaluation of this test set.");
        m_newestId = QString::fromStdString(newer->id);
        m_newest->setText(newer->purpose == EvaluationPurpose::Final ? tr("Show the final one")
                                                                     : tr("Show that of step %1").arg(countText(newer->step)));
    }
    if (!judged.mixed.empty())
        words << tr("Processes computed differently: %1.").arg(QString::fromStdString(judged.mixed));
    m_newest->setVisible(newer);
    m_history->setText(words.join(QLatin1Char(' ')));
    setStyleProperty(m_history, "problem", m_stale);
}

} // namespace sdm::ui
