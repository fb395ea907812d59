#pragma once

#include "widgets/page.h"

class QListView;

namespace sdm::ui {

class Panel;
class RecentProjectsModel;
class RunTreeModel;

/// Two lists side by side: the project's latest runs, the projects opened lately. Enter or a double click opens.
class RecentList final : public QWidget {
    Q_OBJECT
public:
    explicit RecentList(const PageContext& context, QWidget* parent = nullptr);

    void refresh();

private:
    void fitHeights();
    QListView* makeView(Panel* panel, const QString& accessibleName);

    PageContext m_context;
    RunTreeModel* m_runs;
    RecentProjectsModel* m_projects;
    QListView* m_runView = nullptr;
    QListView* m_projectView = nullptr;
    Panel* m_runPanel;
    Panel* m_projectPanel;
};

} // namespace sdm::ui
