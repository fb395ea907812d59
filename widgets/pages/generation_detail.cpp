#include "widgets/pages/generation_detail.h"

#include "widgets/instruments/distance_drawing.h"
#include "widgets/models/verdict_path.h"
#include "widgets/pages/generations/answer_comparison_view.h"
#include "widgets/pages/generations/derivation_view.h"
#include "widgets/pages/generations/diff_line.h"
#include "widgets/pages/generations/evidence_table.h"
#include "widgets/pages/generations/neighbour_table.h"
#include "widgets/pages/verdict_path_view.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/plots/line_panel.h"
#include "widgets/text/format.h"
#include "widgets/text/search_marks.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTextCursor>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace sdm::ui {

namespace {

QPlainTextEdit* readOnlyText(const QString& accessibleName)
{
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(accessibleName);
    return text;
}

QString ownVerdictWords(OwnVerdict verdict)
{
    switch (verdict) {
    case OwnVerdict::Yes:
        return GenerationDetail::tr("its own verdict: Yes");
    case OwnVerdict::No:
        return GenerationDetail::tr("its own verdict: No");
    case OwnVerdict::None:
        break;
    }
    return GenerationDetail::tr("gives no verdict of its own");
}

QStringList answerFacts(const GenerationRecord& record, const std::vector<DiffWord>& diff, bool tagged)
{
    QStringList facts{diffSummary(diff), tagged ? GenerationDetail::tr("format right") : GenerationDetail::tr("sentence tags missing"),
                      ownVerdictWords(record.ownVerdict)};
    if (record.judged())
        facts << (record.prediction == 1 ? GenerationDetail::tr("the layer's: Yes") : GenerationDetail::tr("the layer's: No"));
    if (record.cut)
        facts << GenerationDetail::tr("cut at the generation's limit");
    if (record.attempts > 1)
        facts << GenerationDetail::tr("%1 attempts").arg(record.attempts);
    return facts;
}

QString rawText(const store::GenerationView& view)
{
    const GenerationRecord& r = view.record;
    const auto line = [](const char* name, const QString& value) {
        return QStringLiteral("%1 %2\n").arg(QLatin1String(name), -26).arg(value);
    };
    const auto number = [](double value) { return QString::number(value, 'g', 9); };
    const auto yesOrNo = [](bool value) { return value ? QStringLiteral("yes") : QStringLiteral("no"); };
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
    text += line("cut / no response", QStringLiteral("%1 / %2").arg(yesOrNo(r.cut), yesOrNo(r.noResponse)));
    text += line("attempts", QString::number(r.attempts));
    text += line("word accuracy", r.wordAccuracy ? number(*r.wordAccuracy) : QString());
    text += line("reason / reason_lower", QStringLiteral("%1 / %2").arg(QString::fromUtf8(nameOf(r.plain.reason).data()),
                                                                        QString::fromUtf8(nameOf(r.lower.reason).data())));
    text += line("similarity q", r.similarity ? QString::number(*r.similarity) : QString());
    text += line("distance d (lower)", QStringLiteral("%1 (%2)").arg(number(r.plain.distance), number(r.lower.distance)));
    text += line("probability s (lower)", QStringLiteral("%1 (%2)").arg(number(r.plain.probability), number(r.lower.probability)));
    text +=
        line("rescaled q' (lower)", QStringLiteral("%1 (%2)").arg(number(r.plain.rescaledSimilarity), number(r.lower.rescaledSimilarity)));
    text += line("logits z", list(r.logits));
    text += line("effective samples n", list(r.effectiveSamples));
    text += line("nearest document", QStringLiteral("%1 at %2").arg(QString::fromStdString(r.nearest.id), number(r.nearestDistance)));
    text += QLatin1Char('\n') + QString::fromStdString(view.generated);
    return text;
}

} // namespace

GenerationDetail::GenerationDetail(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tabs(new QTabWidget), m_path(new VerdictPathView(theme)), m_conclusion(new PlainLabel),
      m_id(fontLabel(theme, &Theme::mono)), m_reference(new PlainLabel), m_answer(new DiffLine(theme)), m_summary(captionLabel(theme)),
      m_derivation(new DerivationView(theme)), m_nearest(new EvidenceTable(theme, tr("Answers around it"))),
      m_named(new NeighbourTable(theme)), m_distance(new LinePanel(theme, tr("Distance among the calibration answers"))),
      m_time(new EvidenceTable(theme, tr("The same document everywhere"))), m_comparison(new AnswerComparisonView(theme)),
      m_strip(new FilmStrip(theme)), m_stripArea(new QScrollArea), m_prompt(readOnlyText(tr("Prompt"))),
      m_raw(readOnlyText(tr("Raw record")))
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
    grid->addWidget(heading(tr("Why")), 2, 1);
    grid->addWidget(m_derivation, 3, 1, 5, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(7, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(verdict);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    verdict->setAutoFillBackground(false);
    m_tabs->addTab(scroll, tr("Verdict"));
    auto* nearest = new QSplitter;
    nearest->addWidget(m_nearest);
    nearest->addWidget(m_distance);
    nearest->setStretchFactor(0, 3);
    nearest->setStretchFactor(1, 2);
    nearest->setHandleWidth(Theme::kSpace);
    m_tabs->addTab(nearest, tr("Nearest"));
    m_tabs->addTab(m_time, tr("Through time"));
    m_tabs->addTab(m_comparison, tr("Compare"));
    m_tabs->addTab(m_prompt, tr("Prompt"));
    m_tabs->addTab(m_raw, tr("Raw"));
    m_tabs->setCornerWidget(m_id);
    m_stripArea->setWidget(m_strip);
    m_stripArea->setFrameShape(QFrame::NoFrame);
    m_stripArea->setFocusPolicy(Qt::NoFocus);
    m_stripArea->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stripArea->hide();
    m_time->addAbove(m_stripArea);
    m_nearest->addAbove(m_named);
    connect(m_strip, &FilmStrip::chosen, this, [this](int frame) { Q_EMIT chosen(m_frames[static_cast<std::size_t>(frame)]); });
    connect(m_nearest, &EvidenceTable::chosen, this, &GenerationDetail::chosen);
    connect(m_time, &EvidenceTable::chosen, this, &GenerationDetail::chosen);
    connect(m_comparison, &AnswerComparisonView::chosen, this, &GenerationDetail::chosen);
    connect(m_comparison, &AnswerComparisonView::unpinAsked, this, &GenerationDetail::unpin);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    clear();
}

void GenerationDetail::setGeneration(const store::GenerationView& view, const LayerRecord& layer, Bound bound,
                                     const std::optional<RegionCounts>& region)
{
    const VerdictPath path = verdictPath(view.record, layer, bound, region);
    m_tabs->setEnabled(true);
    m_path->setPath(path, view.record.verdict);
    m_conclusion->setText(path.conclusion);
    showHeadings(true);
    m_id->setText(QString::fromStdString(view.record.key.id));
    m_reference->setText(QString::fromStdString(view.reference));
    m_generated = QString::fromStdString(view.generated);
    m_diff = wordDiff(QString::fromStdString(view.reference), taggedSentence(m_generated));
    const bool tagged = m_generated.contains(QLatin1String("<sentence>")) && m_generated.contains(QLatin1String("</sentence>"));
    m_summary->setText(answerFacts(view.record, m_diff, tagged).join(QStringLiteral(" · ")));
    m_derivation->setAnswer(view.record, layer, bound);
    m_nearest->setAnswers(ui::nearestText(view), {}, bound);
    m_named->setRows({});
    m_evidence.reset();
    m_pinWanted = false; // it was about the answer before
    m_comparison->clearCurrent();
    m_distance->setDrawing({}, false);
    m_distance->setEmptyText(tr("Reading the layer's distances…"));
    m_time->setAnswers(tr("Looking it up in the other evaluations…"), {}, bound);
    m_prompt->setPlainText(QString::fromStdString(view.prompt));
    m_raw->setPlainText(rawText(view));
    markSearch();
}

void GenerationDetail::setEvidence(const AnswerEvidence& evidence, Bound bound)
{
    m_evidence = evidence;
    if (std::exchange(m_pinWanted, false))
        pin();
    m_comparison->setCurrent(evidence, bound);
    QStringList words{ui::nearestText(evidence.answer.generation), neighboursText(evidence), besidesText(evidence)};
    words.removeAll(QString());
    m_nearest->setAnswers(words.join(QLatin1Char('\n')), nearestRows(evidence), bound);
    m_named->setRows(evidence.neighbours);
    showDistance(evidence, bound);
    m_time->setAnswers(timeText(evidence), timeRows(evidence), bound);
    std::vector<std::size_t> places;
    std::vector<FilmStrip::Frame> frames = timeFrames(evidence, bound, &places);
    m_frames.clear();
    for (const std::size_t place : places)
        m_frames.push_back(evidence.everywhere[place]);
    m_stripArea->setVisible(frames.size() > 1);
    m_strip->setFrames(std::move(frames));
    m_stripArea->setFixedHeight(m_strip->sizeHint().height() + m_stripArea->horizontalScrollBar()->sizeHint().height());
    for (std::size_t i = 0; i < m_strip->frames().size(); ++i) {
        if (m_strip->frames()[i].current)
            m_stripArea->ensureVisible(m_strip->frameRect(static_cast<int>(i)).center().x(), 0);
    }
}

void GenerationDetail::showDistance(const AnswerEvidence& evidence, Bound bound)
{
    const GenerationRecord& answer = evidence.answer.generation.record;
    const bool known = !evidence.curves.empty() && std::isfinite(answer.nearestDistance);
    m_distance->setDrawing(known ? distanceDrawing(evidence.curves, answer, bound) : Drawing{}, false);
    m_distance->setEmptyText(answer.judged() ? evidence.noCurves : tr("No distance: the answer was not judged."));
}

void GenerationDetail::setSearch(const QString& text)
{
    m_search = text;
    m_nearest->setSearch(text);
    m_time->setSearch(text);
    markSearch();
}

void GenerationDetail::markSearch()
{
    markFound(m_diff, m_generated, m_search);
    m_answer->setDiff(m_diff);
    auto marks = m_raw->extraSelections();
    marks.clear();
    for (const FoundSpan& span : foundSpans(m_raw->toPlainText(), m_search)) {
        decltype(marks)::value_type mark;
        mark.cursor = QTextCursor(m_raw->document());
        mark.cursor.setPosition(span.start);
        mark.cursor.setPosition(span.start + span.length, QTextCursor::KeepAnchor);
        mark.format.setBackground(m_theme.found());
        mark.format.setFontWeight(QFont::Bold);
        marks.append(mark);
    }
    m_raw->setExtraSelections(marks);
}

void GenerationDetail::pin()
{
    m_pinWanted = !m_evidence; // it comes in a moment
    if (!m_evidence)
        return;
    m_comparison->pin(*m_evidence);
    const QString document = QString::fromStdString(m_evidence->answer.generation.record.key.id);
    m_tabs->setTabText(m_tabs->indexOf(m_comparison), tr("Compare with %1").arg(document));
}

void GenerationDetail::unpin()
{
    m_pinWanted = false;
    m_comparison->unpin();
    m_tabs->setTabText(m_tabs->indexOf(m_comparison), tr("Compare"));
}

void GenerationDetail::showComparison()
{
    m_tabs->setCurrentWidget(m_comparison);
}

void GenerationDetail::addTab(QWidget* page, const QString& title)
{
    m_tabs->addTab(page, title);
}

void GenerationDetail::showTab(QWidget* page)
{
    m_tabs->setEnabled(true); // it says something without an answer too
    m_tabs->setCurrentWidget(page);
}

void GenerationDetail::showThroughTime()
{
    m_tabs->setCurrentWidget(m_time);
}

void GenerationDetail::showHeadings(bool show)
{
    for (QLabel* heading : m_headings)
        heading->setVisible(show);
    m_path->setVisible(show && m_path->path().judged);
}

QString GenerationDetail::conclusion() const
{
    return m_conclusion->text();
}

QString GenerationDetail::nearestText() const
{
    return m_nearest->words();
}

QString GenerationDetail::derivation() const
{
    return m_derivation->text();
}

const AnswerListModel& GenerationDetail::neighbours() const
{
    return *m_nearest->model();
}

const NeighbourModel& GenerationDetail::namedNeighbours() const
{
    return *m_named->model();
}

const AnswerListModel& GenerationDetail::throughTime() const
{
    return *m_time->model();
}

void GenerationDetail::clear()
{
    m_evidence.reset();
    m_pinWanted = false;
    m_comparison->clearCurrent();
    m_path->clear();
    m_diff.clear();
    m_answer->setDiff({});
    m_derivation->clear();
    m_stripArea->hide();
    m_frames.clear();
    m_nearest->setAnswers({}, {}, kDefaultBound);
    m_named->setRows({});
    m_distance->setDrawing({}, false);
    m_distance->setEmptyText({});
    m_time->setAnswers({}, {}, kDefaultBound);
    for (QLabel* label : {m_id, m_reference, m_summary})
        label->clear();
    m_conclusion->setText(tr("Select an answer to see what decided about it."));
    showHeadings(false);
    m_prompt->clear();
    m_raw->clear();
}

} // namespace sdm::ui
