#pragma once

#include "widgets/parts/plain_label.h"

namespace sdm::ui {

/// One line of plain text that gives way: cut with an ellipsis where the room ends, whole in its tooltip and for screen readers.
class ElidedLabel final : public PlainLabel {
public:
    /// \param leastCharacters  that stay in view however little room there is
    explicit ElidedLabel(QWidget* parent = nullptr, int leastCharacters = 6);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int m_leastCharacters;
};

} // namespace sdm::ui
