#include "widgets/composer/first_batch_panel.h"

#include "core/config/config_io.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/token_flow.h"
#include "widgets/data/task_list.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kAskAfterMs = 700;

} // namespace

FirstBatchPanel::FirstBatchPanel(const Theme& theme, ConfigDraft& draft, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_note(new PlainLabel(this)), m_rows(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    m_note->setWordWrap(true);
    m_note->setProperty("secondary", true);
    column->addWidget(m_note);
    auto* content = new QWidget(this);
    content->setAutoFillBackground(false);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 6, 0);
    m_rows->setSpacing(4);
    rows->addLayout(m_rows);
    rows->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kAskAfterMs);
    connect(&m_delay, &QTimer::timeout, this, &FirstBatchPanel::ask);
    connect(&draft, &ConfigDraft::changed, this, &FirstBatchPanel::schedule);
    connect(&m_question, &client::RunnerQuestion::answered, this, [this](const QByteArray& answer) {
        finishTask();
        showBatch(answer);
    });
    connect(&m_question, &client::RunnerQuestion::failed, this, [this](const QString& why) {
        finishTask();
        clear();
        showNote(why);
    });
}

FirstBatchPanel::~FirstBatchPanel()
{
    finishTask();
}

void FirstBatchPanel::setFolder(const QString& folder)
{
    m_folder = folder;
    schedule();
}

void FirstBatchPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    schedule();
}

void FirstBatchPanel::hideEvent(QHideEvent* event)
{
    m_delay.stop();
    QWidget::hideEvent(event);
}

void FirstBatchPanel::schedule()
{
    if (isVisible())
        m_delay.start();
}

void FirstBatchPanel::ask()
{
    RunConfig config = m_draft.config();
    if (config.model.path.empty() || config.task.train.empty()) {
        clear();
        m_shownFor.clear();
        return showNote(tr("Name a model and a training file: then the first documents appear here as the model sees them."));
    }
    resolvePaths(config, std::filesystem::path(m_folder.toStdString()));
    const QString json = QString::fromStdString(runConfigJson(config));
    if (json == m_shownFor)
        return;
    m_shownFor = json;
    m_file = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/sdm-preview-XXXXXX.json"));
    if (!m_file->open() || m_file->write(json.toUtf8()) < 0 || !m_file->flush())
        return showNote(m_file->errorString());
    showNote(tr("Reading the first documents…"));
    finishTask();
    if (m_tasks != nullptr)
        m_task = m_tasks->begin(tr("First batch of the new run"), [this] {
            m_question.cancel();
            finishTask();
            m_shownFor.clear();
            showNote(tr("Cancelled. Any change of the form asks again."));
        });
    m_question.ask({QStringLiteral("preview"), QStringLiteral("--json"), QStringLiteral("--config"), m_file->fileName()}, QDir::tempPath());
}

void FirstBatchPanel::showBatch(const QByteArray& answer)
{
    clear();
    const QJsonObject batch = QJsonDocument::fromJson(answer).object();
    const QJsonArray documents = batch[QStringLiteral("documents")].toArray();
    showNote(
        tr("%1 of the %2 documents of the first batch. Grey tokens are masked and give no loss; underlined ones are learnt. A coin decides "
           "whether a document comes with its right answer or its wrong one.")
            .arg(documents.size())
            .arg(batch[QStringLiteral("batch_documents")].toInteger()));
    for (const QJsonValue document : documents) {
        for (const QJsonValue text : document[QStringLiteral("texts")].toArray()) {
            const bool right = text[QStringLiteral("label")].toInt() == 1;
            QStringList tokens;
            for (const QJsonValue token : text[QStringLiteral("tokens")].toArray())
                tokens.append(token.toString());
            const auto masked = text[QStringLiteral("masked")].toInt();
            const QString id = document[QStringLiteral("id")].toString();
            QString title = right ? tr("%1, right answer: %2 tokens, %3 learnt") : tr("%1, wrong answer: %2 tokens, %3 learnt");
            title = title.arg(id).arg(tokens.size()).arg(tokens.size() - masked);
            if (!text[QStringLiteral("fits")].toBool())
                title = tr("%1; longer than model.max_length").arg(title);
            m_rows->addWidget(captionLabel(m_theme, title));
            m_rows->addWidget(new TokenFlow(m_theme, tokens, masked));
            m_rows->addSpacing(6);
        }
    }
}

void FirstBatchPanel::showNote(const QString& note)
{
    m_note->setText(note);
}

void FirstBatchPanel::clear()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FirstBatchPanel::finishTask()
{
    if (m_tasks != nullptr)
        m_tasks->end(std::exchange(m_task, 0));
}

} // namespace sdm::ui
