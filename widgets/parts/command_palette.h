#pragma once

#include <QDialog>
#include <QStringList>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace sdm::ui {

class Theme;

/// One thing the palette can do.
struct PaletteEntry {
    QString id;   ///< stable: what was used lately is remembered by it
    QString kind; ///< translated: "Command", "Run", "Setting"
    QString title;
    QString detail; ///< in small print; searched as well
    QString keys;   ///< native text
    QString why;    ///< why it cannot be done now; empty where it can
    std::function<void()> run;
};

/// Everything the window can do behind one line: type a few letters, Up and Down choose, Enter does it, Escape leaves. What was used lately
/// comes first. GUI thread only.
class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(const Theme& theme, QWidget* parent = nullptr);

    /// \param recent  ids, the latest first
    void setEntries(std::vector<PaletteEntry> entries, const QStringList& recent);
    QStringList shownIds() const;

Q_SIGNALS:
    void used(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void runCurrent();
    void tellCurrent();

    const Theme& m_theme;
    QLineEdit* m_line;
    QListView* m_list;
    QLabel* m_count;
    QStandardItemModel* m_model;
    std::vector<PaletteEntry> m_entries;
    QStringList m_recent;
};

} // namespace sdm::ui
