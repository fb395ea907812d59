#pragma once

#include "widgets/data/background.h"
#include "widgets/data/machine_sample.h"

#include <QTimer>

#include <deque>

namespace sdm::ui {

/// The last ten minutes of what the machine and a run's process take, looked at every two seconds while it is active. GUI thread only.
class MachineWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr int kEveryMs = 2000;
    static constexpr std::size_t kKept = 300;

    explicit MachineWatch(QObject* parent = nullptr);

    /// \param runId  the run at work; empty for none
    void setRun(const QString& projectFolder, const QString& runId);
    void setActive(bool active);
    const std::deque<MachineSample>& samples() const { return m_samples; }
    std::optional<int> process() const { return m_process; } ///< of the run, when it was last looked at
    bool hasGpuProgram() const { return !m_gpuProgram.isEmpty(); }

Q_SIGNALS:
    void sampled();

private:
    void look();

    Background m_background;
    QTimer m_timer;
    QString m_folder, m_run;
    QString m_gpuProgram; ///< nvidia-smi; empty where there is none
    std::deque<MachineSample> m_samples;
    std::optional<int> m_process;
    MachineCounters m_counters;
    bool m_looking = false;
};

} // namespace sdm::ui
