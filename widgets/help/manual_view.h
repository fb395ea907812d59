#pragma once

#include <QTextBrowser>

namespace sdm::ui {

class Theme;

/// A page of the manual. The window's only place that renders markup: what it shows is ours, from the program's own resources, and it loads
/// nothing else.
class ManualView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit ManualView(const Theme& theme, QWidget* parent = nullptr);

    void showText(const QString& markdown);
    /// Scrolls to a heading by its id (headingId). False where there is none.
    bool goTo(const QString& heading);
    /// Marks every occurrence of the words.
    void mark(const QString& words);

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void restyle();

    const Theme& m_theme;
    QString m_markdown, m_marked;
};

} // namespace sdm::ui
