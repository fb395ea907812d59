#include "widgets/pages/generation_detail.h"

#include "widgets/delegates/diff_delegate.h"
#include "widgets/models/verdict_path.h"
#include "widgets/pages/verdict_path_view.h"
#include "widgets/parts/format.h"
#include "widgets/parts/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sdm::ui {

/// The answer with its changes marked, one line.
class GenerationDetail::DiffLine final : public QWidget {
public:
    explicit DiffLine(const Theme& theme) : m_theme(theme)
    {
        setMinimumHeight(22);
        connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void setDiff(std::vector<DiffWord> diff)
    {
        m_diff = std::move(diff);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintDiff(&painter, QRectF(rect()), m_diff, m_theme.body(), m_theme);
    }

private:
    const Theme& m_theme;
    std::vector<DiffWord> m_diff;
};

namespace {

QPlainTextEdit* readOnlyText(const QString& accessibleName)
{
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(accessibleName);
    return text;
}

QString ownVerdict(const QString& generated)
{
    if (generated.contains(QLatin1String("<verified>Yes</verified>")))
        return GenerationDetail::tr("its own verdict: Yes");
    if (generated.contains(QLatin1String("<verified>No</verified>")))
        return GenerationDetail::tr("its own verdict: No");
    return GenerationDetail::tr("gives no verdict of its own");
}

QString rawText(const store::GenerationView& view)
{
    const GenerationRecord& r = view.record;
    const auto line = [](const char* name, const QString& value) {
        return QStringLiteral("%1 %2\n").arg(QLatin1String(name), -26).arg(value);
    };
    const auto number = [](double value) { return QString::number(value, 'g', 9); };
    const auto list = [](const auto& values) {
        QStringList texts;
        for (const auto value : values)
            texts << QString::number(value);
        return texts.join(QStringLiteral(", "));
    };
    QString text;
    text += line("document_id", QString::fromStdString(r.key.id));
    text += line("label / prediction", QStringLiteral("%1 / %2").arg(r.label).arg(r.prediction));
    text += line("verdict", QString::fromUtf8(nameOf(r.verdict).data()));
    text += line("reason / reason_lower", QStringLiteral("%1 / %2").arg(QString::fromUtf8(nameOf(r.plain.reason).data()),
                                                                        QString::fromUtf8(nameOf(r.lower.reason).data())));
    text += line("similarity q", r.similarity ? QString::number(*r.similarity) : QString());
    text += line("distance d (lower)", QStringLiteral("%1 (%2)").arg(number(r.plain.distance), number(r.lower.distance)));
    text += line("probability s (lower)", QStringLiteral("%1 (%2)").arg(number(r.plain.probability), number(r.lower.probability)));
    text += line("rescaled q' (lower)", QStringLiteral("%1 (%2)").arg(number(r.plain.rescaledSimilarity), number(r.lower.rescaledSimilarity)));
    text += line("logits z", list(r.logits));
    text += line("effective samples n", list(r.effectiveSamples));
    text +=
        line("nearest document", QStringLiteral("%1 at %2").arg(QString::fromStdString(r.nearest.id), number(r.nearestDistance)));
    text += QLatin1Char('\n') + QString::fromStdString(view.generated);
    return text;
}

} // namespace

GenerationDetail::GenerationDetail(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tabs(new QTabWidget), m_path(new VerdictPathView(theme)), m_conclusion(new QLabel),
      m_id(fontLabel(theme, &Theme::mono)), m_reference(new QLabel), m_answer(new DiffLine(theme)), m_summary(captionLabel(theme)),
      m_nearest(captionLabel(theme)), m_prompt(readOnlyText(tr("Prompt"))), m_raw(readOnlyText(tr("Raw record")))
{
    m_reference->setWordWrap(true);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_conclusion->setWordWrap(true);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_raw->setFont(m_theme.mono());

    auto* verdict = new QWidget;
    auto* grid = new QGridLayout(verdict);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    m_conclusion->setContentsMargins(0, 6, 0, 4);
    const auto heading = [&](const QString& text) { return m_headings.emplace_back(captionLabel(theme, text)); };
    grid->addWidget(m_path, 0, 0, 1, 2);
    grid->addWidget(m_conclusion, 1, 0, 1, 2);
    grid->addWidget(heading(tr("Reference")), 2, 0);
    grid->addWidget(m_reference, 3, 0);
    grid->addWidget(heading(tr("Answer, changes marked")), 4, 0);
    grid->addWidget(m_answer, 5, 0);
    grid->addWidget(m_summary, 6, 0);
    grid->addWidget(heading(tr("Nearest training answer")), 2, 1);
    grid->addWidget(m_nearest, 3, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(7, 1);
    m_tabs->addTab(verdict, tr("Verdict"));
    m_tabs->addTab(m_prompt, tr("Prompt"));
    m_tabs->addTab(m_raw, tr("Raw"));
    m_tabs->setCornerWidget(m_id);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    clear();
}

void GenerationDetail::setGeneration(const store::GenerationView& view, const LayerRecord& layer, Bound bound)
{
    const VerdictPath path = verdictPath(view.record, layer, bound);
    m_tabs->setEnabled(true);
    m_path->setPath(path, view.record.verdict);
    m_conclusion->setText(path.conclusion);
    showHeadings(true);
    m_id->setText(QString::fromStdString(view.record.key.id));
    m_reference->setText(QString::fromStdString(view.reference));
    const QString generated = QString::fromStdString(view.generated);
    auto diff = wordDiff(QString::fromStdString(view.reference), taggedSentence(generated));
    const bool tagged = generated.contains(QLatin1String("<sentence>")) && generated.contains(QLatin1String("</sentence>"));
    m_summary->setText(
        QStringList{diffSummary(diff), tagged ? tr("format right") : tr("sentence tags missing"), ownVerdict(generated)}.join(
            QStringLiteral(" · ")));
    m_answer->setDiff(std::move(diff));
    m_nearest->setText(view.record.nearest.id.empty()
                           ? tr("none recorded")
                           : tr("%1\nat distance %2")
                                 .arg(QString::fromStdString(view.record.nearest.id), fixedText(view.record.nearestDistance, 3)));
    m_prompt->setPlainText(QString::fromStdString(view.prompt));
    m_raw->setPlainText(rawText(view));
}

void GenerationDetail::showHeadings(bool show)
{
    for (QLabel* heading : m_headings)
        heading->setVisible(show);
    m_path->setVisible(show);
}

void GenerationDetail::clear()
{
    m_path->clear();
    m_answer->setDiff({});
    for (QLabel* label : {m_id, m_reference, m_summary, m_nearest})
        label->clear();
    m_conclusion->setText(tr("Select an answer to see what decided about it."));
    showHeadings(false);
    m_prompt->clear();
    m_raw->clear();
}

} // namespace sdm::ui
