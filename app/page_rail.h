#pragma once

#include "widgets/page.h"

#include <QWidget>

class QActionGroup;

namespace sdm::app {

/// The pages as a column of icons with words at the left edge: exclusive, Ctrl+number, arrow keys.
class PageRail final : public QWidget {
    Q_OBJECT
public:
    PageRail(const ui::Theme& theme, const ui::PageList& pages, QWidget* parent = nullptr);

    QList<QAction*> actions() const;
    void setCurrent(const QString& pageId); ///< marks it; does not signal

Q_SIGNALS:
    void pageChosen(const QString& pageId);

private:
    QActionGroup* m_group;
};

} // namespace sdm::app
