#include "widgets/pages/probe/probe_column.h"

#include "core/base/ulid.h"
#include "widgets/models/run_shelf.h"
#include "widgets/models/verdict_path.h"
#include "widgets/pages/generations/derivation_view.h"
#include "widgets/pages/generations/neighbour_table.h"
#include "widgets/pages/verdict_path_view.h"
#include "widgets/parts/panel.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kAnswerLines = 5;

/// The layer was made from other weights than those that answer.
bool judgesAnother(const ProbedAnswer& answer)
{
    return answer.checkpoint && *answer.checkpoint != answer.layer.modelStep;
}

} // namespace

ProbeColumn::ProbeColumn(const PageContext& context, const QString& title, Optional optional, QWidget* parent)
    : QWidget(parent), m_context(context), m_optional(optional), m_runs(new QComboBox), m_checkpoints(new QComboBox),
      m_answer(new QPlainTextEdit), m_state(captionLabel(context.theme)), m_conclusion(fontLabel(context.theme, &Theme::body)),
      m_path(new VerdictPathView(context.theme)), m_derivation(new DerivationView(context.theme)),
      m_neighbours(new NeighbourTable(context.theme)), m_ofRun(new LatestQuery<OfRun>(context.session.tail(), this)),
      m_texts(new LatestQuery<std::vector<std::string>>(context.session.tail(), this))
{
    m_runs->setAccessibleName(tr("%1: run").arg(title));
    m_runs->setToolTip(tr("Whose checkpoint answers, and whose first final layer judges"));
    m_checkpoints->setAccessibleName(tr("%1: checkpoint").arg(title));
    m_checkpoints->setToolTip(tr("Which of its checkpoints answers"));
    m_answer->setAccessibleName(tr("%1: answer").arg(title));
    m_answer->setReadOnly(true);
    m_answer->setPlaceholderText(tr("The answer appears here while it is written."));
    m_conclusion->setWordWrap(true);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QComboBox* box : {m_runs, m_checkpoints}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    auto* panel = new Panel(context.theme, title);
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_runs, 3);
    choices->addWidget(m_checkpoints, 2);
    panel->content()->addLayout(choices);
    panel->content()->addWidget(m_answer);
    panel->content()->addWidget(m_state);
    panel->content()->addWidget(m_path);
    panel->content()->addWidget(m_conclusion);
    panel->content()->addWidget(m_derivation);
    panel->content()->addWidget(m_neighbours, 1);
    panel->content()->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    const auto fit = [this] {
        m_answer->setFont(m_context.theme.mono());
        m_answer->setFixedHeight(kAnswerLines * QFontMetrics(m_context.theme.mono()).lineSpacing() + 16);
        m_neighbours->setMinimumHeight(5 * m_context.theme.rowHeight());
    };
    connect(&m_context.theme, &Theme::changed, this, fit);
    fit();
    connect(m_runs, &QComboBox::currentIndexChanged, this, &ProbeColumn::readRun);
    connect(&m_engine, &client::EngineProcess::clientChanged, this, &ProbeColumn::watchClient);
    connect(&m_engine, &client::EngineProcess::unavailable, this,
            [this](const QString& what, const QString& details) { fail(details.isEmpty() ? what : tr("%1 %2").arg(what, details)); });
    connect(&m_context.selection, &SelectionContext::boundChanged, this, [this] {
        if (m_shown.timeMs > 0)
            showJudgement(m_shown);
    });
    clearAnswer();
    refreshRuns();
}

/// The choice stays where its run does.
void ProbeColumn::refreshRuns()
{
    const QString chosen = runId();
    QStringList ids, names;
    if (m_optional == Optional::Yes) {
        ids << QString();
        names << tr("None");
    }
    for (const RunSummary& run : m_context.session.runs()) {
        if (run.row.origin == RunOrigin::Imported || (shelfOf(run.annotations) != RunShelf::Current && run.id() != chosen))
            continue;
        ids << run.id();
        names << run.name();
    }
    QStringList before;
    for (int i = 0; i < m_runs->count(); ++i)
        before << m_runs->itemData(i).toString();
    if (before == ids) {
        for (int i = 0; i < m_runs->count(); ++i)
            m_runs->setItemText(i, names[i]);
        return;
    }
    {
        const QSignalBlocker quiet(m_runs);
        m_runs->clear();
        for (qsizetype i = 0; i < ids.size(); ++i)
            m_runs->addItem(names[i], ids[i]);
        m_runs->setCurrentIndex(std::max(m_runs->findData(chosen), 0));
    }
    readRun();
}

void ProbeColumn::chooseRun(const QString& id)
{
    if (const int index = m_runs->findData(id); index >= 0)
        m_runs->setCurrentIndex(index);
}

void ProbeColumn::chooseCheckpoint(std::optional<std::int64_t> step)
{
    const int index = step ? m_checkpoints->findData(QVariant::fromValue<qlonglong>(*step)) : 0;
    m_checkpoints->setCurrentIndex(std::max(index, 0));
}

QString ProbeColumn::runId() const
{
    return m_runs->currentData().toString();
}

std::optional<std::int64_t> ProbeColumn::checkpoint() const
{
    const QVariant step = m_checkpoints->currentData();
    return step.isValid() ? std::optional<std::int64_t>(step.toLongLong()) : std::nullopt;
}

void ProbeColumn::readRun()
{
    m_layer.reset();
    m_checkpoints->clear();
    m_checkpoints->setEnabled(isReady());
    Q_EMIT busyChanged();
    if (!isReady())
        return m_ofRun->forget();
    m_checkpoints->addItem(tr("Best checkpoint"));
    m_ofRun->ask(
        [run = RunId(runId().toStdString())](store::StoreReader& reader) {
            OfRun found{reader.checkpoints(run), std::nullopt};
            for (const LayerRecord& layer : reader.layers(run))
                if (layer.role == LayerRole::Final && layer.draw == 0)
                    found.layer = layer;
            return found;
        },
        [this](const OfRun& run) { fillCheckpoints(run); }, [this](const QString& why) { m_state->setText(why); });
}

void ProbeColumn::fillCheckpoints(const OfRun& run)
{
    m_layer = run.layer;
    for (auto checkpoint = run.checkpoints.rbegin(); checkpoint != run.checkpoints.rend(); ++checkpoint)
        m_checkpoints->addItem(checkpoint->isBest ? tr("Step %1, the best").arg(countText(checkpoint->step))
                                                  : tr("Step %1").arg(countText(checkpoint->step)),
                               QVariant::fromValue<qlonglong>(checkpoint->step));
    if (!m_layer)
        m_state->setText(tr("This run has no final layer yet: nothing could judge an answer."));
    else if (!isBusy() && m_shown.timeMs == 0)
        m_state->clear();
}

void ProbeColumn::ask(const QString& prompt)
{
    stop();
    if (!isReady())
        return;
    clearAnswer();
    m_asked = {};
    m_asked.timeMs = nowMilliseconds();
    m_asked.prompt = prompt.toStdString();
    m_asked.runId = runId().toStdString();
    m_asked.runName = m_runs->currentText().toStdString();
    m_asked.checkpoint = checkpoint();
    if (m_layer)
        m_asked.layer = *m_layer;
    m_engine.setProject(m_context.session.folder());
    m_engine.ensureStarted();
    client::EngineClient* line = m_engine.client();
    if (line == nullptr)
        return; // said already
    protocol::Generate request;
    request.text = m_asked.prompt;
    request.run = m_asked.runId;
    request.checkpoint = m_asked.checkpoint;
    request.device = "cpu";                 // whatever a run at work has
    request.force = judgesAnother(m_asked); // a verdict of little meaning rather than none, and it is said
    m_clock.start();
    m_request = line->submit(request);
    m_state->setText(tr("Loading the model…"));
    Q_EMIT busyChanged();
}

void ProbeColumn::stop()
{
    if (!isBusy())
        return;
    if (client::EngineClient* line = m_engine.client()) {
        line->abandon(m_request);
        line->submit(protocol::Cancel{m_request.toStdString()});
    }
    m_state->setText(tr("Stopped."));
    end();
}

void ProbeColumn::end()
{
    m_request.clear();
    Q_EMIT busyChanged();
}

void ProbeColumn::watchClient()
{
    if (client::EngineClient* line = m_engine.client())
        connect(line, &client::EngineClient::eventReceived, this, &ProbeColumn::takeEvent);
}

void ProbeColumn::takeEvent(const QString& request, const protocol::Event& event)
{
    if (request.isEmpty() || request != m_request)
        return;
    if (const auto* token = std::get_if<protocol::Token>(&event.body)) {
        m_answer->moveCursor(QTextCursor::End);
        m_answer->insertPlainText(QString::fromStdString(token->text));
        m_state->setText(tr("Answering…"));
    } else if (const auto* finished = std::get_if<protocol::Finished>(&event.body)) {
        if (finished->judgement)
            finish(*finished->judgement, static_cast<double>(m_clock.elapsed()) / 1000.0);
        else
            fail(tr("The engine gave no answer."));
    } else if (const auto* failed = std::get_if<protocol::Failed>(&event.body)) {
        fail(QString::fromStdString(failed->message));
    }
}

void ProbeColumn::finish(const protocol::Judgement& judgement, double seconds)
{
    m_asked.answer = judgement.answer;
    m_asked.record = judgement.record;
    m_asked.record.key.id = "probe";
    m_asked.seconds = seconds;
    show(m_asked);
    end();
    Q_EMIT answered(m_asked);
}

void ProbeColumn::fail(const QString& why)
{
    m_state->setText(tr("No answer: %1").arg(why));
    end();
}

void ProbeColumn::show(const ProbedAnswer& answer)
{
    m_shown = answer;
    m_answer->setPlainText(QString::fromStdString(answer.answer));
    QString state = tr("%1, answered in %2").arg(QString::fromStdString(answer.runName), durationText(answer.seconds));
    if (judgesAnother(answer))
        state +=
            tr(" · the layer was made from step %1: of this checkpoint its verdict says little").arg(countText(answer.layer.modelStep));
    if (answer.record.cut)
        state += tr(" · cut at the generation's limit");
    m_state->setText(state);
    showJudgement(answer);
    readNeighbours(answer);
}

void ProbeColumn::showJudgement(const ProbedAnswer& answer)
{
    const VerdictPath path = verdictPath(answer.record, answer.layer, m_context.selection.bound());
    m_path->setPath(path, answer.record.verdict);
    m_path->setVisible(path.judged);
    m_conclusion->setText(path.conclusion);
    m_conclusion->show();
    m_derivation->setAnswer(answer.record, answer.layer, m_context.selection.bound());
    m_derivation->setVisible(path.judged);
}

/// The training documents that stand next to the answer, with their texts where the store has them.
void ProbeColumn::readNeighbours(const ProbedAnswer& answer)
{
    std::vector<NeighbourModel::Row> rows = neighbourRows(answer.record);
    m_neighbours->setRows(rows);
    m_texts->ask(
        [rows, dataset = answer.layer.datasetId](store::StoreReader& reader) {
            std::vector<std::string> texts;
            for (const NeighbourModel::Row& row : rows) {
                const auto document = reader.document({dataset, row.neighbour.documentId});
                texts.push_back(document ? document->reference : std::string());
            }
            return texts;
        },
        [this, rows](const std::vector<std::string>& texts) mutable {
            for (std::size_t i = 0; i < rows.size(); ++i)
                rows[i].text = QString::fromStdString(texts[i]);
            m_neighbours->setRows(rows);
        },
        [](const QString&) {}); // they stand there without texts
}

void ProbeColumn::clearAnswer()
{
    m_shown = {};
    m_answer->clear();
    m_state->clear();
    m_conclusion->clear();
    m_conclusion->hide();
    m_path->clear();
    m_path->hide();
    m_derivation->clear();
    m_derivation->hide();
    m_texts->forget();
    m_neighbours->setRows({});
}

QString ProbeColumn::answer() const
{
    return m_answer->toPlainText();
}

QString ProbeColumn::state() const
{
    return m_state->text();
}

} // namespace sdm::ui
