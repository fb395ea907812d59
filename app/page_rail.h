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
    /// Where the keyboard goes that has nowhere else to be. No focus proxy: Tab would skip the buttons before it.
    QWidget* currentButton() const { return m_current; }

Q_SIGNALS:
    void pageChosen(const QString& pageId);

private:
    QActionGroup* m_group;
    QWidget* m_current;
};

} // namespace sdm::app
