#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QGridLayout;

namespace sdm::ui {

class Theme;

/// All keys on one sheet, read from the actions themselves, so it cannot lie.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutSheet(const Theme& theme, QWidget* parent = nullptr);

    void setActions(const QList<QAction*>& actions);

private:
    const Theme& m_theme;
    QGridLayout* m_grid;
};

} // namespace sdm::ui
