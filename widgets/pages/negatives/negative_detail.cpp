#include "widgets/pages/negatives/negative_detail.h"

#include "widgets/models/hard_negative_model.h"
#include "widgets/parts/plain_label.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace sdm::ui {
namespace {

QString whyNotJudged(const HardNegativeRecord& record)
{
    if (record.origin == NegativeOrigin::Final)
        return NegativeDetail::tr("not judged: the final layers learn from it");
    return record.used ? NegativeDetail::tr("not judged: the loss had a common base")
                       : NegativeDetail::tr("not judged: it was not in the loss");
}

/// What the buttons do, from the left.
constexpr std::array kButtonChoices{NegativeChoice::Kept, NegativeChoice::Banned, NegativeChoice::Promoted, NegativeChoice::None};

} // namespace

NegativeDetail::NegativeDetail(const Theme& theme, QWidget* parent) : Panel(theme, tr("Generated beside the offline negative"), parent)
{
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(16);
    const auto add = [&](const QString& name) {
        auto* value = new PlainLabel;
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form->addRow(captionLabel(theme, name), value);
        return value;
    };
    m_reference = add(tr("Reference"));
    m_generated = add(tr("Generated"));
    m_change = add(tr("Change"));
    m_offline = add(tr("Offline negative"));
    m_judged = add(tr("The layer"));
    m_document = add(tr("Document"));
    m_choice = add(tr("Decided"));
    auto* words = new QWidget;
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(words);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    words->setAutoFillBackground(false);
    content()->addWidget(scroll, 1);
    addButtons();
    clear();
}

void NegativeDetail::addButtons()
{
    const std::array words{std::pair{tr("Keep"), tr("Worth learning from: goes into the patch (Shift+K)")},
                           std::pair{tr("Ban"), tr("Never to be learned from, such as a right answer taken for wrong (Shift+B)")},
                           std::pair{tr("Promote"), tr("Takes the place of the offline negative in the patched data (Shift+P)")},
                           std::pair{tr("Let go"), tr("As if nobody had decided (Shift+U)")}};
    auto* row = new QHBoxLayout;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto* button = m_buttons[i] = new QToolButton;
        button->setText(words[i].first);
        button->setToolTip(words[i].second);
        button->setAccessibleName(tr("%1 the selected wrong answers").arg(words[i].first));
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT chosen(kButtonChoices[i]); });
        row->addWidget(button);
    }
    row->addStretch(1);
    content()->addLayout(row);
}

void NegativeDetail::clear()
{
    for (QLabel* label : {m_reference, m_generated, m_change, m_offline, m_judged, m_document, m_choice})
        label->clear();
    for (QToolButton* button : m_buttons)
        button->setEnabled(false);
    setCaption(tr("Select a wrong answer to see it beside its reference."));
}

void NegativeDetail::show(const HardNegativeRecord& record, const DocumentRecord* document, NegativeChoice choice)
{
    const QString reference = document ? QString::fromStdString(document->reference) : QString();
    const QString answer = taggedSentence(QString::fromStdString(record.text));
    m_reference->setText(reference);
    m_generated->setText(answer);
    m_change->setText(document ? diffSummary(wordDiff(reference, answer)) : QString());
    m_offline->setText(document ? taggedSentence(QString::fromStdString(document->negative)) : QString());
    m_judged->setText(
        std::isnan(record.probability)
            ? whyNotJudged(record)
            : tr("%1: s of class 1 was %2").arg(hardnessWord(hardnessOf(record.probability)), fixedText(record.probability, 3)));
    m_document->setText(QString::fromStdString(record.key.id));
    m_choice->setText(choiceText(choice));
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setEnabled(choice != kButtonChoices[i]);
    setCaption(tr("epoch %1, step %2, model of step %4 · %3")
                   .arg(record.epoch)
                   .arg(record.step)
                   .arg(record.used ? tr("used in the loss") : tr("kept for the next layer, the offline negative was used"))
                   .arg(record.modelStep));
}

} // namespace sdm::ui
