#pragma once

#include <QHeaderView>

namespace sdm::ui {

/// Column heads that are clicked to sort: by that column alone, or with Shift held by that column as well. GUI thread only.
class SortHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit SortHeader(QWidget* parent = nullptr);

Q_SIGNALS:
    void sortAsked(int section, bool further);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool m_further = false; ///< of the click under way
};

} // namespace sdm::ui
