#pragma once

#include "app/window_actions.h"
#include "widgets/session/run_summary.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace sdm::ui {
class ProjectSession;
class SelectionContext;
class Theme;
} // namespace sdm::ui

namespace sdm::app {

/// The context bar: what can be done with the selected run, where the window is (project › run › step › split), which bound, alpha.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    TopBar(const ui::Theme& theme, const WindowActions& actions, ui::ProjectSession& session, ui::SelectionContext& selection,
           QWidget* parent = nullptr);

    void refresh(); ///< after the runs or the selection changed

private:
    QWidget* makeBoundSwitch();
    QToolButton* makeCommand(QAction* action, const QString& text, Qt::ToolButtonStyle style);
    QToolButton* makeCrumb(QMenu* menu, const QString& accessibleName);
    void refreshCrumbs(const ui::RunSummary* run);
    void refreshSteps();
    static void setCrumb(QToolButton* crumb, const QString& text, const QString& toolTip);
    void fillRunMenu();
    void fillStepMenu();
    void fillSplitMenu();

    const ui::Theme& m_theme;
    const WindowActions& m_actions;
    ui::ProjectSession& m_session;
    ui::SelectionContext& m_selection;
    QToolButton* m_stop;
    QToolButton* m_resume;
    QToolButton* m_project;
    QToolButton* m_run;
    QToolButton* m_step;
    QToolButton* m_split;
    QToolButton* m_steps; ///< the chosen steps, as something to drop
    std::vector<QLabel*> m_separators;
    QButtonGroup* m_bound;
    QWidget* m_boundSwitch = nullptr;
    QLabel* m_alpha;
    QLabel* m_readOnly = nullptr; ///< shown where the project is a bundle
    QMenu* m_runMenu;
    QMenu* m_stepMenu;
    QMenu* m_splitMenu;
    QString m_splitShown;
};

} // namespace sdm::app
