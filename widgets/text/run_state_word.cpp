#include "widgets/text/run_state_word.h"

#include <QCoreApplication>

namespace sdm::ui {

QString runStateWord(store::RunState state)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("RunState", text); };
    switch (state) {
    case store::RunState::Queued:
        return tr(QT_TRANSLATE_NOOP("RunState", "Queued"));
    case store::RunState::Preparing:
        return tr(QT_TRANSLATE_NOOP("RunState", "Preparing"));
    case store::RunState::Running:
        return tr(QT_TRANSLATE_NOOP("RunState", "Running"));
    case store::RunState::Stopping:
        return tr(QT_TRANSLATE_NOOP("RunState", "Stopping"));
    case store::RunState::Stopped:
        return tr(QT_TRANSLATE_NOOP("RunState", "Stopped"));
    case store::RunState::Finished:
        return tr(QT_TRANSLATE_NOOP("RunState", "Finished"));
    case store::RunState::Failed:
        return tr(QT_TRANSLATE_NOOP("RunState", "Failed"));
    case store::RunState::Interrupted:
        return tr(QT_TRANSLATE_NOOP("RunState", "Interrupted"));
    }
    return {};
}

} // namespace sdm::ui
