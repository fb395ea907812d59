#pragma once

#include "core/records/records.h"
#include "widgets/data/background.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sdm::ui {

/// A prompt of a person's own, and what a checkpoint answered. Times are UTC milliseconds.
struct ProbedAnswer {
    std::int64_t timeMs = 0;
    std::string prompt, runId, runName, answer;
    std::optional<std::int64_t> checkpoint; ///< step; empty: the run's best one
    LayerRecord layer;                      ///< that judged it, as it was then
    GenerationRecord record;
    double seconds = 0;
};

/// The probed answers of a project, oldest first, in `probes.jsonl` of its folder: read and written on a thread of its own.
/// GUI thread only.
class ProbeHistory final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kKept = 500; ///< the oldest go first

    explicit ProbeHistory(QObject* parent = nullptr);

    void setProject(const QString& folder);
    void add(ProbedAnswer answer);
    const std::vector<ProbedAnswer>& answers() const { return m_answers; }

Q_SIGNALS:
    void changed();
    void failed(const QString& why); ///< what is shown is not what lies in the file

private:
    QString m_folder;
    std::vector<ProbedAnswer> m_answers;
    bool m_isRead = false;                 ///< before that nothing is written, or what is there would be lost
    std::vector<ProbedAnswer> m_meanwhile; ///< answers that came before the file was read
    Background m_thread;

    void write();
};

/// The file's text and back. \throws Error (BadInput) with the line
std::string probesText(const std::vector<ProbedAnswer>& answers);
std::vector<ProbedAnswer> readProbes(const std::string& text, const std::string& place);

} // namespace sdm::ui
