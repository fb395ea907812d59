#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace sdm::ui {

class ManualView;
class Theme;

/// The manual in a window of its own: contents and search at the left, the page at the right, with a way back.
class ManualWindow final : public QWidget {
    Q_OBJECT
public:
    explicit ManualWindow(const Theme& theme, QWidget* parent = nullptr);

    /// "live", "terms#q"; an unknown one shows the contents.
    void showPage(const QString& page);
    QString currentPage() const { return m_history.value(m_at); }

private:
    void go(const QString& page);
    void step(int direction);
    void search();
    void follow(const QUrl& url);

    const Theme& m_theme;
    QLineEdit* m_search;
    QLabel* m_count;
    QListWidget* m_list;
    ManualView* m_view;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QStringList m_history;
    qsizetype m_at = -1;
};

} // namespace sdm::ui
