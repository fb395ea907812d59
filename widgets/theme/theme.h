#pragma once

#include "core/records/vocabulary.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace sdm::ui {

/// The colours of one appearance. Everything that paints takes them from here; nothing else in the window names a colour.
struct ThemeColors {
    QColor window;   ///< behind the panels
    QColor panel;    ///< cards, tables, inputs
    QColor hairline; ///< 1 px lines and quiet fills
    QColor text;
    QColor secondary; ///< captions; at least 4.5 : 1 on window and panel
    QColor accent;    ///< the one accent of a view
    QColor onAccent;  ///< text on accent
    QColor hover;     ///< row and button under the pointer
    QColor selected;  ///< accent at 12 % over panel
    QColor warning;   ///< amber bars and marks
    QColor danger;    ///< failed runs, accuracy below alpha
    QColor good;      ///< accuracy that holds alpha
};

/// The look: palette, style sheet, fonts and plot colours, light or dark, following the system unless told otherwise.
/// One object for the whole window; widgets take a reference and repaint on changed(). GUI thread only.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QObject* parent = nullptr);

    /// Puts this theme on the application and keeps it there: Fusion, palette, style sheet, font. Call once, before any widget.
    void install(QApplication& application);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    void toggle(); ///< to the opposite of what is shown now
    bool isDark() const { return m_dark; }

    double textScale() const { return m_textScale; }
    void setTextScale(double scale); ///< 0.8 to 2.0

    const ThemeColors& colors() const { return m_colors; }
    /// The five-level scale: distinguishable under every dichromacy (CIEDE2000 >= 21), always drawn with an outline and a glyph.
    QColor verdict(Verdict verdict) const;
    QColor found() const; ///< behind words that a search found; beside it they are bold
    /// Runs and series: Okabe and Ito's seven colours, in an order that starts calm. Pair with seriesDash().
    QColor series(int index) const;
    Qt::PenStyle seriesDash(int index) const;

    QFont body() const { return scaled(1.0); }
    QFont caption() const { return scaled(8.0 / 9.0); }
    QFont strong() const { return scaled(1.0, QFont::DemiBold); }
    QFont panelTitle() const { return scaled(10.5 / 9.0, QFont::DemiBold); }
    QFont figure() const { return scaled(22.0 / 9.0, QFont::DemiBold); } ///< the number of a tile
    QFont headline() const { return scaled(17.0 / 9.0, QFont::DemiBold); }
    QFont mono() const;

    int rowHeight() const; ///< of tables and lists: kRowHeight, or what the text needs

    static constexpr int kSpace = 8;
    static constexpr int kPanelPadding = 12;
    static constexpr int kPageMargin = 16;
    static constexpr int kControlHeight = 28;
    static constexpr int kRowHeight = 24;
    static constexpr int kCardRadius = 6;
    static constexpr int kControlRadius = 4;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QFont scaled(double factor, QFont::Weight weight = QFont::Normal) const;
    bool systemIsDark();
    void refresh();
    QPalette palette() const;
    QString styleSheet() const;

    QApplication* m_application = nullptr;
    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_refreshing = false;
    double m_textScale = 1.0;
    QFont m_baseFont;
    ThemeColors m_colors;
};

/// `top` laid over `bottom` with `share` of its own opacity: a tint without transparency.
QColor blended(const QColor& top, const QColor& bottom, double share);

} // namespace sdm::ui
