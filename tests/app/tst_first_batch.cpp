#include "core/client/engine_process.h"
#include "core/client/runner_program.h"
#include "core/config/config_io.h"
#include "tests/core/runner/runner_process.h"
#include "tests/core/train/tiny_project.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/first_batch_panel.h"
#include "widgets/composer/token_flow.h"
#include "widgets/data/task_list.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::ui;

/// The first batch from the real engine to the boxes on the screen.
class TestFirstBatch : public QObject {
    Q_OBJECT

    Theme m_theme;
    TinyProject m_project;
    QTemporaryDir m_folder;
    RunConfig m_config;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
        m_config = m_project.config();
        const auto paths = m_project.paths("any");
        m_config.model.path = paths.model.string();
        m_config.task.train = paths.train.string();
    }

    void theEngine_tellsTokensAndMask()
    {
        const QString file = m_folder.filePath(QStringLiteral("run.json"));
        QFile config(file);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QByteArray::fromStdString(runConfigJson(m_config)));
        config.close();
        RunnerProcess runner(m_folder.path());
        const RunnerResult result = runner.call({QStringLiteral("preview"), QStringLiteral("--json"), QStringLiteral("--config"), file,
                                                 QStringLiteral("--documents"), QStringLiteral("3")});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        const QJsonArray documents = result.json()[QStringLiteral("documents")].toArray();
        QCOMPARE(documents.size(), qsizetype{3});
        for (const QJsonValue document : documents) {
            const QJsonArray texts = document[QStringLiteral("texts")].toArray();
            QCOMPARE(texts.size(), qsizetype{2});
            for (const QJsonValue text : texts) {
                const QJsonArray tokens = text[QStringLiteral("tokens")].toArray();
                const int masked = text[QStringLiteral("masked")].toInt();
                QVERIFY(masked > 0 && masked < tokens.size());
                QString learnt, whole;
                for (qsizetype at = 0; at < tokens.size(); ++at) {
                    whole += tokens[at].toString();
                    if (at >= masked)
                        learnt += tokens[at].toString();
                }
                // Of a right answer all is learnt; of a wrong one the verdict alone.
                const bool right = text[QStringLiteral("label")].toInt() == 1;
                QVERIFY2(learnt.contains(QStringLiteral("verified")), qPrintable(learnt));
                QVERIFY2(learnt.contains(QStringLiteral("sentence")) == right, qPrintable(learnt));
                QVERIFY(whole.contains(QStringLiteral("sentence")));
            }
        }
        const RunnerResult again = runner.call({QStringLiteral("preview"), QStringLiteral("--json"), QStringLiteral("--config"), file,
                                                QStringLiteral("--documents"), QStringLiteral("3")});
        QCOMPARE(again.out, result.out);
    }

    void whatIsMissing_isNamed()
    {
        const QString file = m_folder.filePath(QStringLiteral("empty.json"));
        QFile config(file);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("{\"preset\": \"base\"}");
        config.close();
        const RunnerResult result = RunnerProcess(m_folder.path()).call({QStringLiteral("preview"), QStringLiteral("--config"), file});
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.err.contains("model.path"));
    }

    void theForm_drawsTheMaskAndFollowsTheDraft()
    {
        ConfigDraft draft;
        TaskList tasks;
        FirstBatchPanel panel(m_theme, draft);
        panel.setTasks(&tasks);
        panel.setFolder(m_folder.path());
        panel.resize(500, 400);
        panel.show();
        const auto said = [&panel](const QString& words) {
            const auto labels = panel.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&words](const QLabel* label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(said(QStringLiteral("Name a model")));
        draft.setConfig(m_config);
        QTRY_COMPARE(tasks.tasks().size(), std::size_t{1});
        QTRY_VERIFY_WITH_TIMEOUT(panel.findChildren<TokenFlow*>().size() >= 2, 60000);
        QVERIFY(tasks.tasks().empty());
        for (const TokenFlow* flow : panel.findChildren<TokenFlow*>()) {
            QVERIFY(flow->masked() > 0 && flow->masked() < flow->tokens().size());
            QVERIFY(flow->accessibleDescription().startsWith(QStringLiteral("Masked: ")));
            QVERIFY(flow->heightForWidth(150) > flow->heightForWidth(1500));
        }
        // The mask is seen: its ground is another colour than that of what is learnt.
        TokenFlow* flow = panel.findChildren<TokenFlow*>().first();
        flow->setFixedSize(460, flow->heightForWidth(460));
        const QImage image = flow->grab().toImage();
        QVERIFY(image.pixelColor(1, 1) == m_theme.colors().window);
        bool learnt = false;
        for (int y = 0; y < image.height() && !learnt; ++y) {
            for (int x = 0; x < image.width() && !learnt; ++x)
                learnt = image.pixelColor(x, y) == m_theme.colors().selected;
        }
        QVERIFY(learnt);
        RunConfig broken = m_config;
        broken.task.train = m_folder.filePath(QStringLiteral("nowhere.jsonl")).toStdString();
        draft.setConfig(broken);
        QTRY_VERIFY_WITH_TIMEOUT(said(QStringLiteral("nowhere.jsonl")), 60000);
        QVERIFY(panel.findChildren<TokenFlow*>().isEmpty());
    }
};

QTEST_MAIN(TestFirstBatch)
#include "tst_first_batch.moc"
