#pragma once

#include "widgets/parts/panel.h"

#include <functional>

class QGridLayout;
class QPainter;

namespace sdm::ui {

/// How to read the window before there is anything to read: the five levels of an answer, and what the glyph beside a share says.
class LegendCard final : public QWidget {
    Q_OBJECT
public:
    explicit LegendCard(const Theme& theme, QWidget* parent = nullptr);

private:
    using Paint = std::function<void(QPainter*, const QRectF&)>;
    void addRow(QGridLayout* grid, const Paint& paint, const QString& word, const QString& meaning);

    const Theme& m_theme;
};

} // namespace sdm::ui
