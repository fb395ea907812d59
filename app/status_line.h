#pragma once

#include "widgets/session/run_summary.h"

#include <QWidget>

class QLabel;

namespace sdm::ui {
class ProjectSession;
class SelectionContext;
class Theme;
} // namespace sdm::ui

namespace sdm::app {

/// The bottom line: the running (else the selected) run, its phase and what is left at the left; HR per split and the event number
/// at the right.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    StatusLine(const ui::Theme& theme, ui::ProjectSession& session, ui::SelectionContext& selection, QWidget* parent = nullptr);

    void refresh();
    QString text() const; ///< all of it, for tests and screen readers

private:
    const ui::RunSummary* subject() const;

    const ui::Theme& m_theme;
    ui::ProjectSession& m_session;
    ui::SelectionContext& m_selection;
    QLabel* m_icon;
    QLabel* m_left;
    QLabel* m_right;
};

} // namespace sdm::app
