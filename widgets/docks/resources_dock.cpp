#include "widgets/docks/resources_dock.h"

#include "widgets/docks/resource_drawings.h"
#include "widgets/parts/panel.h"
#include "widgets/plots/line_panel.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sdm::ui {

ResourcesDock::ResourcesDock(const DockContext& context, QWidget* parent)
    : Dock(parent), m_context(context), m_watch(new MachineWatch(this)),
      m_processor(new LinePanel(context.page.theme, tr("Processor"), this)),
      m_memory(new LinePanel(context.page.theme, tr("Memory"), this)),
      m_disk(new LinePanel(context.page.theme, tr("Disk, this run"), this)), m_gpu(new LinePanel(context.page.theme, tr("GPU"), this)),
      m_state(captionLabel(context.page.theme, {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace, 4, Theme::kSpace, Theme::kSpace);
    column->setSpacing(4);
    column->addWidget(m_state);
    m_state->setWordWrap(true);
    auto* row = new QWidget(this);
    auto* panels = new QHBoxLayout(row);
    panels->setContentsMargins(0, 0, 0, 0);
    panels->setSpacing(Theme::kSpace);
    for (LinePanel* panel : {m_processor, m_memory, m_disk, m_gpu}) {
        panel->setMinimumSize(230, 150);
        panel->setEmptyText(tr("Measuring…"));
        panels->addWidget(panel, 1);
    }
    m_processor->setAccessibleDescription(tr("Processors at work, of the machine and of the run, over the last ten minutes."));
    m_memory->setAccessibleDescription(tr("Memory in use, of the machine and of the run, over the last ten minutes."));
    m_disk->setAccessibleDescription(tr("What the run reads and writes in a second, over the last ten minutes."));
    m_gpu->setAccessibleDescription(tr("How busy the GPUs are and how full their memory, over the last ten minutes."));
    m_disk->setEmptyText(tr("No run is at work on this machine."));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(row);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    row->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    connect(m_watch, &MachineWatch::sampled, this, &ResourcesDock::refresh);
    connect(&context.page.session, &ProjectSession::runsChanged, this, &ResourcesDock::chooseRun);
    connect(&context.page.selection, &SelectionContext::runChanged, this, &ResourcesDock::chooseRun);
    refresh();
}

void ResourcesDock::shown()
{
    chooseRun();
    m_watch->setActive(true);
}

void ResourcesDock::hidden()
{
    m_watch->setActive(false);
}

QWidget* ResourcesDock::firstFocus()
{
    return m_processor->focusTarget();
}

/// The selected run while it is at work, else the newest that is.
void ResourcesDock::chooseRun()
{
    const ProjectSession& session = m_context.page.session;
    const RunSummary* selected = session.run(m_context.page.selection.runId());
    const auto active = session.activeRuns();
    const RunSummary* run = selected && selected->active() ? selected : active.empty() ? nullptr : active.front();
    m_watch->setRun(session.folder(), run ? run->id() : QString());
}

void ResourcesDock::refresh()
{
    const auto& samples = m_watch->samples();
    m_processor->setDrawing(processorDrawing(samples), false);
    m_memory->setDrawing(memoryDrawing(samples), false);
    m_disk->setDrawing(diskDrawing(samples), false);
    const Drawing gpu = gpuDrawing(samples);
    m_gpu->setVisible(!gpu.isEmpty());
    if (!gpu.isEmpty())
        m_gpu->setDrawing(gpu, false);
    const QString process = m_watch->process() ? tr("The run is process %1.").arg(*m_watch->process())
                                               : tr("No run is at work on this machine, or the system does not say which process it is.");
    m_state->setText(!gpu.isEmpty()             ? process
                     : m_watch->hasGpuProgram() ? tr("%1 nvidia-smi tells of no GPU.").arg(process)
                                                : tr("%1 No NVIDIA GPU is known here: there is no nvidia-smi.").arg(process));
}

} // namespace sdm::ui
