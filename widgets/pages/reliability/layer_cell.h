#pragma once

#include "widgets/pages/reliability/page_pictures.h"

#include <QAbstractButton>
#include <QPixmap>

namespace sdm::ui {

class Theme;

/// One of several final layers, small: its share and accuracy inside in words, and its answers as a scatter without axes, on ends that all
/// of them share. Pressing it makes it the layer of the page. GUI thread only.
class LayerCell final : public QAbstractButton {
    Q_OBJECT
public:
    struct Ends {
        double similarity = 1, lowest = 0.5;
    };
    LayerCell(const Theme& theme, LayerPicture picture, const Ends& ends, QWidget* parent = nullptr);

    const LayerPicture& picture() const { return m_picture; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect plotArea() const;
    QPixmap drawn(const QSize& size) const;

    const Theme& m_theme;
    LayerPicture m_picture;
    Ends m_ends;
    QPixmap m_cache;
    QString m_title, m_figures;
};

} // namespace sdm::ui
