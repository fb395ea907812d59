#include "widgets/data/machine_watch.h"

#include "core/runs/lock_holder.h"

#include <QStandardPaths>

namespace sdm::ui {
namespace {

struct Look {
    MachineSample sample;
    MachineCounters counters;
    std::optional<int> process;
};

} // namespace

MachineWatch::MachineWatch(QObject* parent)
    : QObject(parent), m_background(QStringLiteral("machine watch")),
      m_gpuProgram(QStandardPaths::findExecutable(QStringLiteral("nvidia-smi")))
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &MachineWatch::look);
}

void MachineWatch::setRun(const QString& projectFolder, const QString& runId)
{
    m_folder = projectFolder;
    m_run = runId;
}

void MachineWatch::setActive(bool active)
{
    if (!active)
        return m_timer.stop();
    m_timer.start();
    look();
}

void MachineWatch::look()
{
    if (m_looking || m_folder.isEmpty())
        return;
    m_looking = true;
    m_background.run(
        this,
        [folder = m_folder, run = m_run, gpu = m_gpuProgram, counters = m_counters, before = m_process]() mutable {
            Look look;
            if (!run.isEmpty())
                look.process = runs::lockHolder(folder.toStdString(), RunId(run.toStdString()));
            if (look.process != before) { // the counters are another process's
                counters.engineSeconds.reset();
                counters.engineRead.reset();
                counters.engineWritten.reset();
            }
            look.sample = sampleMachine(look.process, folder, gpu, counters);
            look.counters = counters;
            return look;
        },
        [this](const Look& look) {
            m_looking = false;
            m_process = look.process;
            m_counters = look.counters;
            m_samples.push_back(look.sample);
            if (m_samples.size() > kKept)
                m_samples.pop_front();
            Q_EMIT sampled();
        },
        [this](const QString&) { m_looking = false; });
}

} // namespace sdm::ui
