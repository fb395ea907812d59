#pragma once

#include "widgets/parts/plain_label.h"

namespace sdm::ui {

class Theme;

/// A word of the method on a page, underlined with dots: a click, Enter or Space shows what the manual says of it, F1 opens its page.
class TermLabel final : public PlainLabel {
    Q_OBJECT
public:
    /// \param id  of a definition (manual.h): "hr", "q-prime"
    TermLabel(const Theme& theme, const QString& text, const QString& id, QWidget* parent = nullptr);

    void showDefinition();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QString m_id;
};

/// Adds what a term means to a widget's tip, and makes the term its page of the manual. For what is no label: headings, tiles, plots.
void explainWith(QWidget* widget, const QString& id);

/// A row of terms that a page shows, for its foot or head: "HR · α · ψ".
QWidget* termRow(const Theme& theme, const QStringList& ids, QWidget* parent = nullptr);

} // namespace sdm::ui
