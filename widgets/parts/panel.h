#pragma once

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace sdm::ui {

class Theme;

/// A card: hairline border, 6 px corners, an optional title and a caption that says n, layer, checkpoint and bound.
class Panel : public QFrame {
    Q_OBJECT
public:
    explicit Panel(const Theme& theme, QWidget* parent = nullptr);
    Panel(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    QVBoxLayout* content() const { return m_content; }
    /// Beside the title, at the right: small buttons, a legend.
    QHBoxLayout* header() const { return m_header; }

private:
    void applyFonts();

    const Theme& m_theme;
    QVBoxLayout* m_content;
    QHBoxLayout* m_header;
    QLabel* m_title;
    QLabel* m_caption;
};

/// A label in the theme's secondary colour and caption size, following the theme.
QLabel* captionLabel(const Theme& theme, const QString& text = {}, QWidget* parent = nullptr);
/// A label with one of the theme's fonts, following the text size.
QLabel* fontLabel(const Theme& theme, QFont (Theme::*font)() const, const QString& text = {}, QWidget* parent = nullptr);
/// Gives a label one of the theme's fonts, following the text size.
QLabel* withFont(QLabel* label, const Theme& theme, QFont (Theme::*font)() const);
/// A 1 px horizontal rule.
QFrame* hairline(QWidget* parent = nullptr);
/// Puts a dynamic property on a widget and lets the style sheet see it.
void setStyleProperty(QWidget* widget, const char* property, const QVariant& value);

} // namespace sdm::ui
