#pragma once

#include "widgets/data/machine_watch.h"
#include "widgets/dock.h"

class QLabel;

namespace sdm::ui {

class LinePanel;

/// What the machine and the process of the run at work take: processor, memory, disk and, where there is one, the GPU, over the last ten
/// minutes. Looks only while it is shown.
class ResourcesDock final : public Dock {
    Q_OBJECT
public:
    ResourcesDock(const DockContext& context, QWidget* parent);

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;

private:
    void chooseRun();
    void refresh();

    DockContext m_context;
    MachineWatch* m_watch;
    LinePanel* m_processor;
    LinePanel* m_memory;
    LinePanel* m_disk;
    LinePanel* m_gpu;
    QLabel* m_state;
};

} // namespace sdm::ui
