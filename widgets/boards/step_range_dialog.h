#pragma once

#include "widgets/session/step_range.h"

#include <QDialog>

#include <optional>

class QSpinBox;

namespace sdm::ui {

/// Asks for the steps to look at, in numbers. GUI thread only.
class StepRangeDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param proposed  to begin with
    /// \param newest    step of the run
    StepRangeDialog(const StepRange& proposed, qint64 newest, QWidget* parent);

Q_SIGNALS:
    void chosen(const std::optional<sdm::ui::StepRange>& steps); ///< none: all of them

private:
    QSpinBox* m_first;
    QSpinBox* m_last;
};

} // namespace sdm::ui
