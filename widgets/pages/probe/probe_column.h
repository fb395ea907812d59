#pragma once

#include "core/client/engine_process.h"
#include "widgets/data/latest_query.h"
#include "widgets/data/probe_history.h"
#include "widgets/page.h"

#include <QElapsedTimer>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace sdm::ui {

class DerivationView;
class NeighbourTable;
class Panel;
class VerdictPathView;

/// One checkpoint that is asked: which it is, its answer while it is written, and how its final layer judges it. The answer comes from an
/// engine of the column's own, on the processor, so that no run and no other column waits. GUI thread only.
class ProbeColumn final : public QWidget {
    Q_OBJECT
public:
    enum class Optional { No, Yes }; ///< Yes: no run may be chosen, and is at first
    ProbeColumn(const PageContext& context, const QString& title, Optional optional, QWidget* parent = nullptr);

    void refreshRuns();
    void chooseRun(const QString& runId);
    void chooseCheckpoint(std::optional<std::int64_t> step);
    QString runId() const;
    std::optional<std::int64_t> checkpoint() const; ///< empty: the run's best
    bool isReady() const { return !runId().isEmpty(); }

    /// One answer at a time: asking again gives up the one before.
    void ask(const QString& prompt);
    void stop();
    bool isBusy() const { return !m_request.isEmpty(); }
    /// Shows an answer of the past.
    void show(const ProbedAnswer& answer);

    QString answer() const;
    QString state() const;
    const VerdictPathView& path() const { return *m_path; }
    const NeighbourTable& neighbours() const { return *m_neighbours; }
    QComboBox* runs() const { return m_runs; }
    QComboBox* checkpoints() const { return m_checkpoints; }
    void releaseEngine() { m_engine.release(); }

Q_SIGNALS:
    void answered(const sdm::ui::ProbedAnswer& answer);
    void busyChanged();

private:
    struct OfRun {
        std::vector<CheckpointRecord> checkpoints;
        std::optional<LayerRecord> layer; ///< the first final one
    };
    void readRun();
    void fillCheckpoints(const OfRun& run);
    void watchClient();
    void takeEvent(const QString& request, const protocol::Event& event);
    void finish(const protocol::Judgement& judgement, double seconds);
    void fail(const QString& why);
    void end();
    void showJudgement(const ProbedAnswer& answer);
    void readNeighbours(const ProbedAnswer& answer);
    void clearAnswer();

    PageContext m_context;
    Optional m_optional;
    client::EngineProcess m_engine;
    QComboBox* m_runs;
    QComboBox* m_checkpoints;
    QPlainTextEdit* m_answer;
    QLabel* m_state;
    QLabel* m_conclusion;
    VerdictPathView* m_path;
    DerivationView* m_derivation;
    NeighbourTable* m_neighbours;
    LatestQuery<OfRun>* m_ofRun;
    LatestQuery<std::vector<std::string>>* m_texts;
    std::optional<LayerRecord> m_layer;
    QString m_request;
    ProbedAnswer m_asked;
    ProbedAnswer m_shown;
    QElapsedTimer m_clock;
};

} // namespace sdm::ui
