#pragma once

#include "widgets/data/run_detail.h"
#include "widgets/page.h"
#include "widgets/parts/panel.h"

#include <QTimer>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace sdm::ui {

struct RunSummary;
template <typename Result>
class LatestQuery;

/// The selected run below the list: its note, which is saved as one writes, what it was made with, and its checkpoints.
class RunInspector final : public Panel {
    Q_OBJECT
public:
    explicit RunInspector(const PageContext& context, QWidget* parent = nullptr);
    ~RunInspector() override;

    /// Shows the run the window has selected, or what there is to know of it now.
    void refresh();
    void focusNote();
    /// Saves a note that is still being written: before another run is shown, or the page is left.
    void saveNote();
    bool isNoteSaved() const { return !m_isDirty; }

private:
    enum Fact { IdFact, DigestFact, SeedFact, HostFact, DeviceFact, VersionFact, CreatedFact, PhasesFact, FolderFact, FactCount };
    QWidget* makeNote();
    QWidget* makeFacts();
    QWidget* makeCheckpoints();
    void showNote(const RunSummary& run);
    void showFacts(const RunSummary& run);
    void showCheckpoints(const RunSummary& run);
    void askDetail(const RunSummary& run);
    void setNoteState(const QString& text);

    PageContext m_context;
    QPlainTextEdit* m_note = nullptr;
    QLabel* m_noteState = nullptr;
    std::array<QLabel*, FactCount> m_facts{};
    std::array<QString, FactCount> m_copied; ///< what the button beside a fact copies
    QTreeWidget* m_checkpoints = nullptr;
    QLabel* m_noCheckpoints = nullptr;
    QTimer m_saveTimer;
    QString m_runId;
    std::optional<QString> m_outdated; ///< the note that the one just saved takes the place of
    bool m_isDirty = false, m_isFilling = false;
    quint64 m_savingTicket = 0;
    RunDetail m_detail;
    std::int64_t m_detailSeq = -1; ///< what of the run the detail was asked at
    QString m_detailOf;
    LatestQuery<RunDetail>* m_detailQuery;
};

} // namespace sdm::ui
